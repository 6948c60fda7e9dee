#define _GNU_SOURCE
#include "vex_files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

int vex_memory_file(void) {
#if defined(__linux__)
  int descriptor = memfd_create("vex", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (descriptor >= 0) return descriptor;
  if (errno != ENOSYS) return -errno;
#endif
  const char *folder = getenv("TMPDIR");
  char path[1024];
  int length = snprintf(path, sizeof path, "%s/vex.XXXXXX",
                        folder != NULL && folder[0] == '/' ? folder : "/tmp");
  if (length < 0 || (size_t)length >= sizeof path) return -ENAMETOOLONG;
  int file = mkstemp(path);
  if (file < 0) return -errno;
  unlink(path);
  fcntl(file, F_SETFD, FD_CLOEXEC);
  return file;
}

static int closed_after_error(int file) {
  int error = errno;
  close(file);
  return -error;
}

int vex_memory_file_holding(const void *bytes, size_t count) {
  int file = vex_memory_file();
  if (file < 0) return file;
  const char *rest = bytes;
  while (count > 0) {
    ssize_t written = write(file, rest, count);
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return closed_after_error(file);
    rest += written;
    count -= (size_t)written;
  }
  if (lseek(file, 0, SEEK_SET) < 0) return closed_after_error(file);
  return file;
}

int vex_memory_file_bounded(size_t size) {
  int file = vex_memory_file();
  if (file < 0) return file;
  if (ftruncate(file, (off_t)size) < 0) return closed_after_error(file);
#if defined(F_SEAL_GROW)
  // Refused where the file is no memfd after all: it is not bounded then, which is all.
  fcntl(file, F_ADD_SEALS, F_SEAL_GROW | F_SEAL_SHRINK);
#endif
  return file;
}

long vex_read_from_start(int descriptor, void *bytes, size_t capacity) {
  ssize_t count = pread(descriptor, bytes, capacity, 0);
  while (count < 0 && errno == EINTR) count = pread(descriptor, bytes, capacity, 0);
  return count < 0 ? -errno : count;
}

bool vex_file_is_program(const char *path) {
  struct stat status;
  return stat(path, &status) == 0 && S_ISREG(status.st_mode) && access(path, X_OK) == 0;
}
