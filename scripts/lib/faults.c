// Lets one call of a program fail: preloaded by scripts/torture.
//
// Only calls out of the program's own file count, for what libraries do among themselves is theirs
// to handle. VEX_FAULT names a file for the counts and, if a call is to fail, which and how:
// `PATH` or `PATH NAME NUMBER CODE`.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <link.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#define NAMES(X)                                                                                 \
  X(read) X(write) X(pread) X(open) X(openat) X(lseek) X(ftruncate) X(fstat) X(stat) X(mkdir)    \
  X(rename) X(link) X(unlink) X(poll) X(pipe) X(fcntl) X(dup2) X(ioctl) X(isatty) X(tcgetattr)   \
  X(tcsetattr) X(tcflush) X(tcgetpgrp) X(sigaction) X(sigaltstack) X(mmap) X(mprotect)           \
  X(memfd_create) X(fdopen) X(pthread_create) X(posix_spawn) X(waitpid) X(socket) X(bind)        \
  X(listen) X(getsockname) X(setrlimit) X(setlocale) X(newterm) X(setupterm)                     \
  X(curl_global_init) X(curl_easy_init) X(curl_easy_setopt)                  \
  X(curl_easy_getinfo) X(curl_multi_init) X(curl_multi_setopt) X(curl_multi_add_handle)          \
  X(curl_multi_perform) X(curl_multi_poll) X(curl_multi_wakeup) X(curl_multi_remove_handle)      \
  X(curl_slist_append) X(curl_url) X(curl_url_set) X(curl_url_get)

#define INDEX(name) call_##name,
enum { NAMES(INDEX) call_count };
#define NAME(name) #name,
static const char *const names[] = {NAMES(NAME)};

// What is in the file of counts, one a name; the reader knows this layout.
struct record {
  char name[32];
  uint64_t calls;
  uint64_t failures;
};

static struct record *records = NULL;
static void *originals[call_count];
static uintptr_t program_start = 0;
static uintptr_t program_end = 0;
static int failing_call = -1;
static uint64_t failing_number = 0;
static int failing_code = 0;

static void *original(int call) {
  if (originals[call] == NULL) originals[call] = dlsym(RTLD_NEXT, names[call]);
  return originals[call];
}

// The first object is the program itself.
static int find_program(struct dl_phdr_info *info, size_t size, void *context) {
  (void)size;
  (void)context;
  program_start = UINTPTR_MAX;
  for (int index = 0; index < info->dlpi_phnum; index++) {
    const ElfW(Phdr) *part = &info->dlpi_phdr[index];
    if (part->p_type != PT_LOAD) continue;
    uintptr_t start = info->dlpi_addr + part->p_vaddr;
    if (start < program_start) program_start = start;
    if (start + part->p_memsz > program_end) program_end = start + part->p_memsz;
  }
  return 1;
}

__attribute__((constructor)) static void prepare(void) {
  // Later would be in a signal handler.
  for (int call = 0; call < call_count; call++) original(call);
  char path[256] = "";
  char name[32] = "";
  const char *order = getenv("VEX_FAULT");
  if (order == NULL || sscanf(order, "%255s %31s %lu %d", path, name, &failing_number,
                              &failing_code) < 1) {
    return;
  }
  // What the program starts is not tried.
  unsetenv("VEX_FAULT");
  unsetenv("LD_PRELOAD");
  int (*real_open)(const char *, int, ...) = (int (*)(const char *, int, ...))original(call_open);
  int file = real_open(path, O_RDWR | O_CLOEXEC);
  size_t size = sizeof(struct record) * call_count;
  void *(*real_mmap)(void *, size_t, int, int, int, off_t) = original(call_mmap);
  void *memory = file < 0 ? MAP_FAILED
                          : real_mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  if (memory == MAP_FAILED) abort();
  close(file);
  dl_iterate_phdr(find_program, NULL);
  struct record *shared = memory;
  for (int call = 0; call < call_count; call++) {
    strncpy(shared[call].name, names[call], sizeof shared[call].name - 1);
    if (strcmp(name, names[call]) == 0) failing_call = call;
  }
  records = shared;
}

// Async-signal-safe, as some of the calls have to be.
static int must_fail(int call, void *caller) {
  uintptr_t place = (uintptr_t)caller;
  if (records == NULL || place < program_start || place >= program_end) return 0;
  uint64_t number = __atomic_add_fetch(&records[call].calls, 1, __ATOMIC_RELAXED);
  if (call != failing_call || number != failing_number) return 0;
  __atomic_add_fetch(&records[call].failures, 1, __ATOMIC_RELAXED);
  errno = failing_code;
  return 1;
}

#define CALL(type, name, failed, parameters, arguments)                     \
  type name parameters {                                                    \
    type(*next) parameters = (type(*) parameters)original(call_##name);     \
    if (must_fail(call_##name, __builtin_return_address(0))) return failed; \
    return next arguments;                                                  \
  }

// One more argument behind those that are named, or none; then it is never looked at.
#define VARIADIC(type, name, failed, last, parameters, arguments)            \
  type name parameters {                                                     \
    type(*next) parameters = (type(*) parameters)original(call_##name);      \
    if (must_fail(call_##name, __builtin_return_address(0))) return failed;  \
    va_list rest;                                                            \
    va_start(rest, last);                                                    \
    void *more = va_arg(rest, void *);                                       \
    va_end(rest);                                                            \
    return next arguments;                                                   \
  }

CALL(ssize_t, read, -1, (int file, void *bytes, size_t count), (file, bytes, count))
CALL(ssize_t, write, -1, (int file, const void *bytes, size_t count), (file, bytes, count))
CALL(ssize_t, pread, -1, (int file, void *bytes, size_t count, off_t at), (file, bytes, count, at))
VARIADIC(int, open, -1, flags, (const char *path, int flags, ...), (path, flags, more))
VARIADIC(int, openat, -1, flags, (int folder, const char *path, int flags, ...),
         (folder, path, flags, more))
CALL(off_t, lseek, -1, (int file, off_t offset, int whence), (file, offset, whence))
CALL(int, ftruncate, -1, (int file, off_t size), (file, size))
CALL(int, fstat, -1, (int file, struct stat *status), (file, status))
CALL(int, stat, -1, (const char *path, struct stat *status), (path, status))
CALL(int, mkdir, -1, (const char *path, mode_t mode), (path, mode))
CALL(int, rename, -1, (const char *from, const char *to), (from, to))
CALL(int, link, -1, (const char *from, const char *to), (from, to))
CALL(int, unlink, -1, (const char *path), (path))
CALL(int, poll, -1, (struct pollfd *files, nfds_t count, int timeout), (files, count, timeout))
CALL(int, pipe, -1, (int ends[2]), (ends))
VARIADIC(int, fcntl, -1, command, (int file, int command, ...), (file, command, more))
CALL(int, dup2, -1, (int from, int to), (from, to))
VARIADIC(int, ioctl, -1, request, (int file, unsigned long request, ...), (file, request, more))
CALL(int, isatty, 0, (int file), (file))
CALL(int, tcgetattr, -1, (int file, struct termios *modes), (file, modes))
CALL(int, tcsetattr, -1, (int file, int when, const struct termios *modes), (file, when, modes))
CALL(int, tcflush, -1, (int file, int which), (file, which))
CALL(pid_t, tcgetpgrp, -1, (int file), (file))
CALL(int, sigaction, -1, (int number, const struct sigaction *new, struct sigaction *old),
     (number, new, old))
CALL(int, sigaltstack, -1, (const stack_t *new, stack_t *old), (new, old))
CALL(void *, mmap, MAP_FAILED, (void *at, size_t size, int access, int flags, int file, off_t from),
     (at, size, access, flags, file, from))
CALL(int, mprotect, -1, (void *at, size_t size, int access), (at, size, access))
CALL(int, memfd_create, -1, (const char *name, unsigned flags), (name, flags))
CALL(FILE *, fdopen, NULL, (int file, const char *mode), (file, mode))
CALL(int, pthread_create, failing_code,
     (pthread_t *thread, const pthread_attr_t *attributes, void *(*body)(void *), void *context),
     (thread, attributes, body, context))
CALL(int, posix_spawn, failing_code,
     (pid_t *process, const char *path, const posix_spawn_file_actions_t *actions,
      const posix_spawnattr_t *attributes, char *const *arguments, char *const *environment),
     (process, path, actions, attributes, arguments, environment))
CALL(pid_t, waitpid, -1, (pid_t process, int *status, int options), (process, status, options))
CALL(int, socket, -1, (int domain, int type, int protocol), (domain, type, protocol))
CALL(int, bind, -1, (int file, const struct sockaddr *name, socklen_t size), (file, name, size))
CALL(int, listen, -1, (int file, int backlog), (file, backlog))
CALL(int, getsockname, -1, (int file, struct sockaddr *name, socklen_t *size), (file, name, size))
CALL(int, setrlimit, -1, (__rlimit_resource_t resource, const struct rlimit *limit),
     (resource, limit))
CALL(char *, setlocale, NULL, (int category, const char *name), (category, name))

// Of ncurses, libmicrohttpd and libcurl, whose handles are no more than addresses here. What returns
// a number returns the library's own code for a failure.
CALL(void *, newterm, NULL, (const char *name, FILE *out, FILE *in), (name, out, in))
CALL(int, setupterm, failing_code, (const char *name, int file, int *error), (name, file, error))
CALL(int, curl_global_init, failing_code, (long flags), (flags))
CALL(void *, curl_easy_init, NULL, (void), ())
VARIADIC(int, curl_easy_setopt, failing_code, option, (void *easy, int option, ...),
         (easy, option, more))
VARIADIC(int, curl_easy_getinfo, failing_code, info, (void *easy, int info, ...),
         (easy, info, more))
CALL(void *, curl_multi_init, NULL, (void), ())
VARIADIC(int, curl_multi_setopt, failing_code, option, (void *multi, int option, ...),
         (multi, option, more))
CALL(int, curl_multi_add_handle, failing_code, (void *multi, void *easy), (multi, easy))
CALL(int, curl_multi_perform, failing_code, (void *multi, int *running), (multi, running))
CALL(int, curl_multi_poll, failing_code,
     (void *multi, void *files, unsigned count, int timeout, int *ready),
     (multi, files, count, timeout, ready))
CALL(int, curl_multi_wakeup, failing_code, (void *multi), (multi))
CALL(int, curl_multi_remove_handle, failing_code, (void *multi, void *easy), (multi, easy))
CALL(void *, curl_slist_append, NULL, (void *list, const char *line), (list, line))
CALL(void *, curl_url, NULL, (void), ())
CALL(int, curl_url_set, failing_code, (void *url, int part, const char *text, unsigned flags),
     (url, part, text, flags))
CALL(int, curl_url_get, failing_code, (void *url, int part, char **text, unsigned flags),
     (url, part, text, flags))
