#define _GNU_SOURCE
#include "vex_crash.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "vex_files.h"

// Everything below `on_crash` is async-signal-safe: no allocation, no lock, no stdio.

static const struct {
  int number;
  const char *line;
} crashes[] = {
    {SIGSEGV, "vex crashed (SIGSEGV); the terminal has been restored.\n"},
    {SIGBUS, "vex crashed (SIGBUS); the terminal has been restored.\n"},
    {SIGILL, "vex crashed (SIGILL); the terminal has been restored.\n"},
    {SIGTRAP, "vex crashed (SIGTRAP); the terminal has been restored.\n"},
    {SIGFPE, "vex crashed (SIGFPE); the terminal has been restored.\n"},
    {SIGABRT, "vex crashed (SIGABRT); the terminal has been restored.\n"},
    {SIGSYS, "vex crashed (SIGSYS); the terminal has been restored.\n"},
};
enum {
  crash_count = sizeof crashes / sizeof crashes[0],
  stack_size = 64 * 1024,
  tail_size = 4096,
  // A terminal that takes nothing for this long is given up: its modes still come back.
  patience = 100,
};

static struct sigaction previous[crash_count];
static bool installed = false;
static bool previous_wanted = false;
static void *main_stack = NULL;

static struct {
  int descriptor;
  struct vex_modes modes;
  uint8_t bytes[4096];
  size_t count;
} restoration;
static int armed = 0;

static int captured = -1;
static int shells_stderr = -1;

static int crashing = 0;
static pthread_t crashing_thread;

// MARK: - Stacks

void *vex_crash_add_stack(void) {
  // The page below is never given any access, so that an overflow of this stack too is a fault
  // and not a silent write into somebody's memory.
  size_t page = (size_t)sysconf(_SC_PAGESIZE);
  uint8_t *memory = mmap(NULL, page + stack_size, PROT_NONE, MAP_PRIVATE | MAP_ANON, -1, 0);
  if (memory == MAP_FAILED) return NULL;
  stack_t stack = {.ss_sp = memory + page, .ss_size = stack_size};
  if (mprotect(memory + page, stack_size, PROT_READ | PROT_WRITE) < 0 ||
      sigaltstack(&stack, NULL) < 0) {
    munmap(memory, page + stack_size);
    return NULL;
  }
  return memory;
}

void vex_crash_remove_stack(void *stack) {
  if (stack == NULL) return;
  stack_t none = {.ss_flags = SS_DISABLE};
  sigaltstack(&none, NULL);
  munmap(stack, (size_t)sysconf(_SC_PAGESIZE) + stack_size);
}

// MARK: - Restoring

static void write_patiently(int descriptor, const void *bytes, size_t count) {
  const uint8_t *rest = bytes;
  while (count > 0) {
    // Small pieces: a blocking terminal that is writable at all takes this many.
    size_t piece = count < 256 ? count : 256;
    if (!vex_wait_writable(descriptor, patience)) return;
    ssize_t written = write(descriptor, rest, piece);
    if (written < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (written <= 0) return;
    rest += written;
    count -= (size_t)written;
  }
}

int vex_crash_arm(int descriptor, const struct vex_modes *modes, const uint8_t *bytes,
                  size_t count) {
  if (count > sizeof restoration.bytes) return ENOMEM;
  __atomic_store_n(&armed, 0, __ATOMIC_SEQ_CST);
  restoration.descriptor = descriptor;
  restoration.modes = *modes;
  restoration.count = count;
  memcpy(restoration.bytes, bytes, count);
  __atomic_store_n(&armed, 1, __ATOMIC_SEQ_CST);
  return 0;
}

void vex_crash_disarm(void) { __atomic_store_n(&armed, 0, __ATOMIC_SEQ_CST); }

void vex_crash_restore_terminal(void) {
  if (__atomic_exchange_n(&armed, 0, __ATOMIC_SEQ_CST) == 0) return;
  write_patiently(restoration.descriptor, restoration.bytes, restoration.count);
  vex_terminal_restore(restoration.descriptor, &restoration.modes);
}

// MARK: - Standard error

int vex_stderr_capture(void) {
  if (captured >= 0) return 0;
  int memory = vex_memory_file();
  if (memory < 0) return -memory;
  int kept = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (kept < 0 || dup2(memory, STDERR_FILENO) < 0) {
    int error = errno;
    close(memory);
    if (kept >= 0) close(kept);
    return error;
  }
  fcntl(STDERR_FILENO, F_SETFL, O_APPEND);
  shells_stderr = kept;
  captured = memory;
  return 0;
}

void vex_stderr_give_back(void) {
  int memory = __atomic_exchange_n(&captured, -1, __ATOMIC_SEQ_CST);
  if (memory < 0) return;
  dup2(shells_stderr, STDERR_FILENO);
  close(shells_stderr);
  off_t length = lseek(memory, 0, SEEK_END);
  char tail[tail_size];
  ssize_t count = pread(memory, tail, sizeof tail, length > tail_size ? length - tail_size : 0);
  close(memory);
  if (count <= 0) return;
  for (ssize_t index = 0; index < count; index++) {
    char byte = tail[index];
    if (byte != '\n' && (byte < 0x20 || byte > 0x7e)) tail[index] = '?';
  }
  write_patiently(STDERR_FILENO, tail, (size_t)count);
  if (tail[count - 1] != '\n') write_patiently(STDERR_FILENO, "\n", 1);
}

// MARK: - The handler

// With the action changed, a fault of the processor happens again when the handler returns, in its
// own place; a signal that somebody sent, or that does not repeat, has to be sent again.
static void hand_over(int number, const siginfo_t *info) {
  for (int index = 0; index < crash_count; index++) {
    if (crashes[index].number != number) continue;
    struct sigaction standard = {.sa_handler = SIG_DFL};
    sigemptyset(&standard.sa_mask);
    sigaction(number, previous_wanted ? &previous[index] : &standard, NULL);
  }
  bool repeats = info->si_code > 0 && (number == SIGSEGV || number == SIGBUS ||
                                       number == SIGILL || number == SIGFPE);
  if (!repeats) raise(number);
}

static void on_crash(int number, siginfo_t *info, void *context) {
  (void)context;
  if (__atomic_exchange_n(&crashing, 1, __ATOMIC_SEQ_CST) == 0) {
    crashing_thread = pthread_self();
    vex_crash_restore_terminal();
    int where = captured >= 0 ? shells_stderr : STDERR_FILENO;
    for (int index = 0; index < crash_count; index++) {
      if (crashes[index].number != number) continue;
      write_patiently(where, crashes[index].line, strlen(crashes[index].line));
    }
    vex_stderr_give_back();
  } else if (!pthread_equal(crashing_thread, pthread_self())) {
    // Another thread is on its way out and takes the process with it; give it the time.
    for (;;) pause();
  }
  hand_over(number, info);
}

int vex_crash_install(bool keep_previous) {
  if (installed) return 0;
  main_stack = vex_crash_add_stack();
  if (main_stack == NULL) return ENOMEM;
  previous_wanted = keep_previous;
  struct sigaction action = {.sa_sigaction = on_crash, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  for (int index = 0; index < crash_count; index++) {
    if (sigaction(crashes[index].number, &action, &previous[index]) < 0) return errno;
  }
  installed = true;
  return 0;
}

void vex_crash_uninstall(void) {
  if (!installed) return;
  for (int index = 0; index < crash_count; index++) {
    sigaction(crashes[index].number, &previous[index], NULL);
  }
  vex_crash_remove_stack(main_stack);
  main_stack = NULL;
  installed = false;
}
