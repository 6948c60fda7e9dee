import CCurl

/// The transport of the real program: libcurl's multi handle on a thread of its own.
///
/// Any number of requests may wait in it; `NetworkPolicy.maximumRequests` are on the wire. A
/// cancelled request is answered at once, its socket is closed by the thread a moment later. When
/// the transport goes, its thread ends by itself and is waited for by nobody.
package final class CurlTransport: Transport {
  /// What a transport is made of.
  package struct Configuration: Sendable {
    /// Times and bounds.
    package var policy = NetworkPolicy()
    /// Sent as `vex/<version>`.
    package var version: String
    /// The proxies of the environment.
    package var proxies = ProxySettings.none
    /// What servers' certificates are judged by.
    package var certificates = TrustedCertificates.system
    /// Since an unknown start, on a clock that goes on while the computer sleeps.
    package var time: @Sendable () -> Duration = SystemClock.monotonic

    package init(version: String) {
      self.version = version
    }
  }

  /// Why there is no transport.
  package struct SetupFault: Error, Sendable, Hashable {
    /// What libcurl or the system would not do.
    package var sentence: String
  }

  private let inbox = TransferInbox()

  /// Initialises libcurl; to be called once, by the main thread, before there are others, because
  /// it takes `SSLKEYLOGFILE` out of the environment (S12).
  package static func prepareProcess() -> Bool { vex_curl_prepare() }

  /// Starts the thread.
  package init(_ configuration: Configuration) throws(SetupFault) {
    guard vex_curl_prepare() else { throw SetupFault(sentence: "libcurl cannot be initialised") }
    guard TransferThread.start(inbox, configuration) else {
      throw SetupFault(sentence: "the system grants no thread for the network")
    }
  }

  deinit {
    inbox.stop()
  }

  /// Ends every request with `.stopped` and then the thread; returns at once.
  package func shutDown() {
    inbox.stop()
  }

  package func send(
    _ request: TransportRequest
  ) async throws(TransportError) -> TransportResponse {
    let order = TransferOrder(request)
    let result = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        order.reply.attach(continuation)
        inbox.submit(order)
      }
    } onCancel: {
      // Answered here and not by the thread: it may be inside libcurl, and the pane must not wait.
      order.reply.settle(.failure(TransportError(.cancelled)))
      inbox.wake()
    }
    return try result.get()
  }
}
