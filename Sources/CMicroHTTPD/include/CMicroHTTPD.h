#ifndef VEX_CMICROHTTPD_H
#define VEX_CMICROHTTPD_H

// What the demo server needs of libmicrohttpd. The library's own header stays out of here: its
// macros and variadic functions cannot be called from Swift.

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A running server.
typedef struct vex_httpd vex_httpd;

/// A request as it came over the wire; the strings live until the handler returns.
typedef struct vex_httpd_request {
  const char *_Nonnull method;
  /// Path and query, still percent-encoded.
  const char *_Nonnull target;
  /// The one Host header; NULL where there is none or more than one.
  const char *_Nullable host;
  const char *_Nullable authorization;
  /// The port it came in on.
  uint16_t port;
} vex_httpd_request;

/// What a handler answers.
typedef struct vex_httpd_reply vex_httpd_reply;

/// Called on a thread of the server, for several requests at once.
typedef void (*vex_httpd_handler)(
    void *_Nonnull context, const vex_httpd_request *_Nonnull request,
    vex_httpd_reply *_Nonnull reply);

/// Provided because MHD_start_daemon is variadic, reports a taken port by no more than errno, and
/// lets its threads inherit the caller's signal mask: the port is bound here, on 127.0.0.1 alone,
/// and the threads take no signals but those of a crash. Returns NULL with the system's code in
/// `error`.
vex_httpd *_Nullable vex_httpd_start(
    uint16_t port, bool thread_per_connection, vex_httpd_handler _Nonnull handler,
    void *_Nonnull context, int *_Nonnull error);

/// Provided because the port is only known to the socket when 0 was asked for.
uint16_t vex_httpd_port(const vex_httpd *_Nonnull server);

/// Provided because what was allocated beside the daemon must go after its last thread has ended.
void vex_httpd_stop(vex_httpd *_Nonnull server);

/// Provided because a response belongs to libmicrohttpd, which wants it made, filled with headers,
/// queued and released in that order. Copies `body` and `content_type`.
void vex_httpd_reply_set(
    vex_httpd_reply *_Nonnull reply, unsigned status, const char *_Nonnull content_type,
    const uint8_t *_Nullable body, size_t length);

#endif
