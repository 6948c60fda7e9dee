#define _GNU_SOURCE

#include "CCurl.h"

#include <curl/curl.h>
#include <locale.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

struct vex_easy {
  CURL *curl;
  struct curl_slist *headers;
  char reason[CURL_ERROR_SIZE];
};

// `vex_multi` and `vex_url` are libcurl's own handles under a name that Swift can tell apart.
static CURLM *as_multi(vex_multi *multi) { return (CURLM *)multi; }
static CURLU *as_url(const vex_url *url) { return (CURLU *)(uintptr_t)url; }

static pthread_once_t prepare_once = PTHREAD_ONCE_INIT;
static bool prepared;

static void prepare(void) {
  unsetenv("SSLKEYLOGFILE");
  prepared = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

bool vex_curl_prepare(void) {
  pthread_once(&prepare_once, prepare);
  return prepared;
}

const char *vex_curl_version(void) { return curl_version(); }

vex_easy *vex_easy_create(void) {
  vex_easy *easy = calloc(1, sizeof *easy);
  if (!easy) return NULL;
  easy->curl = curl_easy_init();
  if (!easy->curl) {
    free(easy);
    return NULL;
  }
  curl_easy_setopt(easy->curl, CURLOPT_PRIVATE, easy);
  curl_easy_setopt(easy->curl, CURLOPT_ERRORBUFFER, easy->reason);
  return easy;
}

void vex_easy_destroy(vex_easy *easy) {
  curl_easy_cleanup(easy->curl);
  curl_slist_free_all(easy->headers);
  free(easy);
}

#define TRY(option, value) \
  if (curl_easy_setopt(curl, option, value) != CURLE_OK) return false

bool vex_easy_set_defaults(vex_easy *easy) {
  CURL *curl = easy->curl;
#if LIBCURL_VERSION_NUM >= 0x075500
  TRY(CURLOPT_PROTOCOLS_STR, "http,https");
#else
  TRY(CURLOPT_PROTOCOLS, (long)(CURLPROTO_HTTP | CURLPROTO_HTTPS));
#endif
  TRY(CURLOPT_FOLLOWLOCATION, 0L);
  TRY(CURLOPT_NOSIGNAL, 1L);
  TRY(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  TRY(CURLOPT_PATH_AS_IS, 1L);
  TRY(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
  TRY(CURLOPT_HTTP09_ALLOWED, 0L);
  TRY(CURLOPT_ACCEPT_ENCODING, "");
  TRY(CURLOPT_HTTPPROXYTUNNEL, 1L);
  TRY(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  TRY(CURLOPT_HEADEROPT, (long)CURLHEADER_SEPARATE);
  TRY(CURLOPT_TCP_KEEPALIVE, 1L);
#if LIBCURL_VERSION_NUM >= 0x075700
  // A cancelled request must not wait for a name server that never answers: the resolver's thread
  // is let go instead of joined.
  TRY(CURLOPT_QUICK_EXIT, 1L);
#endif
  return true;
}

bool vex_easy_set_target(vex_easy *easy, const char *url, const char *user_agent, const char *proxy,
                         const char *no_proxy) {
  CURL *curl = easy->curl;
  TRY(CURLOPT_URL, url);
  TRY(CURLOPT_USERAGENT, user_agent);
  TRY(CURLOPT_PROXY, proxy);
  TRY(CURLOPT_NOPROXY, no_proxy);
  return true;
}

bool vex_easy_set_timeouts(vex_easy *easy, int64_t connect_ms, int64_t total_ms,
                           int64_t idle_s) {
  CURL *curl = easy->curl;
  TRY(CURLOPT_CONNECTTIMEOUT_MS, (long)connect_ms);
  TRY(CURLOPT_TIMEOUT_MS, (long)total_ms);
  TRY(CURLOPT_MAXAGE_CONN, (long)idle_s);
  return true;
}

bool vex_easy_set_certificates(vex_easy *easy, const void *bytes, size_t count) {
  CURL *curl = easy->curl;
  struct curl_blob blob = {(void *)(uintptr_t)bytes, count, CURL_BLOB_COPY};
  TRY(CURLOPT_CAINFO_BLOB, &blob);
  TRY(CURLOPT_CAINFO, (char *)NULL);
  TRY(CURLOPT_CAPATH, (char *)NULL);
  return true;
}

bool vex_easy_add_header(vex_easy *easy, const char *line) {
  CURL *curl = easy->curl;
  struct curl_slist *longer = curl_slist_append(easy->headers, line);
  if (!longer) return false;
  easy->headers = longer;
  TRY(CURLOPT_HTTPHEADER, longer);
  return true;
}

bool vex_easy_set_receivers(vex_easy *easy, vex_receive body, vex_receive header, void *context) {
  CURL *curl = easy->curl;
  TRY(CURLOPT_WRITEFUNCTION, body);
  TRY(CURLOPT_WRITEDATA, context);
  TRY(CURLOPT_HEADERFUNCTION, header);
  TRY(CURLOPT_HEADERDATA, context);
  return true;
}

#undef TRY

int64_t vex_easy_connected_after_us(vex_easy *easy) {
  curl_off_t value = 0;
  curl_easy_getinfo(easy->curl, CURLINFO_PRETRANSFER_TIME_T, &value);
  return value;
}

int64_t vex_easy_received_bytes(vex_easy *easy) {
  curl_off_t value = 0;
  curl_easy_getinfo(easy->curl, CURLINFO_SIZE_DOWNLOAD_T, &value);
  return value;
}

int64_t vex_easy_new_connections(vex_easy *easy) {
  long value = 0;
  curl_easy_getinfo(easy->curl, CURLINFO_NUM_CONNECTS, &value);
  return value;
}

const char *vex_easy_reason(const vex_easy *easy) { return easy->reason; }

vex_multi *vex_multi_create(int64_t connections) {
  CURLM *multi = curl_multi_init();
  if (!multi) return NULL;
  curl_multi_setopt(multi, CURLMOPT_PIPELINING, (long)CURLPIPE_MULTIPLEX);
  curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, (long)connections);
  return (vex_multi *)multi;
}

void vex_multi_destroy(vex_multi *multi) { curl_multi_cleanup(as_multi(multi)); }

bool vex_multi_add(vex_multi *multi, vex_easy *easy) {
  return curl_multi_add_handle(as_multi(multi), easy->curl) == CURLM_OK;
}

void vex_multi_remove(vex_multi *multi, vex_easy *easy) {
  curl_multi_remove_handle(as_multi(multi), easy->curl);
}

bool vex_multi_perform(vex_multi *multi) {
  int running = 0;
  return curl_multi_perform(as_multi(multi), &running) == CURLM_OK;
}

bool vex_multi_poll(vex_multi *multi, int32_t timeout_ms) {
  return curl_multi_poll(as_multi(multi), NULL, 0, timeout_ms, NULL) == CURLM_OK;
}

void vex_multi_wakeup(vex_multi *multi) { curl_multi_wakeup(as_multi(multi)); }

static vex_outcome outcome_of(CURLcode code) {
  switch (code) {
    case CURLE_OK:
      return VEX_OUTCOME_DONE;
    case CURLE_COULDNT_RESOLVE_HOST:
    case CURLE_COULDNT_RESOLVE_PROXY:
      return VEX_OUTCOME_NO_SUCH_HOST;
    case CURLE_COULDNT_CONNECT:
    case CURLE_PROXY:
    case CURLE_SSL_CONNECT_ERROR:
      return VEX_OUTCOME_CANNOT_CONNECT;
    case CURLE_OPERATION_TIMEDOUT:
      return VEX_OUTCOME_TIMED_OUT;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM:
      return VEX_OUTCOME_BROKEN_OFF;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_INVALIDCERTSTATUS:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
      return VEX_OUTCOME_UNTRUSTED;
    case CURLE_WRITE_ERROR:
    case CURLE_ABORTED_BY_CALLBACK:
      return VEX_OUTCOME_REFUSED_BY_CALLBACK;
    case CURLE_BAD_CONTENT_ENCODING:
      return VEX_OUTCOME_BAD_ENCODING;
    case CURLE_OUT_OF_MEMORY:
#if LIBCURL_VERSION_NUM >= 0x080600
    case CURLE_TOO_LARGE:
#endif
      // A header line beyond libcurl's own bound is reported as memory that ran out.
      return VEX_OUTCOME_HEADERS_TOO_LARGE;
    default:
      return VEX_OUTCOME_OTHER;
  }
}

vex_easy *vex_multi_next_finished(vex_multi *multi, vex_outcome *outcome) {
  int left = 0;
  CURLMsg *message;
  while ((message = curl_multi_info_read(as_multi(multi), &left))) {
    if (message->msg != CURLMSG_DONE) continue;
    char *owner = NULL;
    curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &owner);
    if (!owner) continue;
    vex_easy *easy = (vex_easy *)(void *)owner;
    if (!easy->reason[0] && message->data.result != CURLE_OK) {
      strncpy(easy->reason, curl_easy_strerror(message->data.result), CURL_ERROR_SIZE - 1);
    }
    *outcome = outcome_of(message->data.result);
    return easy;
  }
  return NULL;
}

static vex_url_fault fault_of(CURLUcode code) {
  switch (code) {
    case CURLUE_OK:
      return VEX_URL_OK;
    case CURLUE_USER_NOT_ALLOWED:
      return VEX_URL_USERINFO;
    case CURLUE_UNSUPPORTED_SCHEME:
    case CURLUE_BAD_SCHEME:
      return VEX_URL_SCHEME;
    case CURLUE_NO_HOST:
      return VEX_URL_NO_HOST;
    default:
      return VEX_URL_MALFORMED;
  }
}

vex_url *vex_url_parse(const char *base, const char *relative, vex_url_fault *fault) {
  CURLU *url = curl_url();
  if (!url) {
    *fault = VEX_URL_MALFORMED;
    return NULL;
  }
  CURLUcode code = CURLUE_OK;
  if (base) code = curl_url_set(url, CURLUPART_URL, base, CURLU_DISALLOW_USER);
  if (code == CURLUE_OK) code = curl_url_set(url, CURLUPART_URL, relative, CURLU_DISALLOW_USER);
  *fault = fault_of(code);
  if (code != CURLUE_OK) {
    curl_url_cleanup(url);
    return NULL;
  }
  return (vex_url *)url;
}

void vex_url_destroy(vex_url *url) { curl_url_cleanup(as_url(url)); }

// libcurl reads a host that is not ASCII in the locale's encoding, ours is always UTF-8.
static CURLUcode get_host(CURLU *url, char **text) {
#ifdef CURLU_PUNYCODE
  locale_t utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", (locale_t)0);
  if (!utf8) utf8 = newlocale(LC_CTYPE_MASK, "UTF-8", (locale_t)0);
  locale_t before = uselocale(utf8);
  CURLUcode code = curl_url_get(url, CURLUPART_HOST, text, CURLU_PUNYCODE);
  uselocale(before);
  if (utf8) freelocale(utf8);
  return code;
#else
  return curl_url_get(url, CURLUPART_HOST, text, 0);
#endif
}

char *vex_url_copy_part(const vex_url *url, vex_url_part part) {
  char *text = NULL;
  CURLUcode code = CURLUE_OK;
  switch (part) {
    case VEX_URL_PART_SCHEME:
      code = curl_url_get(as_url(url), CURLUPART_SCHEME, &text, 0);
      break;
    case VEX_URL_PART_HOST:
      code = get_host(as_url(url), &text);
      break;
    case VEX_URL_PART_PORT:
      code = curl_url_get(as_url(url), CURLUPART_PORT, &text, CURLU_DEFAULT_PORT);
      break;
    case VEX_URL_PART_PATH:
      code = curl_url_get(as_url(url), CURLUPART_PATH, &text, 0);
      break;
    case VEX_URL_PART_QUERY:
      code = curl_url_get(as_url(url), CURLUPART_QUERY, &text, 0);
      break;
    case VEX_URL_PART_FRAGMENT:
      code = curl_url_get(as_url(url), CURLUPART_FRAGMENT, &text, 0);
      break;
    case VEX_URL_PART_ZONE:
      code = curl_url_get(as_url(url), CURLUPART_ZONEID, &text, 0);
      break;
  }
  return code == CURLUE_OK ? text : NULL;
}

void vex_url_free_text(char *text) { curl_free(text); }

int64_t vex_find_bytes(const void *body, size_t body_count, const void *needle,
                       size_t needle_count) {
  const char *found = memmem(body, body_count, needle, needle_count);
  return found ? (int64_t)(found - (const char *)body) : -1;
}
