#define _GNU_SOURCE
#include "vex_files.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

int vex_memory_file(void) {
#if defined(__linux__)
  int descriptor = memfd_create("vex", MFD_CLOEXEC);
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
