/// The time zone that `TZ` names, as `tzset(3)` reads it.
///
/// The C library takes a name that it cannot read for UTC and says nothing, so that every local time
/// would be wrong without anybody knowing why (D05).
enum ZoneName {
  /// What a person is told of a zone that cannot be read; `nil` of one that can.
  static func complaint(in surroundings: Surroundings) -> String? {
    // Unset is the system's own zone, and empty is UTC.
    guard let value = surroundings["TZ"] else { return nil }
    let name = value.hasPrefix(":") ? String(value.dropFirst()) : value
    guard !isSpelledOut(name) else { return nil }
    let folder = surroundings["TZDIR"] ?? "/usr/share/zoneinfo"
    let file = name.hasPrefix("/") ? name : "\(folder)/\(name)"
    // How a zone's file begins: RFC 8536, 3.1.
    let isZone = (try? surroundings.read(file))?.starts(with: "TZif".utf8) ?? false
    guard !isZone else { return nil }
    return "TZ=\(value) names no time zone that this system has: times are shown in UTC"
  }

  /// Whether a zone is given by letters and an offset (`CET-1CEST`, `<+03>-3`), or is UTC by its name,
  /// which takes no file.
  private static func isSpelledOut(_ name: String) -> Bool {
    if ["UTC", "GMT"].contains(name) { return true }
    let isQuoted = name.hasPrefix("<")
    let letters =
      isQuoted ? name.dropFirst().prefix { $0 != ">" } : name.prefix { $0.isASCII && $0.isLetter }
    guard letters.utf8.count >= 3 else { return false }
    var offset = name[letters.endIndex...]
    if isQuoted { offset = offset.dropFirst() }
    if let sign = offset.first, "+-".contains(sign) { offset = offset.dropFirst() }
    return offset.first.map { ("0"..."9").contains($0) } ?? false
  }
}
