#ifndef VEX_CCURL_H
#define VEX_CCURL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// What the client needs of libcurl, as plain typed functions. `<curl/curl.h>` itself is included by
// the .c file alone: its macros over variadic functions mean nothing to Swift.

#define VEX_NAMED(name) __attribute__((swift_name(#name)))

#ifdef __cplusplus
extern "C" {
#endif

/// One request: an easy handle, its header list and the place where libcurl writes its reasons.
typedef struct vex_easy vex_easy;

/// The handle that drives every request of one thread.
typedef struct vex_multi vex_multi;

/// A URL that has been through the parser that will also send it.
typedef struct vex_url vex_url;

/// How a request ended, as far as the client tells endings apart.
typedef enum __attribute__((enum_extensibility(closed))) vex_outcome {
  VEX_OUTCOME_DONE VEX_NAMED(done),
  VEX_OUTCOME_NO_SUCH_HOST VEX_NAMED(noSuchHost),
  VEX_OUTCOME_CANNOT_CONNECT VEX_NAMED(cannotConnect),
  VEX_OUTCOME_TIMED_OUT VEX_NAMED(timedOut),
  VEX_OUTCOME_BROKEN_OFF VEX_NAMED(brokenOff),
  VEX_OUTCOME_UNTRUSTED VEX_NAMED(untrusted),
  VEX_OUTCOME_REFUSED_BY_CALLBACK VEX_NAMED(refusedByCallback),
  VEX_OUTCOME_BAD_ENCODING VEX_NAMED(badEncoding),
  VEX_OUTCOME_HEADERS_TOO_LARGE VEX_NAMED(headersTooLarge),
  VEX_OUTCOME_OTHER VEX_NAMED(other),
} vex_outcome;

/// Why the parser refused a URL.
typedef enum __attribute__((enum_extensibility(closed))) vex_url_fault {
  VEX_URL_OK VEX_NAMED(ok),
  VEX_URL_MALFORMED VEX_NAMED(malformed),
  VEX_URL_USERINFO VEX_NAMED(userinfo),
  VEX_URL_SCHEME VEX_NAMED(scheme),
  VEX_URL_NO_HOST VEX_NAMED(noHost),
} vex_url_fault;

/// The parts of a URL that are asked for.
typedef enum __attribute__((enum_extensibility(closed))) vex_url_part {
  VEX_URL_PART_SCHEME VEX_NAMED(scheme),
  VEX_URL_PART_HOST VEX_NAMED(host),
  VEX_URL_PART_PORT VEX_NAMED(port),
  VEX_URL_PART_PATH VEX_NAMED(path),
  VEX_URL_PART_QUERY VEX_NAMED(query),
  VEX_URL_PART_FRAGMENT VEX_NAMED(fragment),
  VEX_URL_PART_ZONE VEX_NAMED(zone),
} vex_url_part;

typedef size_t (*vex_receive)(char *_Nullable bytes, size_t size, size_t count,
                              void *_Nullable context);

/// Provided because libcurl wants to be initialised once and before any thread, and because its
/// initialisation opens the file that SSLKEYLOGFILE names: the variable is taken away first.
bool vex_curl_prepare(void);

/// Provided because the version of the library that was linked is known only at run time.
const char *_Nonnull vex_curl_version(void);

// MARK: - One request

/// Provided because an easy handle, its header list and its error text have one owner.
vex_easy *_Nullable vex_easy_create(void);

/// Provided because freeing the list before the handle is a use after free.
void vex_easy_destroy(vex_easy *_Nonnull easy);

/// Provided because `curl_easy_setopt` is variadic. Sets everything that no request may differ in:
/// http and https alone, no redirects, no signals, no .netrc, no cookies, a tunnel through every
/// proxy, every encoding that libcurl was built with.
bool vex_easy_set_defaults(vex_easy *_Nonnull easy);

/// Provided because `curl_easy_setopt` is variadic; an empty proxy means none, whatever the
/// environment says.
bool vex_easy_set_target(vex_easy *_Nonnull easy, const char *_Nonnull url,
                         const char *_Nonnull user_agent, const char *_Nonnull proxy,
                         const char *_Nonnull no_proxy);

/// Provided because `curl_easy_setopt` is variadic and takes `long`. A connection that was idle for
/// longer than `idle_s` seconds is not used again.
bool vex_easy_set_timeouts(vex_easy *_Nonnull easy, int64_t connect_ms, int64_t total_ms,
                           int64_t idle_s);

/// Provided because `curl_easy_setopt` is variadic; the bytes are copied and replace the system's
/// certificate store.
bool vex_easy_set_certificates(vex_easy *_Nonnull easy, const void *_Nonnull bytes, size_t count);

/// Provided because header lists are built by reallocation, and a failure must not lose the list.
bool vex_easy_add_header(vex_easy *_Nonnull easy, const char *_Nonnull line);

/// Provided because `curl_easy_setopt` is variadic.
bool vex_easy_set_receivers(vex_easy *_Nonnull easy, vex_receive _Nonnull body,
                            vex_receive _Nonnull header, void *_Nonnull context);

/// Provided because `curl_easy_getinfo` is variadic. Microseconds from the start until the request
/// could be written, 0 before.
int64_t vex_easy_connected_after_us(vex_easy *_Nonnull easy);

/// Provided because `curl_easy_getinfo` is variadic. Body bytes as they came over the wire.
int64_t vex_easy_received_bytes(vex_easy *_Nonnull easy);

/// Provided because `curl_easy_getinfo` is variadic and takes `long`. How many connections had to be
/// made, 0 where one was there.
int64_t vex_easy_new_connections(vex_easy *_Nonnull easy);

/// Provided because libcurl writes its reason into a buffer that we own; empty when it said none.
const char *_Nonnull vex_easy_reason(const vex_easy *_Nonnull easy);

// MARK: - All requests of a thread

/// Provided because `curl_multi_setopt` is variadic.
vex_multi *_Nullable vex_multi_create(int64_t connections);

/// Provided because the type is opaque to Swift.
void vex_multi_destroy(vex_multi *_Nonnull multi);

/// Provided because the type is opaque to Swift.
bool vex_multi_add(vex_multi *_Nonnull multi, vex_easy *_Nonnull easy);

/// Provided because the type is opaque to Swift.
void vex_multi_remove(vex_multi *_Nonnull multi, vex_easy *_Nonnull easy);

/// Provided because the type is opaque to Swift.
bool vex_multi_perform(vex_multi *_Nonnull multi);

/// Provided because the type is opaque to Swift. Sleeps until there is something to do, a wake-up,
/// or the time is over.
bool vex_multi_poll(vex_multi *_Nonnull multi, int32_t timeout_ms);

/// Provided because it is the one call that another thread may make; never after the handle was
/// destroyed.
void vex_multi_wakeup(vex_multi *_Nonnull multi);

/// Provided because `CURLMsg` holds a union. The next request that ended, or NULL.
vex_easy *_Nullable vex_multi_next_finished(vex_multi *_Nonnull multi,
                                            vex_outcome *_Nonnull outcome);

// MARK: - URLs

/// Provided because a URL must be judged as the parser that sends understands it. `relative` is
/// resolved against `base` when there is one.
vex_url *_Nullable vex_url_parse(const char *_Nullable base, const char *_Nonnull relative,
                                 vex_url_fault *_Nonnull fault);

/// Provided because the type is opaque to Swift.
void vex_url_destroy(vex_url *_Nonnull url);

/// Provided because `curl_url_get` allocates: the text is to be given to `vex_url_free_text`. NULL
/// where the URL has no such part, or a host cannot be written in ASCII.
char *_Nullable vex_url_copy_part(const vex_url *_Nonnull url, vex_url_part part);

/// Provided because what `curl_url_get` allocates is freed by libcurl alone.
void vex_url_free_text(char *_Nonnull text);

// MARK: - Bodies

/// Provided because `memmem` is hidden from Swift behind `_GNU_SOURCE`. Where the needle first
/// begins, or -1.
int64_t vex_find_bytes(const void *_Nonnull body, size_t body_count, const void *_Nonnull needle,
                       size_t needle_count);

#ifdef __cplusplus
}
#endif

#endif
