#include "vex_progress.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <unistd.h>

static int taken = 0;

// The terminal writes the key behind what stands there: ^C.
enum { echoed = 2 };

static void put(const char *bytes, size_t count) {
  ssize_t ignored = write(STDERR_FILENO, bytes, count);
  (void)ignored;
}

static void empty_and_end(int number) {
  static const char blanks[] = "                                ";
  int columns = __atomic_load_n(&taken, __ATOMIC_RELAXED);
  if (columns > 0) {
    put("\r", 1);
    for (int left = columns + echoed; left > 0; left -= (int)sizeof blanks - 1) {
      put(blanks, left < (int)sizeof blanks - 1 ? (size_t)left : sizeof blanks - 1);
    }
    put("\r", 1);
  }
  // At its default by now, and not blocked: see below.
  raise(number);
}

static void listen_to(int number) {
  struct sigaction before;
  if (sigaction(number, NULL, &before) < 0 || before.sa_handler != SIG_DFL) return;
  // Once: whoever sends it again, to a terminal that takes nothing, does not wait for it.
  struct sigaction action = {.sa_handler = empty_and_end, .sa_flags = SA_RESETHAND | SA_NODEFER};
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, NULL);
}

void vex_progress_take(int columns) {
  static bool listens = false;
  __atomic_store_n(&taken, columns, __ATOMIC_RELAXED);
  if (listens) return;
  listens = true;
  listen_to(SIGINT);
  listen_to(SIGTERM);
}
