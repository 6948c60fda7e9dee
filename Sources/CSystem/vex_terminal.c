#define _GNU_SOURCE
#include "vex_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

_Static_assert(sizeof(struct termios) <= sizeof(struct vex_modes), "vex_modes is too small");

int vex_terminal_open(const char *path) {
  for (;;) {
    int descriptor = open(path, O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (descriptor >= 0) return descriptor;
    if (errno != EINTR) return -errno;
  }
}

bool vex_terminal_is(int descriptor) { return isatty(descriptor) == 1; }

int vex_terminal_size(int descriptor, int *columns, int *rows) {
  struct winsize size = {0};
  if (ioctl(descriptor, TIOCGWINSZ, &size) < 0) return errno;
  *columns = size.ws_col;
  *rows = size.ws_row;
  return 0;
}

int vex_terminal_set_size(int descriptor, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(descriptor, TIOCSWINSZ, &size) < 0 ? errno : 0;
}

static struct termios unpack(const struct vex_modes *modes) {
  struct termios attributes;
  memcpy(&attributes, modes->bytes, sizeof attributes);
  return attributes;
}

int vex_terminal_save(int descriptor, struct vex_modes *modes) {
  struct termios attributes;
  if (tcgetattr(descriptor, &attributes) < 0) return errno;
  memset(modes, 0, sizeof *modes);
  memcpy(modes->bytes, &attributes, sizeof attributes);
  return 0;
}

// TCSANOW: the other two wait for output to be taken, which a stopped terminal never does.
static int apply(int descriptor, const struct termios *attributes) {
  while (tcsetattr(descriptor, TCSANOW, attributes) < 0) {
    if (errno != EINTR) return errno;
  }
  return 0;
}

int vex_terminal_make_raw(int descriptor, const struct vex_modes *saved) {
  struct termios attributes = unpack(saved);
  attributes.c_iflag &=
      (tcflag_t) ~(BRKINT | PARMRK | ISTRIP | INLCR | IGNCR | ICRNL | IXON | INPCK);
  // ncurses, whose output is a memory file, counts on a line feed that only goes down.
  attributes.c_oflag &= (tcflag_t)~OPOST;
  attributes.c_lflag &= (tcflag_t) ~(ECHO | ECHONL | ICANON | ISIG | IEXTEN);
  attributes.c_cflag = (attributes.c_cflag & (tcflag_t) ~(CSIZE | PARENB)) | CS8;
  // One byte at least: with none, "nothing typed" and "end of file" would both read as 0.
  attributes.c_cc[VMIN] = 1;
  attributes.c_cc[VTIME] = 0;
  return apply(descriptor, &attributes);
}

int vex_terminal_restore(int descriptor, const struct vex_modes *saved) {
  struct termios attributes = unpack(saved);
  int error = apply(descriptor, &attributes);
  // Nobody comes after us who could try again.
  if (error != 0) error = apply(descriptor, &attributes);
  tcflush(descriptor, TCIFLUSH);
  return error;
}

bool vex_terminal_same_modes(const struct vex_modes *a, const struct vex_modes *b) {
  struct termios left = unpack(a);
  struct termios right = unpack(b);
  return left.c_iflag == right.c_iflag && left.c_oflag == right.c_oflag &&
         left.c_cflag == right.c_cflag && left.c_lflag == right.c_lflag &&
         memcmp(left.c_cc, right.c_cc, sizeof left.c_cc) == 0;
}

void vex_terminal_discard_output(int descriptor) { tcflush(descriptor, TCOFLUSH); }

int vex_terminal_is_foreground(int descriptor) {
  pid_t group = tcgetpgrp(descriptor);
  if (group < 0) return -1;
  return group == getpgrp() ? 1 : 0;
}

struct vex_transfer vex_read(int descriptor, void *bytes, size_t capacity) {
  for (;;) {
    ssize_t count = read(descriptor, bytes, capacity);
    if (count >= 0) return (struct vex_transfer){.count = count};
    if (errno != EINTR) return (struct vex_transfer){.error = errno};
  }
}

struct vex_transfer vex_write(int descriptor, const void *bytes, size_t count) {
  for (;;) {
    ssize_t written = write(descriptor, bytes, count);
    if (written >= 0) return (struct vex_transfer){.count = written};
    if (errno != EINTR) return (struct vex_transfer){.error = errno};
  }
}

bool vex_wait_writable(int descriptor, int milliseconds) {
  struct pollfd watched = {.fd = descriptor, .events = POLLOUT};
  return poll(&watched, 1, milliseconds) > 0 && (watched.revents & POLLOUT) != 0;
}

void vex_close(int descriptor) {
  if (descriptor >= 0) close(descriptor);
}

bool vex_error_is_would_block(int error) { return error == EAGAIN || error == EWOULDBLOCK; }

bool vex_error_is_terminal_lost(int error) {
  return error == EIO || error == ENXIO || error == EBADF || error == EPIPE;
}

void vex_error_sentence(int error, char *buffer, size_t capacity) {
  if (capacity == 0) return;
#if defined(__GLIBC__)
  snprintf(buffer, capacity, "%s", strerror_r(error, buffer, capacity));
#else
  if (strerror_r(error, buffer, capacity) != 0) snprintf(buffer, capacity, "error %d", error);
#endif
}
