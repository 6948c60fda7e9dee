#ifndef VEX_SIGNALS_H
#define VEX_SIGNALS_H

#include <stdbool.h>
#include <stdint.h>

/// The signals that the loop hears of, as bits of one word.
enum vex_signal_bit {
  VEX_SIGNAL_INTERRUPT = 1 << 0,
  VEX_SIGNAL_TERMINATE = 1 << 1,
  VEX_SIGNAL_HANGUP = 1 << 2,
  VEX_SIGNAL_QUIT = 1 << 3,
  VEX_SIGNAL_STOP = 1 << 4,
  VEX_SIGNAL_CONTINUE = 1 << 5,
  VEX_SIGNAL_RESIZE = 1 << 6,
};

/// Provided because `sigaction` with a C handler and no `SA_RESTART` cannot be written in Swift.
/// Handlers note the signal and post to the self-pipe, which must be open. SIGPIPE is ignored. A
/// SIGHUP or SIGTSTP that was ignored before stays ignored. A second SIGTERM that comes before the
/// first was acted on restores the terminal (see `vex_crash_arm`) and ends the process at once.
/// Returns 0 or the error number.
int vex_signals_install(void);

/// Provided because the actions found by `vex_signals_install` are kept on C's side. Puts them
/// back; does nothing when none are kept.
void vex_signals_uninstall(void);

/// Provided because a word written by handlers needs an atomic exchange. Returns the signals that
/// arrived since the last call, as bits of `enum vex_signal_bit`, and forgets them.
uint32_t vex_signals_take(void);

/// Provided because a word written by handlers needs an atomic read. The same as
/// `vex_signals_take`, and nothing is forgotten.
uint32_t vex_signals_pending(void);

/// Provided because ending "by the signal" means its default action, unblocked, which Swift cannot
/// set. Takes one bit of INTERRUPT, TERMINATE, HANGUP, QUIT; returns only if the signal did not
/// end the process.
void vex_signals_end_by(uint32_t bit);

/// Provided because stopping needs SIGTSTP at its default and ours put back afterwards. Returns
/// when the process has been continued, or at once where it cannot stop (an orphaned process
/// group) or must not (SIGTSTP was ignored at the start). The signals STOP and CONTINUE are
/// forgotten. With `whole_group`, as for a key typed at the terminal, all of the job stops.
void vex_signals_stop(bool whole_group);

/// Provided because a program in the background must not read the modes of a terminal that its
/// shell is using. Stops the job as the terminal driver would (SIGTTIN) and returns when it is
/// continued, or at once in an orphaned process group.
void vex_signals_stop_in_background(void);

#endif
