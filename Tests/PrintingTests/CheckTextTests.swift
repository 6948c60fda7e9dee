import ConnectModels
import Explorer
import JSON
import TestSupport
import Testing

@testable import Printing

/// What a check found, in every form.
@Suite struct CheckTextTests {
  // MARK: - The table

  @Test func `the table has a line a finding and the summary below them`() {
    let lines = Self.text(Self.sample()).table.split(separator: "\n").map(String.init)
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("STATE         NAME"))
    #expect(lines[1].hasPrefix("expired       the gone"))
    #expect(lines[1].contains("1 day ago"))
    #expect(lines[1].contains("1 connection breaks"))
    #expect(lines[2].hasPrefix("error         bad"))
    #expect(lines[3].hasPrefix("expires soon  the soon"))
    #expect(lines[4] == "1 expired · 1 expires within 14 days · 1 error, in 1 connector")
  }

  @Test func `nothing found is said in one line`() {
    #expect(
      Self.text(SampleConnector(1)).table
        == "nothing is expired, expires within 14 days, is invalid or carries an error,"
        + " in 1 connector\n")
  }

  @Test func `of changes only these are told, and what is gone or mended`() {
    let report = Self.report(Self.sample())
    var earlier = report.states
    earlier["soon"] = nil
    earlier["far"] = "invalid"
    earlier["01HZX0000000000000000000K9"] = "expires soon"
    earlier["\(SampleConnector.id(1)):1f"] = "error"
    let text = Self.text(report, changes: report.changes(since: earlier))
    let lines = text.table.split(separator: "\n")
    #expect(lines.count == 6)
    #expect(lines[1].hasPrefix("expires soon  the soon"))
    #expect(lines[2].hasPrefix("gone          -"))
    #expect(lines[2].contains("was expires soon"))
    #expect(lines[3].hasPrefix("mended        -"))
    #expect(lines[3].contains("was error"))
    #expect(lines[3].contains("  Connector 1  "))
    #expect(lines[3].hasSuffix("  \(SampleConnector.id(1))"))
    #expect(lines[4].hasPrefix("mended        the far"))
    #expect(lines[5] == "new: 1 expires within 14 days; 1 gone · 2 mended, in 1 connector")
    #expect(text.hasFindings)
    let objects = text.json.split(separator: "\n").dropFirst()
    #expect(
      objects.map { $0.prefix { $0 != "," } + $0.drop { $0 != "," }.prefix(16) } == [
        #"{"kind":"credential","state":"gone","#, #"{"kind":"message","state":"mended"#,
        #"{"kind":"credential","state":"mended"#,
      ])
    let page = text.markdown
    #expect(page.contains("\n## gone\n\n- `01HZX0000000000000000000K9`, was expires soon\n"))
    #expect(
      page.contains("\n## mended\n\n- an error of `Connector 1`\n- `the far`, was invalid\n"))
  }

  @Test func `what is gone has to be looked at, though nothing else is new`() {
    let report = Self.report(SampleConnector(1))
    let gone = report.changes(since: ["k": "expires soon"])
    #expect(Self.text(report, changes: gone).hasFindings)
  }

  @Test func `nothing new is said in one line`() {
    let report = Self.report(Self.sample())
    let same = Self.text(report, changes: report.changes(since: report.states))
    #expect(same.table == "nothing new; 0 mended, in 1 connector\n")
    #expect(!same.hasFindings)
  }

  @Test func `a check that looks ahead says for when it is`() {
    #expect(
      Self.text(Self.sample(), isAhead: true).summaryLine
        .hasSuffix(", in 1 connector, as of 2026-11-25 12:00 UTC"))
  }

  @Test func `a check of a part says so in the same line`() {
    let empty = HealthCheck().report(by: Judgement(now: Timestamp(secondsSince1970: 0)))
    #expect(
      Self.text(empty, isPart: true).summaryLine
        == "nothing was checked: no connector could be read")
    #expect(
      Self.text(Self.report(Self.sample()), isPart: true).summaryLine
        .hasSuffix(", in 1 connector, and more could not be read"))
  }

  // MARK: - JSON

  @Test func `JSON says what breaks and how to look at it`() throws {
    let lines = Self.text(Self.sample()).json.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines { _ = try JSONDocument(Array(line.utf8)) }
    #expect(
      lines[0].hasPrefix(#"{"kind":"credential","state":"expired","id":"gone","name":"the gone","#))
    #expect(lines[0].contains(#""expiresIn":-86400"#))
    #expect(
      lines[0].contains(
        #""breaks":[{"kind":"connection","name":"main","connectorId":"\#(SampleConnector.id(1))","#)
    )
    #expect(lines[0].contains(#""command":"vex --context 'my prod' --select "#))
    #expect(lines[1].hasPrefix(#"{"kind":"message","state":"error""#))
  }

  @Test
  func `JSON has the errors of a credential and the details of a message as the API has them`() {
    let lines = Self.text(Self.invalid()).json.split(separator: "\n")
    #expect(lines[0].contains(#""errors":["no, such user","`b` \\ c"]"#))
    #expect(lines[1].contains(#""text":"bad","detail":["line 3","line 9"],"#))
    #expect(Self.text(Self.sample()).json.contains(#""errors":[]"#))
  }

  // MARK: - Markdown

  @Test func `the page for a ticket has a chapter a finding, what breaks and the command`() {
    let page = Self.text(Self.sample()).markdown
    #expect(page.hasPrefix("# vex check\n\n**1 expired · 1 expires within 14 days · 1 error, in"))
    #expect(page.contains("\n## expired: `the gone`\n"))
    #expect(page.contains("\n- 1 connection breaks\n  - `Connector 1 › main` (`direct`)\n"))
    #expect(
      page.contains(
        "\n```sh\nvex --context 'my prod' --select '\(SampleConnector.id(1))'\n```\n"))
  }

  @Test(arguments: ["<b>&@team #1 [x](y) **z**", "a`b``c", "`", "a\nb\u{1B}[2J", "| x |"])
  func `D08 text of others is no markup in a ticket`(name: String) throws {
    let page = Self.text(Self.report(Self.named(name))).markdown
    let heading = try #require(page.split(separator: "\n").first { $0.hasPrefix("## ") })
    let code = heading.dropFirst("## expired: ".count)
    let fence = String(code.prefix { $0 == "`" })
    #expect(!fence.isEmpty && code.hasSuffix(fence))
    let inside = code.dropFirst(fence.count).dropLast(fence.count)
    #expect(!inside.contains(fence) || inside.contains(fence + "`"))
    #expect(!heading.unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test func `the page for a ticket has the service's own words`() {
    let page = Self.text(Self.invalid()).markdown
    #expect(
      page.contains(
        "\n- the service says:\n  - `no, such user`\n  - `` `b` \\ c ``\n- 1 connection"))
    #expect(page.contains("\n- the service says:\n  - `line 3`\n  - `line 9`\n\n```sh"))
  }

  // MARK: - The calendar

  @Test func `each expiry is an event whose UID is the credential's id`() {
    let calendar = Self.text(Self.sample()).calendar
    let lines = calendar.split(separator: "\r\n", omittingEmptySubsequences: false)
    #expect(lines.first == "BEGIN:VCALENDAR")
    #expect(Array(lines.suffix(2)) == ["END:VCALENDAR", ""])
    #expect(lines.count { $0 == "BEGIN:VEVENT" } == 2)
    #expect(lines.contains("UID:gone"))
    #expect(lines.contains("UID:soon"))
    #expect(lines.contains("DTSTART:20261126T120000Z"))
    #expect(lines.contains("DTSTAMP:20261125T120000Z"))
    #expect(lines.contains("SUMMARY:the gone expired"))
    #expect(!calendar.replacing("\r\n", with: "").contains("\n"))
  }

  @Test func `an event says why its credential is invalid`() {
    let calendar = Self.text(Self.invalid()).calendar.replacing("\r\n ", with: "")
    #expect(
      calendar.contains(#"DESCRIPTION:Connector 1 › main\nno\, such user\n`b` \\ c\n1 connection"#))
  }

  @Test func `a calendar without an event has another component, for one without any is none`() {
    let calendar = Self.text(SampleConnector(1)).calendar
    #expect(!calendar.contains("VEVENT"))
    #expect(calendar.contains("\r\nBEGIN:VTIMEZONE\r\nTZID:UTC\r\nBEGIN:STANDARD\r\n"))
    #expect(!Self.text(Self.sample()).calendar.contains("VTIMEZONE"))
  }

  @Test func `a calendar that nobody organises has no method`() {
    #expect(!Self.text(Self.sample()).calendar.contains("METHOD"))
  }

  @Test func `lines of a calendar are folded between characters at 75 octets`() throws {
    let name = String(repeating: "日本, ", count: 40)
    let calendar = Self.text(Self.report(Self.named(name))).calendar
    let lines = calendar.split(separator: "\r\n")
    #expect(lines.allSatisfy { $0.utf8.count <= 75 })
    let unfolded = calendar.replacing("\r\n ", with: "")
    #expect(unfolded.contains(String(repeating: #"日本\, "#, count: 40)))
  }

  // MARK: - Measurements

  @Test func `measurements tell of every expiry and how much is wrong`() {
    let lines = Self.text(Self.sample()).metrics.split(separator: "\n")
    let expiries = lines.filter { $0.hasPrefix("vex_credential_expires_timestamp_seconds{") }
    #expect(expiries.count == 3)
    #expect(
      lines.contains(
        "vex_credential_breaks{id=\"gone\",name=\"the gone\",type=\"string\",connector=\"Connector 1\"} 1"
      ))
    #expect(lines.contains(#"vex_findings{state="expired"} 1"#))
    #expect(lines.contains("vex_connectors 1"))
    #expect(lines.contains { $0 == "vex_checked_timestamp_seconds 1795608000" })
    let isWellFormed = lines.allSatisfy { line in
      line.hasPrefix("# HELP vex_") || line.hasPrefix("# TYPE vex_") || line.hasPrefix("vex_")
    }
    #expect(isWellFormed)
  }

  @Test func `D08 a label is one line, its quotes escaped`() {
    let metrics = Self.text(Self.report(Self.named(#"a\"b\\c"#))).metrics
    #expect(metrics.contains(#"name="a\"b\\c""#))
  }

  // MARK: - Fixtures

  private static func sample() -> SampleConnector {
    var sample = SampleConnector(1)
    sample.connections = [
      SampleConnector.connection(
        "n", name: "main",
        action: [
          ("gone", "2026-11-24T12:00:00Z"), ("soon", "2026-11-26T12:00:00Z"),
          ("far", "2028-11-26T12:00:00Z"),
        ].map { id, moment in
          SampleConnector.credential(
            id, name: "the \(id)", fields: #""errors":[],"expiresAt":"\#(moment)","#)
        })
    ]
    sample.versions = [
      SampleConnector.version("1", messages: #"[{"text":"bad","severity":"error"}]"#)
    ]
    return sample
  }

  /// A connector with an invalid credential and an error that has details.
  private static func invalid() -> SampleConnector {
    var sample = SampleConnector(1)
    sample.connections = [
      SampleConnector.connection(
        "n", name: "main",
        action: [
          SampleConnector.credential(
            "k", name: "ill",
            fields: #""errors":["no, such user","`b` \\ c"],"expiresAt":"2028-11-26T12:00:00Z","#)
        ])
    ]
    sample.versions = [
      SampleConnector.version(
        "1", messages: #"[{"text":"bad","severity":"error","detail":["line 3","line 9"]}]"#)
    ]
    return sample
  }

  /// A connector whose only credential is called so and has expired. The name is put in by JSON's own
  /// rules.
  private static func named(_ name: String) -> SampleConnector {
    var sample = SampleConnector(1)
    let isEscaped = name.contains("\\\"")
    let json = isEscaped ? name : String(JSONText.quoted(name).dropFirst().dropLast())
    sample.connections = [
      SampleConnector.connection(
        "n", name: "main",
        action: [
          SampleConnector.credential(
            "k", name: json, fields: #""errors":[],"expiresAt":"2026-11-24T12:00:00Z","#)
        ])
    ]
    return sample
  }

  private static func report(_ sample: SampleConnector) -> HealthReport {
    var check = HealthCheck()
    check.read(ConnectorDocument(bytes: Array(sample.json.utf8)).connector())
    return check.report(by: Judgement(now: Timestamp(secondsSince1970: 1_795_608_000)))
  }

  private static func text(_ sample: SampleConnector, isAhead: Bool = false) -> CheckText {
    text(report(sample), isAhead: isAhead)
  }

  private static func text(
    _ report: HealthReport, changes: HealthChanges? = nil, isAhead: Bool = false,
    isPart: Bool = false
  ) -> CheckText {
    CheckText(
      report, changes: changes, account: "organisation 01H at example.com",
      call: "vex --context 'my prod'", isAhead: isAhead, isPart: isPart, quoted: { "'\($0)'" })
  }
}
