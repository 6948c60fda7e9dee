#define _GNU_SOURCE
#include "Interposition.h"

#if defined(__linux__)
#include <arpa/inet.h>
#include <dlfcn.h>
#include <fcntl.h>
#include <netdb.h>
#include <stdbool.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static bool is_number(const char *name) {
  unsigned char address[sizeof(struct in6_addr)];
  return inet_pton(AF_INET, name, address) == 1 || inet_pton(AF_INET6, name, address) == 1;
}

int getaddrinfo(
    const char *name, const char *service, const struct addrinfo *hints, struct addrinfo **found) {
  if (name && !is_number(name) && getenv("VEX_TEST_SILENT_NAMES")) {
    while (true) pause();
  }
  int (*real)(const char *, const char *, const struct addrinfo *, struct addrinfo **) =
      dlsym(RTLD_NEXT, "getaddrinfo");
  return real(name, service, hints, found);
}

// The seconds in the file that a variable names; 0 where there is none.
static time_t seconds_by(const char *variable) {
  const char *path = getenv(variable);
  if (!path) return 0;
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file < 0) return 0;
  char text[32] = {0};
  ssize_t count = read(file, text, sizeof text - 1);
  close(file);
  return count > 0 ? (time_t)atoll(text) : 0;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  int (*real)(clockid_t, struct timespec *) = dlsym(RTLD_NEXT, "clock_gettime");
  int result = real(clock, now);
  if (clock == CLOCK_REALTIME) now->tv_sec += seconds_by("VEX_TEST_CLOCK");
  if (clock == CLOCK_BOOTTIME) now->tv_sec += seconds_by("VEX_TEST_SLEEP");
  return result;
}

// Certificates are judged by it.
time_t time(time_t *written) {
  time_t (*real)(time_t *) = dlsym(RTLD_NEXT, "time");
  time_t now = real(NULL) + seconds_by("VEX_TEST_CLOCK");
  if (written) *written = now;
  return now;
}
#endif
