#ifndef VEX_FILES_H
#define VEX_FILES_H

#include <stdbool.h>
#include <stddef.h>

/// Provided because `memfd_create` is Linux's alone; elsewhere an unlinked temporary file does.
/// Returns a descriptor of a file that has no name, closed on exec, or the error number negated.
int vex_memory_file(void);

/// Provided because a child reads what it is given from a file that needs no reader at the other
/// end, so that nobody blocks. Returns a memory file of these bytes, read from its start, or the
/// error number negated.
int vex_memory_file_holding(const void *_Nonnull bytes, size_t count);

/// Provided because what a child says must not fill the memory. Returns a memory file of so many
/// NULs that does not grow, where the system can keep it from that; or the error number negated.
int vex_memory_file_bounded(size_t size);

/// Provided because what a child said is read from the start of the file, wherever the child has
/// left off. Returns how many bytes were read, or the error number negated.
long vex_read_from_start(int descriptor, void *_Nonnull bytes, size_t capacity);

/// Provided because the kinds of files are told apart by macros. True for a regular file that this
/// user may execute.
bool vex_file_is_program(const char *_Nonnull path);

#endif
