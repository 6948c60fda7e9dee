#ifndef VEX_PROGRESS_H
#define VEX_PROGRESS_H

/// Provided because a signal ends a printing command at once, and what stands on the terminal's last
/// line would stay there before the shell's prompt. Tells how many columns of that line are taken; 0 when
/// it has been emptied. From the first call on INT and TERM, where nobody ignores them, blank those
/// columns on descriptor 2 before they end the process.
void vex_progress_take(int columns);

#endif
