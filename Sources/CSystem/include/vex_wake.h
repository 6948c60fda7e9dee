#ifndef VEX_WAKE_H
#define VEX_WAKE_H

#include <stdbool.h>

/// Provided because signal handlers and other threads wake the loop through one pipe, whose write
/// end a C handler must reach without Swift. Makes the pipe, non-blocking and closed on exec; a
/// second call changes nothing. Returns 0 or the error number.
int vex_wake_open(void);

/// Provided because the loop polls the pipe's reading end. Returns -1 before `vex_wake_open`.
int vex_wake_descriptor(void);

/// Provided because waking must be possible in a signal handler: async-signal-safe, keeps `errno`,
/// never blocks. A full pipe already wakes, so a lost byte loses nothing.
void vex_wake_post(void);

/// Provided because the pipe has to be emptied *before* the queues behind it are taken; otherwise
/// a wake-up between the two would be lost.
void vex_wake_drain(void);

/// What `vex_wait` found.
struct vex_readiness {
  /// The terminal has bytes, or an end of file that reading will tell.
  bool input;
  /// The terminal takes bytes again.
  bool output;
  /// Somebody posted to the self-pipe.
  bool wake;
  /// The terminal's other end is gone. Bytes that were typed before may still be there.
  bool hangup;
  /// The terminal's descriptor is broken or not open.
  bool error;
};

/// Provided because `struct pollfd` and its `short` masks are awkward in Swift. One poll over the
/// terminal (left out when negative) and the self-pipe; `milliseconds` below zero waits without
/// end. A signal that interrupts it is no error: nothing is ready then. Returns 0 or the error
/// number.
int vex_wait(int terminal, bool wants_output, int milliseconds,
             struct vex_readiness *_Nonnull readiness);

#endif
