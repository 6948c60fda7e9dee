/// Where the bytes of one answer gather, within its bounds; the transfer thread's alone.
final class ResponseSink {
  private let policy: NetworkPolicy
  private var headerBytes = 0
  private var isBodyBegun = false

  /// What the body counts for, as long as anybody holds it.
  let lease: BodyBudget.Lease
  private(set) var status = 0
  private(set) var reason = ""
  private(set) var httpVersion = ""
  private(set) var headers = ResponseHeaders()
  private(set) var body: [UInt8] = []
  private(set) var refusal: TransportError.Kind?

  init(policy: NetworkPolicy, budget: BodyBudget) {
    self.policy = policy
    lease = BodyBudget.Lease(budget)
  }

  /// Whether the server has begun to answer.
  var hasFirstByte: Bool { headerBytes > 0 }

  /// Counted here, after decompression, because libcurl bounds only what the wire carries (N19).
  func takeBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
    isBodyBegun = true
    guard body.count + bytes.count <= policy.maximumBody else {
      refusal = .bodyTooLarge(limit: policy.maximumBody)
      return false
    }
    guard lease.take(bytes.count) else {
      refusal = .bodiesTooLarge(limit: policy.maximumBodiesInFlight)
      return false
    }
    unsafe body.append(contentsOf: bytes)
    return true
  }

  /// One line; interim answers and trailers come the same way, and count.
  func takeHeader(_ line: UnsafeRawBufferPointer) -> Bool {
    headerBytes += line.count
    guard headerBytes <= policy.maximumHeaders else {
      refusal = .headersTooLarge
      return false
    }
    // A trailer must not stand in for a field that the body was read by.
    guard !isBodyBegun else { return true }
    var text = unsafe String(decoding: line, as: UTF8.self)
    while let last = text.unicodeScalars.last, last == "\r" || last == "\n" {
      text.unicodeScalars.removeLast()
    }
    if text.hasPrefix("HTTP/") {
      beginBlock(text)
    } else if let colon = text.firstIndex(of: ":") {
      let value = text[text.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      headers.append(name: String(text[..<colon]), value: String(value))
    }
    return true
  }

  private func beginBlock(_ statusLine: String) {
    let words = statusLine.split(separator: " ", maxSplits: 2)
    httpVersion = words.first.map { String($0.prefix(8)) } ?? ""
    status = words.count > 1 ? Int(words[1]) ?? 0 : 0
    reason = words.count > 2 ? String(words[2]) : ""
    headers = ResponseHeaders()
  }
}
