import Foundation

/// The demo organisation with hostile text in it: every string of every answer, and the reason of its
/// status line, begin with what a terminal would obey. It has secrets, and repeats the token.
enum HostileService {
  /// Which strings stay as they are.
  enum Kept: CaseIterable {
    /// Ids alone, by which the program asks again.
    case ids
    /// And what decides how the rest is read: kinds, protocols, times.
    case kinds

    fileprivate func keeps(_ field: String) -> Bool {
      let ids: Set = ["id", "organisationId", "next", "previous", "endCursor", "startCursor"]
      let kinds: Set = ["protocol", "schemeType", "type", "in", "severity", "format", "method"]
      return ids.contains(field) || field.hasSuffix("Id")
        || self == .kinds && (kinds.contains(field) || field.hasSuffix("At"))
    }
  }

  /// What only we could have written: no sequence of the program's own has this number.
  static let number = "4242"
  /// Moves the cursor, sets a title, colours, turns the direction, erases; and what is not seen.
  static let text =
    "\u{1B}[\(number);1H\u{9B}\(number)m\u{202E}\u{1B}]0;\(number)\u{07}\u{7F}\r\n\t\u{0}"
    + "\u{200B}\u{FEFF}\u{2028}\u{E0041}\u{1B}P\(number)\u{1B}\\ "

  /// What every secret has in it, and nothing else.
  static let secret = "hush4711"

  /// Serves while `body` runs.
  static func serving(
    count: Int, keeping kept: Kept, _ body: (AlteringService) async throws -> Void
  ) async throws {
    var hostile = AlteringService.Alteration.ofJSON { Self.hostile($0, in: "", kept) }
    hostile.reason = "\u{1B}[\(number)m\u{7F}"
    try await AlteringService.serving(count: count, hostile, body)
  }

  /// Fields that hold secrets wherever they stand.
  private static let secrets: Set = [
    "password", "clientSecret", "accessToken", "refreshToken", "valueBase64",
  ]

  /// A value with every string in it made hostile, and in each object a field more, hostile by name.
  private static func hostile(_ value: Any, in field: String, _ kept: Kept) -> Any {
    switch value {
    case let string as String where secrets.contains(field): return text + string + secret
    case let string as String: return kept.keeps(field) ? string : text + string
    case let list as [Any]: return list.map { hostile($0, in: field, kept) }
    case let fields as [String: Any]:
      var changed: [String: Any] = [text + "field": text + AlteringService.itsToken]
      for (name, value) in fields { changed[name] = hostile(value, in: name, kept) }
      // Whether a variable is secret, its name says.
      if fields["value"] != nil, let name = fields["name"] as? String,
        ["key", "token", "secret", "password", "auth"].contains(where: name.lowercased().contains)
      {
        changed["value"] = secret
      }
      return changed
    default: return value
    }
  }
}
