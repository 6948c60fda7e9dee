#ifndef INTERPOSITION_H
#define INTERPOSITION_H

// Preloaded into the program by tests (`LD_PRELOAD`), where the real world cannot be had: a name
// server that never answers, a clock that is set, a computer that sleeps. On Linux alone.
//
// VEX_TEST_SILENT_NAMES=1  every name that is looked up is waited for, for ever; numbers are not
// VEX_TEST_CLOCK=FILE      the seconds in the file are added to the time of day
// VEX_TEST_SLEEP=FILE      the seconds in the file are added to the clock that goes on in sleep

#endif
