/// A time as the API gives it.
package enum TimeValue: Sendable, Hashable {
  /// Absent, null, or Go's zero time `0001-01-01T00:00:00Z`.
  case unset
  /// A time.
  case at(Timestamp)
  /// No RFC 3339 date; the text as the server wrote it.
  case unreadable(String)

  /// A time from the API's spelling of it (`docs/faults.md`, D05).
  package init(_ text: String) {
    guard let time = Timestamp(text) else {
      self = .unreadable(text)
      return
    }
    self = time == .goZero ? .unset : .at(time)
  }

  /// The time, if there is one.
  package var timestamp: Timestamp? {
    switch self {
    case .at(let time): time
    case .unset, .unreadable: nil
    }
  }
}
