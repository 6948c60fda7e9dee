#ifndef VEX_CRASH_H
#define VEX_CRASH_H

#include "vex_terminal.h"

/// Provided because a crash must give the terminal back, and after a trap no Swift code may run.
/// Installs the handler for SEGV, BUS, ILL, TRAP, FPE, ABRT and SYS, on an alternate stack for the
/// calling thread. It writes what `vex_crash_arm` prepared, sets the modes back, writes one line
/// and the tail of the captured standard error (each byte but newline and printable ASCII as `?`),
/// and raises the signal again at its default; with `keep_previous` (the person has set
/// SWIFT_BACKTRACE) at the action that was installed before. Returns 0 or the error number.
int vex_crash_install(bool keep_previous);

/// Provided because the previous actions are kept on C's side. Puts them back.
void vex_crash_uninstall(void);

/// Provided because a stack overflow reaches a handler only on an alternate stack, and each thread
/// has its own. Call it first on every thread of ours. Returns the stack, to be given to
/// `vex_crash_remove_stack` as the last thing on that thread, or null when there is no memory.
void *_Nullable vex_crash_add_stack(void);
/// Provided because the kernel must let go of the alternate stack before it is freed.
void vex_crash_remove_stack(void *_Nullable stack);

/// Provided because the handler may allocate nothing: everything it will write is copied now.
/// `descriptor` is the terminal (not closed by us), `modes` what to set back, `bytes` what makes
/// the terminal leave full-screen. Returns 0, or ENOMEM where `count` is above 4,096.
int vex_crash_arm(int descriptor, const struct vex_modes *_Nonnull modes,
                  const uint8_t *_Nonnull bytes, size_t count);

/// Provided because after a normal end there is nothing left to restore.
void vex_crash_disarm(void);

/// Provided because a second SIGTERM has to restore from within its handler. Async-signal-safe;
/// does nothing unless armed.
void vex_crash_restore_terminal(void);

/// Provided because whatever a library writes to descriptor 2 would land on the screen. Points
/// descriptor 2 at a memory file; a second call changes nothing. Returns 0 or the error number.
int vex_stderr_capture(void);

/// Provided because what was captured belongs to the person, without anything that could reach
/// the terminal as a command. Gives descriptor 2 back and writes the last 4 KB to it, neutralised.
/// Async-signal-safe; does nothing unless captured.
void vex_stderr_give_back(void);

#endif
