#define _GNU_SOURCE
#include "vex_wake.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

// Written once by the main thread before any handler or thread exists, read by all of them after.
static int reading_end = -1;
static int writing_end = -1;

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
  struct pollfd watched[2] = {
      {.fd = reading_end, .events = POLLIN},
      {.fd = terminal, .events = (short)(POLLIN | (wants_output ? POLLOUT : 0))},
  };
  int count = poll(watched, 2, milliseconds);
  if (count < 0) return errno == EINTR || errno == EAGAIN ? 0 : errno;
  short seen = watched[1].revents;
  readiness->wake = (watched[0].revents & POLLIN) != 0;
  readiness->input = (seen & POLLIN) != 0;
  readiness->output = (seen & POLLOUT) != 0;
  readiness->hangup = (seen & POLLHUP) != 0;
  readiness->error = (seen & (POLLERR | POLLNVAL)) != 0;
  return 0;
}
