#ifndef VEX_CSYSTEM_H
#define VEX_CSYSTEM_H

// The operating system, as Swift can call it: one header a concern. Nothing here knows Swift, and
// nothing here decides anything, with one exception: the crash handler (`vex_crash.h`), which has
// to run where no Swift code may.

#include "vex_crash.h"
#include "vex_files.h"
#include "vex_locale.h"
#include "vex_process.h"
#include "vex_progress.h"
#include "vex_pty.h"
#include "vex_signals.h"
#include "vex_spawn.h"
#include "vex_terminal.h"
#include "vex_time.h"
#include "vex_wake.h"

#endif
