#define _GNU_SOURCE
#include "vex_pty.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vex_terminal.h"

int vex_pty_open(int columns, int rows, char *name, size_t capacity) {
  int emulator = posix_openpt(O_RDWR | O_NOCTTY);
  if (emulator < 0) return -errno;
  fcntl(emulator, F_SETFD, FD_CLOEXEC);
  if (grantpt(emulator) < 0 || unlockpt(emulator) < 0) {
    int error = errno;
    close(emulator);
    return -error;
  }
  // Not thread-safe where there is no ptsname_r; only tests come here.
  const char *found = ptsname(emulator);
  if (found == NULL || strlen(found) >= capacity) {
    close(emulator);
    return -ENAMETOOLONG;
  }
  memcpy(name, found, strlen(found) + 1);
  int error = vex_terminal_set_size(emulator, columns, rows);
  if (error != 0) {
    close(emulator);
    return -error;
  }
  return emulator;
}

pid_t vex_pty_spawn(const char *name, const char *const *arguments,
                    const char *const *environment) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  // The first terminal that a session's leader opens becomes its controlling terminal.
  posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0);
  posix_spawn_file_actions_adddup2(&actions, 0, 1);
  posix_spawn_file_actions_adddup2(&actions, 0, 2);
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawnattr_setflags(&attributes, (short)(POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGMASK |
                                                POSIX_SPAWN_SETSIGDEF));
  pid_t process = -1;
  int error = posix_spawn(&process, arguments[0], &actions, &attributes,
                          (char *const *)arguments, (char *const *)environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error != 0 ? -error : process;
}

int vex_pty_wait(pid_t process) {
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return -errno;
  }
  return WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
}
