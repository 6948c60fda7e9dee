import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Printing

/// One connector, whole, as lines for a person.
@Suite struct ConnectorOutlineTests {
  @Test func `every part has its fields below it, farther in the deeper it is`() {
    let lines = Self.lines(Self.sample)
    #expect(lines.first == "Connector")
    #expect(lines.contains("Connections (1)"))
    #expect(lines.contains("  Connection"))
    #expect(lines.contains("    Action credentials (1)"))
    #expect(lines.contains("      Credential"))
    #expect(lines.contains { $0.hasPrefix("        name ") && $0.hasSuffix(" key") })
    #expect(lines.contains { $0.hasPrefix("        expires ") && $0.contains("in 1 day · ") })
    #expect(lines.contains("Versions (1)"))
    #expect(lines.contains("Tags (1)"))
  }

  @Test func `what is read only when it is opened, and what is not there, is left out`() {
    let text = Self.lines(Self.sample).joined(separator: "\n")
    for word in ["Actions", "Definitions", "reads", "Trigger credentials", "goes there"] {
      #expect(!text.contains(word), "\(word)")
    }
  }

  @Test func `S01 secrets are masked`() {
    let text = Self.lines(Self.sample).joined(separator: "\n")
    #expect(!text.contains("hunter2"))
    #expect(!text.contains("s3cret"))
    #expect(text.contains("••••••••"))
  }

  @Test func `a narrow terminal breaks lines, a pipe does not`() {
    var sample = Self.sample
    sample.name = String(repeating: "long ", count: 60)
    #expect(Self.lines(sample, width: 60).allSatisfy { $0.count <= 60 })
    #expect(Self.lines(sample, width: 1_000_000).contains { $0.count > 300 })
  }

  @Test func `D08 hostile text is made harmless`() {
    var sample = Self.sample
    sample.name = #"a\u001b[2J\u009b31m\u202eb"#
    let scalars = Self.lines(sample).joined().unicodeScalars
    #expect(!scalars.contains { $0.properties.generalCategory == .control })
    #expect(!scalars.contains("\u{202E}"))
  }

  private static let sample: SampleConnector = {
    var sample = SampleConnector(1, name: "Quay")
    sample.tags = #"{"team":["sales"]}"#
    sample.connectionVariables = [#"{"name":"apiKey","value":"s3cret"}"#]
    sample.connections = [
      SampleConnector.connection(
        "n", name: "production",
        action: [
          SampleConnector.credential(
            "k", name: "key",
            fields: #""errors":[],"usages":[],"expiresAt":"2026-11-26T12:00:00Z","#)
        ])
    ]
    sample.versions = [SampleConnector.version("1.0")]
    return sample
  }()

  private static func lines(_ sample: SampleConnector, width: Int = 100) -> [String] {
    let connector = ConnectorDocument(bytes: Array(sample.json.utf8)).connector()
    let judgement = Judgement(now: Timestamp(secondsSince1970: 1_795_608_000))
    return ConnectorOutline(connector, judgement: judgement, width: width).text
      .split(separator: "\n").map(String.init)
  }
}
