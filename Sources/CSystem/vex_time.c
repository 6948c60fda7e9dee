#define _GNU_SOURCE
#include "vex_time.h"

#include <time.h>

static int64_t nanoseconds(clockid_t clock) {
  struct timespec now = {0, 0};
  clock_gettime(clock, &now);
  return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t vex_time_monotonic_nanoseconds(void) {
#if defined(CLOCK_BOOTTIME)
  return nanoseconds(CLOCK_BOOTTIME);
#else
  return nanoseconds(CLOCK_MONOTONIC);
#endif
}

int64_t vex_time_wall_nanoseconds(void) { return nanoseconds(CLOCK_REALTIME); }

void vex_time_read_zone(void) { tzset(); }

bool vex_time_zone_offset(int64_t unix_seconds, int32_t *seconds_east) {
  time_t instant = (time_t)unix_seconds;
  struct tm local;
  if (localtime_r(&instant, &local) == NULL) return false;
  *seconds_east = (int32_t)local.tm_gmtoff;
  return true;
}
