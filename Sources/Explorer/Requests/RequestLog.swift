import ConnectModels

/// What was asked of the server and what came of it: the last few hundred requests.
package struct RequestLog: Equatable, Sendable {
  /// The most requests that are kept.
  package static let limit = 300
  /// The longest text that is kept of a path, a reason or an error.
  private static let longestText = 4_096

  /// The oldest first.
  package private(set) var entries: [RequestEntry] = []

  /// Notes an exchange with the request that it belongs to.
  ///
  /// - Parameters:
  ///   - tried: The exchange.
  ///   - askedAt: When it began, by the time that counts.
  mutating func take(_ tried: RequestTry, askedAt: Timestamp) {
    let tried = tried.shortened(to: Self.longestText)
    if let index = entries.lastIndex(where: { $0.number == tried.request }) {
      entries[index].take(tried)
      return
    }
    entries.append(RequestEntry(tried, askedAt: askedAt))
    if entries.count > Self.limit { entries.removeFirst(entries.count - Self.limit) }
  }

  /// A request by its number; nil where it is no longer kept.
  package func entry(_ number: Int) -> RequestEntry? {
    entries.last { $0.number == number }
  }
}
