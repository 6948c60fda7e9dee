import ConnectModels

/// The one way to read from the API: one client for one account, shared by everything that reads.
///
/// Identical requests in flight are one; a request is tried again as `RetryPolicy` says, and the one
/// who waits is told; cancelling the task that waits ends the request, unless others wait for it.
/// Adding a read takes a case of `ResourceReference`, its path, and a line in `+Reads`.
package final class ConnectClient: Sendable {
  /// What a client is made of.
  package struct Configuration: Sendable {
    /// Where the API is.
    package var address: ServiceAddress
    /// Where the token comes from.
    package var tokens: any TokenSource
    /// Bounds and retrying; times are the transport's business.
    package var policy = NetworkPolicy()
    /// Waits between tries.
    package var timer: any RetryTimer = SystemRetryTimer()
    /// A number from 0...1, for the waits.
    package var fraction: @Sendable () -> Double = { Double.random(in: 0...1) }
    /// Told of every exchange and token, from any thread; must be quick.
    package var observer: @Sendable (ClientReport) -> Void = { _ in }
    /// The local time of day, as records have it.
    package var wallClock: @Sendable () -> Timestamp = { SystemClock.wall() }

    package init(address: ServiceAddress, tokens: any TokenSource) {
      self.address = address
      self.tokens = tokens
    }
  }

  let configuration: Configuration
  let transport: any Transport
  let token: HeldToken
  let outage = OriginOutage()
  private let flights = FlightTable()

  package init(_ configuration: Configuration, transport: any Transport) {
    self.configuration = configuration
    self.transport = transport
    token = HeldToken(configuration.tokens, observer: configuration.observer)
  }

  /// Reads a resource, and turns the body of the answer into a value on the calling task.
  ///
  /// `page` counts for listings alone. `progress` is called before every wait for another try.
  package func read<Value: Sendable>(
    _ reference: ResourceReference,
    page: PageRequest? = nil,
    progress: @escaping @Sendable (RequestProgress) -> Void = { _ in },
    decode: @Sendable ([UInt8]) throws(MalformedAnswer) -> Value
  ) async throws(APIError) -> Value {
    let path = try path(of: reference, page: page)
    if page != nil { flights.keepAhead(only: path) }
    let answer = try await flights.answer(to: path, progress: progress) { report in
      await Exchange(self, path).run(report)
    }
    // The body counts among those that are held until it has become a value.
    defer { withExtendedLifetime(answer.lease) {} }
    do {
      return try decode(answer.body)
    } catch {
      throw Refusals.malformed(answer, error, at: requestPath(path))
    }
  }

  /// Asks for a page before it is wanted. At most one is kept, and only for the next page that is
  /// read: of a listing that goes another way nothing lies about that has become old.
  func readAhead(_ reference: ResourceReference, _ page: PageRequest) {
    // What is wrong with the cursor is said to the one who asks for the page.
    guard let path = try? path(of: reference, page: page) else { return }
    flights.begin(path) { report in await Exchange(self, path).run(report) }
  }

  /// Ends the request that was begun ahead, unless somebody waits for it by now.
  func dropReadAhead() { flights.keepAhead(only: nil) }

  /// The path as the request log and errors name it: from the root of the host.
  func requestPath(_ path: RequestPath) -> String { "\(configuration.address.path)\(path)" }

  private func path(
    of reference: ResourceReference, page: PageRequest?
  ) throws(APIError) -> RequestPath {
    let after: String?
    do {
      let origin = configuration.address.origin
      after = try page?.after.map { cursor throws(CursorPolicy.Fault) in
        try CursorPolicy.word(of: cursor, origin: origin)
      }
    } catch {
      throw Refusals.cursor(error, origin: configuration.address.origin)
    }
    do {
      return try reference.path(page: page, after: after)
    } catch {
      throw Refusals.path(error, operation: reference.operation)
    }
  }
}
