#ifndef VEX_PROCESS_H
#define VEX_PROCESS_H

/// Provided because `prctl` is variadic and Linux's alone, and resource limits are macros. Makes
/// memory and environment unreadable for other processes of the same user, and leaves no core
/// file (docs/faults.md, S09). Call it before a token is read. Returns 0 or the first error number.
int vex_process_protect(void);

#endif
