#ifndef VEX_PROCESS_H
#define VEX_PROCESS_H

/// Provided because `prctl` is variadic and Linux's alone, and resource limits are macros. Makes
/// memory and environment unreadable for other processes of the same user, and leaves no core
/// file (docs/faults.md, S09). Call it before a token is read. Returns 0 or the first error number.
int vex_process_protect(void);

/// Provided because `mallopt` and its numbers are the C library's own. Lets all threads take memory
/// from one heap, where the C library would give each its own: what one gives back another takes,
/// and gaps are filled. Call it before there is a second thread.
void vex_process_share_heap(void);

#endif
