// The room Workers: threads of our own. Tasks run on them rather than on the pool of the C library's
// dispatch, one of whose threads wakes once a second for as long as the process lives, also when
// nothing is to be done; and every one of them has the stack that the crash handler needs.
