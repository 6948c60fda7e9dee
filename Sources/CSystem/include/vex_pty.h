#ifndef VEX_PTY_H
#define VEX_PTY_H

#include <stddef.h>
#include <sys/types.h>

/// Provided because tests play the terminal emulator. Opens a pseudo-terminal of that size; the
/// emulator's side is returned (closed on exec), the name of the program's side is written into
/// `name`. Returns the error number negated on failure.
int vex_pty_open(int columns, int rows, char *_Nonnull name, size_t capacity);

/// Provided because a program in a test needs a session and a controlling terminal of its own.
/// Starts `arguments[0]` (no search along PATH) with descriptors 0, 1 and 2 on the terminal `name`.
/// Returns the process id, or the error number negated.
pid_t vex_pty_spawn(const char *_Nonnull name, const char *_Nullable const *_Nonnull arguments,
                    const char *_Nullable const *_Nonnull environment);

/// Provided because the status of an ended process is read with macros. Waits for it; returns its
/// exit code, 128 + N when it was ended by signal N, or the error number negated.
int vex_pty_wait(pid_t process);

#endif
