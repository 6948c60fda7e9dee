// The room `Recording`: what a session has taken in, as lines of JSON, and back. A recording is the
// list of events from which every screen of the session can be made again; no secret is in it.
//
// It must not know files, threads, clocks or the network, nor how a session works.
