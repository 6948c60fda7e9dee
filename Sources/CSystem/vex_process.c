#define _GNU_SOURCE
#include "vex_process.h"

#include <errno.h>
#include <sys/resource.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif

int vex_process_protect(void) {
  int first = 0;
#if defined(__linux__)
  if (prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) < 0) first = errno;
#endif
  struct rlimit none = {0, 0};
  if (setrlimit(RLIMIT_CORE, &none) < 0 && first == 0) first = errno;
  return first;
}
