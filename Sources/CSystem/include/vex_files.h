#ifndef VEX_FILES_H
#define VEX_FILES_H

/// Provided because `memfd_create` is Linux's alone; elsewhere an unlinked temporary file does.
/// Returns a descriptor of a file that has no name, closed on exec, or the error number negated.
int vex_memory_file(void);

#endif
