#ifndef VEX_TERMINAL_H
#define VEX_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A terminal's modes as the kernel gave them; only this file looks inside.
struct vex_modes {
  uint8_t bytes[128];
};

/// How a read or a write went: `count` bytes, or `error` other than 0.
struct vex_transfer {
  long count;
  int error;
};

/// Provided because `open` is variadic. Opens a terminal anew, with a file description of its own,
/// so that O_NONBLOCK is never set on the shell's; closed on exec, never the controlling terminal
/// by accident. Returns the descriptor, or the error number negated.
int vex_terminal_open(const char *_Nonnull path);

/// Provided because a caller need not import the C library for it.
bool vex_terminal_is(int descriptor);

/// Provided because `ioctl` is variadic. Returns 0 or the error number; a terminal that does not
/// know its size answers 0 × 0.
int vex_terminal_size(int descriptor, int *_Nonnull columns, int *_Nonnull rows);

/// Provided because `ioctl` is variadic; for tests that play the terminal emulator. Returns 0 or
/// the error number.
int vex_terminal_set_size(int descriptor, int columns, int rows);

/// Provided because `struct termios` is imported with tuples. Returns 0 or the error number.
int vex_terminal_save(int descriptor, struct vex_modes *_Nonnull modes);

/// Provided because the raw modes are bit masks of several widths. Sets the terminal to give every
/// byte as it is typed: no echo, no signals from keys, no flow control (IXON), no translation in or
/// out. Starts from `saved`, so that what we do not know stays. Returns 0 or the error number.
int vex_terminal_make_raw(int descriptor, const struct vex_modes *_Nonnull saved);

/// Provided because restoring has an order: modes first, without waiting for output that a stopped
/// terminal will never take, then whatever was typed or answered meanwhile is thrown away. Returns
/// 0 or the error number.
int vex_terminal_restore(int descriptor, const struct vex_modes *_Nonnull saved);

/// Provided because tests compare modes. True where `a` and `b` say the same.
bool vex_terminal_same_modes(const struct vex_modes *_Nonnull a, const struct vex_modes *_Nonnull b);

/// Provided because a terminal that takes nothing would hold up closing. Throws away output that
/// was written and not taken.
void vex_terminal_discard_output(int descriptor);

/// Provided because a missing controlling terminal and another job in the foreground are different
/// answers. Returns 1 in the foreground, 0 in the background, -1 where the terminal is not ours to
/// ask about.
int vex_terminal_is_foreground(int descriptor);

/// Provided because `errno` is a macro. Retries EINTR.
struct vex_transfer vex_read(int descriptor, void *_Nonnull bytes, size_t capacity);

/// Provided because `errno` is a macro. Retries EINTR; may write less than asked.
struct vex_transfer vex_write(int descriptor, const void *_Nonnull bytes, size_t count);

/// Provided because `poll` at the very end has no loop around it. Waits at most `milliseconds` for
/// the descriptor to take bytes; true if it does.
bool vex_wait_writable(int descriptor, int milliseconds);

/// Provided because a caller need not import the C library for it.
void vex_close(int descriptor);

/// Provided because the error numbers that the loop tells apart are macros.
bool vex_error_is_would_block(int error);
/// Provided because the error numbers that the loop tells apart are macros: EIO, the terminal is
/// gone; ENXIO and EBADF say the same on other systems.
bool vex_error_is_terminal_lost(int error);

/// Provided because `strerror` is not thread-safe. Writes the sentence for an error number.
void vex_error_sentence(int error, char *_Nonnull buffer, size_t capacity);

#endif
