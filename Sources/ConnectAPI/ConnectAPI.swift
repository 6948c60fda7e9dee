// The way out to the service: requests go in, pages of values or one typed error come out.
//
// Lowest first: `Transport` carries one request (`CurlTransport` with a thread of its own, or a
// scripted one in tests); `ServiceAddress`, `RequestPath` and `Secret` decide what may be sent and
// where; `RetryPolicy` is arithmetic; `ConnectClient` puts them together for every read of the API.
//
// It must not know the screen, the explorer's state, settings files or where a token is kept: all
// of that comes in as values, tokens through `TokenSource`.
