#define _GNU_SOURCE

#include "CMicroHTTPD.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <microhttpd.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

struct vex_httpd {
  struct MHD_Daemon *daemon;
  vex_httpd_handler handler;
  void *context;
  uint16_t port;
};

struct vex_httpd_reply {
  struct MHD_Response *response;
  unsigned status;
};

// What is remembered of a request from its first line to its end.
struct request_state {
  bool headers_were_seen;
  char target[];
};

// libmicrohttpd decodes the path before it hands it over, so that an encoded slash would pass for a
// separator: the target is kept as it came, from its log callback.
static void *keep_target(void *cls, const char *uri, struct MHD_Connection *connection) {
  (void)cls;
  (void)connection;
  size_t size = strlen(uri) + 1;
  struct request_state *state = malloc(sizeof *state + size);
  if (state == NULL) {
    return NULL;
  }
  state->headers_were_seen = false;
  memcpy(state->target, uri, size);
  return state;
}

static void forget_target(
    void *cls, struct MHD_Connection *connection, void **state,
    enum MHD_RequestTerminationCode code) {
  (void)cls;
  (void)connection;
  (void)code;
  free(*state);
  *state = NULL;
}

struct host_search {
  const char *value;
  int count;
};

static enum MHD_Result find_host(
    void *cls, enum MHD_ValueKind kind, const char *key, const char *value) {
  struct host_search *search = cls;
  (void)kind;
  if (strcasecmp(key, MHD_HTTP_HEADER_HOST) == 0) {
    search->count += 1;
    search->value = value;
  }
  return MHD_YES;
}

static enum MHD_Result answer(
    void *cls, struct MHD_Connection *connection, const char *url, const char *method,
    const char *version, const char *upload, size_t *upload_size, void **state) {
  struct vex_httpd *server = cls;
  (void)url;
  (void)version;
  (void)upload;
  struct request_state *kept = *state;
  if (kept == NULL) {
    return MHD_NO;
  }
  // A reply before the request was read to its end costs the connection: reads are answered at the
  // end, anything else is refused before its body is taken.
  bool is_read =
      strcmp(method, MHD_HTTP_METHOD_GET) == 0 || strcmp(method, MHD_HTTP_METHOD_HEAD) == 0;
  if (is_read && (!kept->headers_were_seen || *upload_size > 0)) {
    kept->headers_were_seen = true;
    *upload_size = 0;
    return MHD_YES;
  }
  struct host_search host = {NULL, 0};
  MHD_get_connection_values(connection, MHD_HEADER_KIND, find_host, &host);
  const vex_httpd_request request = {
      .method = method,
      .target = kept->target,
      .host = host.count == 1 ? host.value : NULL,
      .authorization = MHD_lookup_connection_value(
          connection, MHD_HEADER_KIND, MHD_HTTP_HEADER_AUTHORIZATION),
      .port = server->port,
  };
  vex_httpd_reply reply = {NULL, MHD_HTTP_INTERNAL_SERVER_ERROR};
  server->handler(server->context, &request, &reply);
  if (reply.response == NULL) {
    return MHD_NO;
  }
  enum MHD_Result result = MHD_queue_response(connection, reply.status, reply.response);
  MHD_destroy_response(reply.response);
  return result;
}

void vex_httpd_reply_set(
    vex_httpd_reply *reply, unsigned status, const char *content_type, const uint8_t *body,
    size_t length) {
  if (reply->response != NULL) {
    MHD_destroy_response(reply->response);
  }
  reply->status = status;
  reply->response =
      MHD_create_response_from_buffer(length, (void *)(uintptr_t)body, MHD_RESPMEM_MUST_COPY);
  if (reply->response == NULL) {
    return;
  }
  MHD_add_response_header(reply->response, MHD_HTTP_HEADER_CONTENT_TYPE, content_type);
  MHD_add_response_header(reply->response, MHD_HTTP_HEADER_CACHE_CONTROL, "no-store");
  MHD_add_response_header(reply->response, "X-Content-Type-Options", "nosniff");
  if (status == MHD_HTTP_METHOD_NOT_ALLOWED) {
    MHD_add_response_header(reply->response, MHD_HTTP_HEADER_ALLOW, "GET, HEAD");
  } else if (status == MHD_HTTP_UNAUTHORIZED) {
    MHD_add_response_header(reply->response, MHD_HTTP_HEADER_WWW_AUTHENTICATE, "Bearer");
  }
}

static int listen_on_loopback(uint16_t port, uint16_t *bound, int *error) {
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (fd < 0) {
    *error = errno;
    return -1;
  }
  struct sockaddr_in address;
  memset(&address, 0, sizeof address);
  address.sin_family = AF_INET;
  address.sin_port = htons(port);
  address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t size = sizeof address;
  int on = 1;
  if (fcntl(fd, F_SETFD, FD_CLOEXEC) < 0 || fcntl(fd, F_SETFL, O_NONBLOCK) < 0 ||
      setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on) < 0 ||
      bind(fd, (struct sockaddr *)&address, sizeof address) < 0 || listen(fd, 64) < 0 ||
      getsockname(fd, (struct sockaddr *)&address, &size) < 0) {
    *error = errno;
    close(fd);
    return -1;
  }
  *bound = ntohs(address.sin_port);
  return fd;
}

static struct MHD_Daemon *start_daemon(
    struct vex_httpd *server, int fd, bool thread_per_connection) {
  unsigned flags = MHD_USE_INTERNAL_POLLING_THREAD;
  // A pool takes no request from a thread that is busy with a long one; with a thread for each
  // connection the pool must be absent.
  unsigned pool = thread_per_connection ? 0 : 4;
  flags |= thread_per_connection ? (MHD_USE_THREAD_PER_CONNECTION | MHD_USE_POLL) : MHD_USE_EPOLL;
  return MHD_start_daemon(
      flags, server->port, NULL, NULL, answer, server,
      MHD_OPTION_LISTEN_SOCKET, (MHD_socket)fd,
      MHD_OPTION_THREAD_POOL_SIZE, pool,
      MHD_OPTION_URI_LOG_CALLBACK, keep_target, NULL,
      MHD_OPTION_NOTIFY_COMPLETED, forget_target, NULL,
      MHD_OPTION_CONNECTION_TIMEOUT, 300u,
      MHD_OPTION_END);
}

vex_httpd *vex_httpd_start(
    uint16_t port, bool thread_per_connection, vex_httpd_handler handler, void *context,
    int *error) {
  struct vex_httpd *server = calloc(1, sizeof *server);
  if (server == NULL) {
    *error = ENOMEM;
    return NULL;
  }
  server->handler = handler;
  server->context = context;
  int fd = listen_on_loopback(port, &server->port, error);
  if (fd < 0) {
    free(server);
    return NULL;
  }
  sigset_t blocked;
  sigset_t before;
  sigfillset(&blocked);
  // A crash is delivered to the thread that crashed, and must reach the crash handler.
  static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS};
  for (size_t i = 0; i < sizeof crashes / sizeof crashes[0]; i++) {
    sigdelset(&blocked, crashes[i]);
  }
  pthread_sigmask(SIG_SETMASK, &blocked, &before);
  errno = 0;
  server->daemon = start_daemon(server, fd, thread_per_connection);
  int code = errno;
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (server->daemon == NULL) {
    *error = code == 0 ? EIO : code;
    close(fd);
    free(server);
    return NULL;
  }
  return server;
}

uint16_t vex_httpd_port(const vex_httpd *server) { return server->port; }

void vex_httpd_stop(vex_httpd *server) {
  MHD_stop_daemon(server->daemon);
  free(server);
}
