#define _GNU_SOURCE
#include "vex_spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "vex_signals.h"

extern char **environ;

#if defined(__GLIBC__)
#if __GLIBC_PREREQ(2, 34)
#define HAS_CLOSE_FROM 1
#endif
#endif

// MARK: - Starting

// Every descriptor of ours is closed on exec; this is for those of libraries, and of whoever
// started us.
static int close_others(posix_spawn_file_actions_t *actions) {
#if defined(HAS_CLOSE_FROM)
  return posix_spawn_file_actions_addclosefrom_np(actions, 3);
#elif defined(POSIX_SPAWN_CLOEXEC_DEFAULT)
  (void)actions;
  return 0;
#else
  // Beyond this many nobody opens any; a limit without end would take minutes.
  long limit = sysconf(_SC_OPEN_MAX);
  if (limit < 0 || limit > 65536) limit = 65536;
  for (int descriptor = 3; descriptor < limit; descriptor++) {
    if (fcntl(descriptor, F_GETFD) < 0) continue;
    int error = posix_spawn_file_actions_addclose(actions, descriptor);
    if (error != 0) return error;
  }
  return 0;
#endif
}

// Puts each of `sources` in its place; those at -1 are opened as /dev/null there. Sources are 3 or
// above, so that no place is taken before it has been given away.
static int place_streams(posix_spawn_file_actions_t *actions, const int sources[3]) {
  for (int place = 0; place < 3; place++) {
    int error = sources[place] < 0
                    ? posix_spawn_file_actions_addopen(actions, place, "/dev/null", O_RDWR, 0)
                    : posix_spawn_file_actions_adddup2(actions, sources[place], place);
    if (error != 0) return error;
  }
  return close_others(actions);
}

static int set_attributes(posix_spawnattr_t *attributes, short flags) {
  sigset_t none;
  sigset_t all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(attributes, &none);
  posix_spawnattr_setsigdefault(attributes, &all);
  flags |= POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#if defined(POSIX_SPAWN_CLOEXEC_DEFAULT)
  flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#endif
  return posix_spawnattr_setflags(attributes, flags);
}

// Whoever started us may ignore the end of children; then there would be none to wait for.
static void hear_of_children(void) {
  struct sigaction action;
  if (sigaction(SIGCHLD, NULL, &action) < 0) return;
  if (action.sa_handler != SIG_IGN && (action.sa_flags & SA_NOCLDWAIT) == 0) return;
  struct sigaction standard = {.sa_handler = SIG_DFL};
  sigemptyset(&standard.sa_mask);
  sigaction(SIGCHLD, &standard, NULL);
}

static pid_t start(const char *path, const char *const *arguments, const char *const *environment,
                   const int sources[3], short flags) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  int error = posix_spawn_file_actions_init(&actions);
  if (error != 0) return -error;
  error = posix_spawnattr_init(&attributes);
  if (error != 0) {
    posix_spawn_file_actions_destroy(&actions);
    return -error;
  }
  error = place_streams(&actions, sources);
  if (error == 0) error = set_attributes(&attributes, flags);
  pid_t process = -1;
  if (error == 0) {
    hear_of_children();
    error = posix_spawn(&process, path, &actions, &attributes, (char *const *)arguments,
                        (char *const *)environment);
  }
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error != 0 ? -error : process;
}

static pid_t start_on(const char *path, const char *const *arguments,
                      const char *const *environment, const struct vex_spawn_streams *streams,
                      short flags) {
  const int wanted[3] = {streams->input, streams->output, streams->error};
  int sources[3] = {-1, -1, -1};
  pid_t process = 0;
  for (int place = 0; place < 3 && process == 0; place++) {
    if (wanted[place] < 0) continue;
    sources[place] = fcntl(wanted[place], F_DUPFD_CLOEXEC, 3);
    if (sources[place] < 0) process = -errno;
  }
  if (process == 0) process = start(path, arguments, environment, sources, flags);
  for (int place = 0; place < 3; place++) {
    if (sources[place] >= 0) close(sources[place]);
  }
  return process;
}

pid_t vex_spawn(const char *path, const char *const *arguments, const char *const *environment,
                const struct vex_spawn_streams *streams) {
  return start_on(path, arguments, environment, streams, POSIX_SPAWN_SETSID);
}

const char *vex_environment_entry(size_t index) { return environ == NULL ? NULL : environ[index]; }

// MARK: - Ending

static struct vex_spawn_state state_of(int status) {
  if (WIFSIGNALED(status)) {
    return (struct vex_spawn_state){VEX_SPAWN_SIGNALLED, WTERMSIG(status)};
  }
  return (struct vex_spawn_state){VEX_SPAWN_EXITED, WEXITSTATUS(status)};
}

struct vex_spawn_state vex_spawn_poll(pid_t process) {
  int status = 0;
  pid_t found = waitpid(process, &status, WNOHANG);
  while (found < 0 && errno == EINTR) found = waitpid(process, &status, WNOHANG);
  if (found == process) return state_of(status);
  if (found == 0) return (struct vex_spawn_state){VEX_SPAWN_RUNNING, 0};
  return (struct vex_spawn_state){VEX_SPAWN_UNKNOWN, errno};
}

void vex_spawn_kill(pid_t process) { kill(-process, SIGKILL); }

static void *reap(void *process) {
  pid_t id = (pid_t)(intptr_t)process;
  while (waitpid(id, NULL, 0) < 0 && errno == EINTR) continue;
  return NULL;
}

void vex_spawn_leave(pid_t process) {
  // Signals belong to the threads that hear of them; those of a crash cannot come from here. Where
  // there is no thread to be had, the child's entry stays until we end.
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  if (pthread_create(&thread, NULL, reap, (void *)(intptr_t)process) == 0) pthread_detach(thread);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
}

// MARK: - In the foreground

// The signals that the terminal's keys send, and what becomes of them while a child has it.
static const struct {
  int number;
  bool ignored;
} keys[] = {{SIGINT, true}, {SIGQUIT, true}, {SIGTSTP, false}, {SIGCONT, false}};
enum { key_count = sizeof keys / sizeof keys[0] };

static void leave_keys_to_child(struct sigaction previous[key_count]) {
  for (int index = 0; index < key_count; index++) {
    sigaction(keys[index].number, NULL, &previous[index]);
    // A shell without job control could not bring us back.
    bool stays = keys[index].number == SIGTSTP && previous[index].sa_handler == SIG_IGN;
    struct sigaction action = {.sa_handler = keys[index].ignored || stays ? SIG_IGN : SIG_DFL};
    sigemptyset(&action.sa_mask);
    sigaction(keys[index].number, &action, NULL);
  }
}

int vex_spawn_in_foreground(const char *path, const char *const *arguments,
                            const char *const *environment,
                            const struct vex_spawn_streams *streams,
                            struct vex_spawn_state *state) {
  struct sigaction previous[key_count];
  leave_keys_to_child(previous);
  pid_t process = start_on(path, arguments, environment, streams, 0);
  if (process > 0) {
    int status = 0;
    *state = (struct vex_spawn_state){VEX_SPAWN_RUNNING, 0};
    while (state->phase == VEX_SPAWN_RUNNING) {
      uint32_t ending = vex_signals_pending();
      if (ending & VEX_SIGNAL_HANGUP) kill(process, SIGHUP);
      if (ending & VEX_SIGNAL_TERMINATE) kill(process, SIGTERM);
      if (waitpid(process, &status, 0) == process) {
        *state = state_of(status);
      } else if (errno != EINTR) {
        *state = (struct vex_spawn_state){VEX_SPAWN_UNKNOWN, errno};
      }
    }
  }
  for (int index = 0; index < key_count; index++) {
    sigaction(keys[index].number, &previous[index], NULL);
  }
  return process < 0 ? -process : 0;
}
