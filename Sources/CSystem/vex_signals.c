#define _GNU_SOURCE
#include "vex_signals.h"

#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <unistd.h>

#include "vex_crash.h"
#include "vex_wake.h"

// Which signal stands behind which bit; the order is the bits' order.
static const int numbers[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH};
enum { heard = sizeof numbers / sizeof numbers[0] };

static struct sigaction previous[heard];
static struct sigaction previous_pipe;
static bool installed = false;

// Handlers run on any thread: one atomic word.
static uint32_t pending = 0;
static int terminations = 0;

static uint32_t bit_of(int number) {
  for (int index = 0; index < heard; index++) {
    if (numbers[index] == number) return 1u << index;
  }
  return 0;
}

static int number_of(uint32_t bit) {
  for (int index = 0; index < heard; index++) {
    if (bit == 1u << index) return numbers[index];
  }
  return 0;
}

// The signal at its default, unblocked, to this thread.
static void raise_at_default(int number) {
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
  sigset_t alone;
  sigemptyset(&alone);
  sigaddset(&alone, number);
  pthread_sigmask(SIG_UNBLOCK, &alone, NULL);
  raise(number);
}

static void note(int number) {
  int kept = errno;
  if (number == SIGTERM && __atomic_fetch_add(&terminations, 1, __ATOMIC_RELAXED) > 0) {
    // Whoever sends it twice does not want to wait for a loop that may never turn again.
    vex_crash_restore_terminal();
    raise_at_default(SIGTERM);
  }
  __atomic_fetch_or(&pending, bit_of(number), __ATOMIC_RELAXED);
  vex_wake_post();
  errno = kept;
}

static void listen_to(int number, struct sigaction *before) {
  // No SA_RESTART: a call that a signal interrupts has to come back to the loop.
  struct sigaction action = {.sa_handler = note, .sa_flags = SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
}

int vex_signals_install(void) {
  if (installed) return 0;
  if (vex_wake_descriptor() < 0) return EBADF;
  for (int index = 0; index < heard; index++) {
    int number = numbers[index];
    if (sigaction(number, NULL, &previous[index]) < 0) return errno;
    bool ignored = previous[index].sa_handler == SIG_IGN;
    // nohup, and shells without job control, mean it.
    if (ignored && (number == SIGHUP || number == SIGTSTP)) continue;
    listen_to(number, NULL);
  }
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  sigemptyset(&ignore.sa_mask);
  sigaction(SIGPIPE, &ignore, &previous_pipe);
  // Whoever started us may have left them blocked; then nothing short of SIGKILL would end us.
  sigset_t listened;
  sigemptyset(&listened);
  for (int index = 0; index < heard; index++) sigaddset(&listened, numbers[index]);
  pthread_sigmask(SIG_UNBLOCK, &listened, NULL);
  installed = true;
  return 0;
}

void vex_signals_uninstall(void) {
  if (!installed) return;
  for (int index = 0; index < heard; index++) sigaction(numbers[index], &previous[index], NULL);
  sigaction(SIGPIPE, &previous_pipe, NULL);
  __atomic_store_n(&terminations, 0, __ATOMIC_RELAXED);
  installed = false;
}

uint32_t vex_signals_take(void) { return __atomic_exchange_n(&pending, 0, __ATOMIC_RELAXED); }

uint32_t vex_signals_pending(void) { return __atomic_load_n(&pending, __ATOMIC_RELAXED); }

void vex_signals_end_by(uint32_t bit) {
  int number = number_of(bit);
  if (number != 0) raise_at_default(number);
}

// Sends a stopping signal at its default and puts back what was installed for it.
static void stop_by(int number, bool whole_group) {
  struct sigaction before;
  struct sigaction action = {.sa_handler = SIG_DFL};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, &before);
  sigset_t alone;
  sigset_t mask;
  sigemptyset(&alone);
  sigaddset(&alone, number);
  pthread_sigmask(SIG_UNBLOCK, &alone, &mask);
  // The signal is acted on before kill returns: it is unblocked in this thread, and no other
  // thread's action differs.
  kill(whole_group ? 0 : getpid(), number);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(number, &before, NULL);
}

void vex_signals_stop(bool whole_group) {
  for (int index = 0; installed && index < heard; index++) {
    // A shell without job control could not bring us back.
    if (numbers[index] == SIGTSTP && previous[index].sa_handler == SIG_IGN) return;
  }
  stop_by(SIGTSTP, whole_group);
  // The caller knows that it was stopped and continued.
  uint32_t known = VEX_SIGNAL_STOP | VEX_SIGNAL_CONTINUE;
  __atomic_fetch_and(&pending, ~known, __ATOMIC_RELAXED);
}

void vex_signals_stop_in_background(void) { stop_by(SIGTTIN, true); }
