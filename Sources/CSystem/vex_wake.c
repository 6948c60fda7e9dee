#define _GNU_SOURCE
#include "vex_wake.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#if defined(__linux__)
#include <stdint.h>
#include <sys/timerfd.h>
#include <time.h>
#endif

// Written once by the main thread before any handler or thread exists, read by all of them after.
static int reading_end = -1;
static int writing_end = -1;

// Readable when the time of day is set, and when the computer wakes, which sets it: poll counts its
// time by a clock that stands still meanwhile. -1 where the system has no such thing.
static int clock_watch = -1;

static void watch_clock(void) {
#if defined(__linux__)
  if (clock_watch < 0) clock_watch = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
  if (clock_watch < 0) return;
  // Due when nobody lives any more: only its being cancelled is waited for.
  struct itimerspec never = {.it_value = {.tv_sec = INT64_MAX / 1000000000}};
  timerfd_settime(clock_watch, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, NULL);
#endif
}

static int make_quiet(int descriptor) {
  int status = fcntl(descriptor, F_GETFL);
  if (status < 0 || fcntl(descriptor, F_SETFL, status | O_NONBLOCK) < 0) return errno;
  return fcntl(descriptor, F_SETFD, FD_CLOEXEC) < 0 ? errno : 0;
}

int vex_wake_open(void) {
  if (reading_end >= 0) return 0;
  int ends[2];
  if (pipe(ends) < 0) return errno;
  int error = make_quiet(ends[0]);
  if (error == 0) error = make_quiet(ends[1]);
  if (error != 0) {
    close(ends[0]);
    close(ends[1]);
    return error;
  }
  writing_end = ends[1];
  reading_end = ends[0];
  watch_clock();
  return 0;
}

int vex_wake_descriptor(void) { return reading_end; }

void vex_wake_post(void) {
  if (writing_end < 0) return;
  int kept = errno;
  unsigned char byte = 1;
  while (write(writing_end, &byte, 1) < 0 && errno == EINTR) {
  }
  errno = kept;
}

void vex_wake_drain(void) {
  unsigned char bytes[256];
  for (;;) {
    ssize_t count = read(reading_end, bytes, sizeof bytes);
    if (count == sizeof bytes || (count < 0 && errno == EINTR)) continue;
    return;
  }
}

int vex_wait(int terminal, bool wants_output, int milliseconds, struct vex_readiness *readiness) {
  *readiness = (struct vex_readiness){0};
  // A negative descriptor is skipped by poll, and its answer is 0.
  struct pollfd watched[3] = {
      {.fd = reading_end, .events = POLLIN},
      {.fd = terminal, .events = (short)(POLLIN | (wants_output ? POLLOUT : 0))},
      {.fd = clock_watch, .events = POLLIN},
  };
  int count = poll(watched, 3, milliseconds);
  if (count < 0) return errno == EINTR || errno == EAGAIN ? 0 : errno;
  // Setting it anew is what makes it quiet again.
  if (watched[2].revents != 0) watch_clock();
  short seen = watched[1].revents;
  readiness->wake = (watched[0].revents & POLLIN) != 0;
  readiness->input = (seen & POLLIN) != 0;
  readiness->output = (seen & POLLOUT) != 0;
  readiness->hangup = (seen & POLLHUP) != 0;
  readiness->error = (seen & (POLLERR | POLLNVAL)) != 0;
  return 0;
}
