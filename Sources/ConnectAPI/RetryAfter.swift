/// The field `Retry-After` (RFC 9110, section 10.2.3).
enum RetryAfter {
  /// How long the server asks to wait, from when it said so; `nil` for a value that is negative,
  /// unreadable, or a date beside no readable `Date`.
  static func delay(_ value: String, date: String?) -> Duration? {
    let digits = value.utf8
    if !digits.isEmpty, digits.allSatisfy({ 0x30...0x39 ~= $0 }) {
      // Too many digits for a number is still a wait that nobody will see the end of.
      return .seconds(Int64(value).map { min($0, longest) } ?? longest)
    }
    guard let until = HTTPDate.seconds(value), let now = date.flatMap(HTTPDate.seconds) else {
      return nil
    }
    return until >= now ? .seconds(until - now) : nil
  }

  private static let longest: Int64 = 10_000_000_000
}
