import Cells
import ConnectModels
import Explorer

extension CheckText {
  /// A calendar by RFC 5545: an event for each expiry that was found. Its UID is the credential's id, so
  /// that reading the calendar again moves the event of a credential that was renewed.
  package var calendar: String {
    let events = findings.flatMap(event)
    // No METHOD: what is published has to say who organises it (RFC 5546, 3.2.1), and nobody does.
    return CalendarText.lines(
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//vex//vex check//EN"]
        + (events.isEmpty ? CalendarText.universalTime : events) + ["END:VCALENDAR"])
  }

  private func event(of finding: Finding) -> [String] {
    guard let expiry = finding.expiry else { return [] }
    let verb = finding.state == .expired ? "expired" : "expires"
    let breaks = finding.impact.map { impact in
      [impact.words] + impact.dependents.prefix(20).map { $0.names.joined(separator: " › ") }
    }
    let description =
      [finding.place] + finding.details + (breaks ?? []) + [command(for: finding)]
    return [
      "BEGIN:VEVENT",
      "UID:\(CalendarText.escaped(finding.id))",
      "DTSTAMP:\(CalendarText.moment(report.now))",
      "DTSTART:\(CalendarText.moment(expiry))",
      "SUMMARY:\(CalendarText.escaped("\(finding.title) \(verb)"))",
      "DESCRIPTION:\(description.map(CalendarText.escaped).joined(separator: "\\n"))",
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]
  }
}

/// How a calendar is written (RFC 5545, 3.1 and 3.3).
enum CalendarText {
  /// Octets of a line, its end left out.
  private static let longest = 75

  /// A time zone that nothing refers to: a calendar without any component is none (RFC 5545, 3.6).
  static let universalTime = [
    "BEGIN:VTIMEZONE", "TZID:UTC", "BEGIN:STANDARD", "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000", "END:STANDARD", "END:VTIMEZONE",
  ]

  /// Content lines, each ended by CR LF and folded where it is too long.
  static func lines(_ lines: [String]) -> String {
    lines.map { folded($0) + "\r\n" }.joined()
  }

  /// `20261126T053100Z`.
  static func moment(_ time: Timestamp) -> String {
    String(time.civil().text.filter { $0 != "-" && $0 != ":" }.prefix { $0 != "." && $0 != "Z" })
      + "Z"
  }

  /// Text of others, harmless and with the signs escaped that mean something in a calendar.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in SafeText(untrusted: text).string {
      if "\\;,".contains(character) { result += "\\" }
      result.append(character)
    }
    return result
  }

  /// Breaks a line between characters: what follows CR LF and a blank goes on with it.
  private static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let count = UTF8.width(scalar)
      if octets + count > longest {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += count
    }
    return result
  }
}
