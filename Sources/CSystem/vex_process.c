#define _GNU_SOURCE
#include "vex_process.h"

#include <errno.h>
#include <stdlib.h>
#include <sys/resource.h>
#if defined(__linux__)
#include <sys/prctl.h>
#endif
#if defined(__GLIBC__)
#include <malloc.h>
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

void vex_process_share_heap(void) {
#if defined(__GLIBC__)
  mallopt(M_ARENA_MAX, 1);
#endif
}
