#ifndef VEX_TIME_H
#define VEX_TIME_H

#include <stdbool.h>
#include <stdint.h>

/// Provided because `clock_gettime` fills a struct. Nanoseconds since an unknown start; goes on
/// while the computer sleeps, where the system has such a clock, and never steps.
int64_t vex_time_monotonic_nanoseconds(void);

/// Provided because `clock_gettime` fills a struct. Nanoseconds since 1970-01-01T00:00:00Z by the
/// computer's clock, which may step.
int64_t vex_time_wall_nanoseconds(void);

/// Provided because the zone is read apart from the calls below, each of which would look whether
/// the system's file has changed. Reads the zone that `TZ` or else the system names.
void vex_time_read_zone(void);

/// Provided because `localtime_r` is the only thing that knows the zone without Foundation. Local
/// time minus UTC at that instant, in seconds east; false where the C library cannot say.
/// `vex_time_read_zone` comes first.
bool vex_time_zone_offset(int64_t unix_seconds, int32_t *_Nonnull seconds_east);

#endif
