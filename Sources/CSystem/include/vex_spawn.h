#ifndef VEX_SPAWN_H
#define VEX_SPAWN_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// Which of our descriptors a child gets as its 0, 1 and 2; below zero: `/dev/null`.
struct vex_spawn_streams {
  int input;
  int output;
  int error;
};

/// Where a child is with its life.
typedef enum __attribute__((enum_extensibility(closed))) vex_spawn_phase {
  VEX_SPAWN_RUNNING __attribute__((swift_name("running"))),
  /// With an exit code, which is `number`.
  VEX_SPAWN_EXITED __attribute__((swift_name("exited"))),
  /// By the signal `number`.
  VEX_SPAWN_SIGNALLED __attribute__((swift_name("signalled"))),
  /// Ended in a way that the system does not tell; `number` is the error number.
  VEX_SPAWN_UNKNOWN __attribute__((swift_name("unknown"))),
} vex_spawn_phase;

struct vex_spawn_state {
  vex_spawn_phase phase;
  int number;
};

/// Provided because a child's attributes are masks and macros. Starts `path` (no search along PATH)
/// with these arguments, the name first, and this environment alone: no signal blocked, every
/// signal at its default, no descriptor of ours but `streams`, and a session of its own, so that it
/// leads a process group and has no terminal to write on. Whoever starts it has to reap it.
/// Returns the process id, or the error number negated.
pid_t vex_spawn(const char *_Nonnull path, const char *_Nullable const *_Nonnull arguments,
                const char *_Nullable const *_Nonnull environment,
                const struct vex_spawn_streams *_Nonnull streams);

/// Provided because the status of an ended process is read with macros. Reaps the child if it has
/// ended, and says where it is; does not wait. Not to be asked again once it has ended.
struct vex_spawn_state vex_spawn_poll(pid_t process);

/// Provided because signal numbers are macros. Ends the child with all of its process group; it
/// must not have been reaped, since its id may be another's then.
void vex_spawn_kill(pid_t process);

/// Provided because a child that nobody waits for any more stays in the process table until it is
/// reaped. Leaves it to a thread of its own, which sleeps until the child ends.
void vex_spawn_leave(pid_t process);

/// Provided because a program that has the terminal for itself must be waited for with other
/// signal actions. Starts a child as `vex_spawn` does, but in our session and process group, and
/// waits for its end however long it takes. Meanwhile the keys that interrupt are the child's
/// alone, and the one that stops it stops us too, for the shell's sake; SIGTERM and SIGHUP reach us
/// as ever and are passed on. Returns the error number, or 0 and the end in `state`.
int vex_spawn_in_foreground(const char *_Nonnull path,
                            const char *_Nullable const *_Nonnull arguments,
                            const char *_Nullable const *_Nonnull environment,
                            const struct vex_spawn_streams *_Nonnull streams,
                            struct vex_spawn_state *_Nonnull state);

/// Provided because `environ` is a global array without a length. The variable at `index`, as in
/// `NAME=value`, or null after the last. The main thread's alone: it must not change meanwhile.
const char *_Nullable vex_environment_entry(size_t index);

#endif
