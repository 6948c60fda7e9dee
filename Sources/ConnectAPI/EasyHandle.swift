import CCurl

/// One request's handle in libcurl, with everything set that the request needs.
@safe struct EasyHandle: ~Copyable {
  let pointer: OpaquePointer

  /// A handle without a request; `nil` where libcurl has no memory.
  init?() {
    guard let easy = unsafe vex_easy_create() else { return nil }
    unsafe pointer = easy
  }

  deinit {
    unsafe vex_easy_destroy(pointer)
  }

  /// Sets everything that a request needs, its answer going to `sink`, which must outlive the
  /// handle; false where libcurl refuses an option.
  borrowing func configure(
    _ request: TransportRequest, _ configuration: CurlTransport.Configuration, sink: ResponseSink
  ) -> Bool {
    let proxy = configuration.proxies.choice(for: request)
    let policy = configuration.policy
    return unsafe vex_easy_set_defaults(pointer)
      && vex_easy_set_target(
        pointer, request.url, "vex/\(configuration.version)", proxy.proxy, proxy.exceptions)
      && vex_easy_set_timeouts(
        pointer, policy.connectTimeout.wholeMilliseconds, policy.totalTimeout.wholeMilliseconds,
        policy.idleConnection.components.seconds)
      && vex_easy_set_receivers(
        pointer, receiveBody, receiveHeader, Unmanaged.passUnretained(sink).toOpaque())
      && Self.setHeaders(pointer, request.headers)
      && Self.setCertificates(pointer, configuration.certificates)
  }

  /// From the start until the request could be written; `nil` before.
  var connectedAt: Duration? {
    let microseconds = unsafe vex_easy_connected_after_us(pointer)
    return microseconds > 0 ? .microseconds(microseconds) : nil
  }

  /// Body bytes over the wire.
  var receivedBytes: Int { unsafe Int(vex_easy_received_bytes(pointer)) }

  /// Whether it went over a connection that was there before, once it has ended.
  var isConnectionReused: Bool { unsafe vex_easy_new_connections(pointer) == 0 }

  /// libcurl's reason for a failure; empty when it gave none.
  var reason: String { unsafe String(cString: vex_easy_reason(pointer)) }

  private static func setHeaders(
    _ easy: OpaquePointer, _ headers: [TransportRequest.Header]
  ) -> Bool {
    for header in headers {
      let isSet = header.value.exposed { value in
        unsafe vex_easy_add_header(easy, "\(header.name): \(value)")
      }
      guard isSet else { return false }
    }
    return true
  }

  private static func setCertificates(
    _ easy: OpaquePointer, _ certificates: TrustedCertificates
  ) -> Bool {
    switch certificates {
    case .system: true
    case .only(let bytes):
      unsafe bytes.withUnsafeBytes { buffer in
        guard let start = buffer.baseAddress else { return false }
        return unsafe vex_easy_set_certificates(easy, start, buffer.count)
      }
    }
  }
}

extension Duration {
  /// In milliseconds, rounded up, so that a short wait never becomes none.
  var wholeMilliseconds: Int64 {
    let (seconds, attoseconds) = components
    return seconds * 1_000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
  }
}

// libcurl's callbacks: they run on the transfer thread, inside `curl_multi_perform`, and answer how
// many bytes they took; fewer than they were given end the request.

private func receiveBody(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let context = unsafe context else { return 0 }
  let sink = unsafe Unmanaged<ResponseSink>.fromOpaque(context).takeUnretainedValue()
  let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  return unsafe sink.takeBody(buffer) ? buffer.count : (buffer.isEmpty ? 1 : 0)
}

private func receiveHeader(
  _ bytes: UnsafeMutablePointer<CChar>?, _ size: Int, _ count: Int,
  _ context: UnsafeMutableRawPointer?
) -> Int {
  guard let context = unsafe context else { return 0 }
  let sink = unsafe Unmanaged<ResponseSink>.fromOpaque(context).takeUnretainedValue()
  let buffer = unsafe UnsafeRawBufferPointer(start: bytes, count: size * count)
  return unsafe sink.takeHeader(buffer) ? buffer.count : (buffer.isEmpty ? 1 : 0)
}
