import ConnectModels
import Explorer
import TestSupport
import Testing

/// What counts as a change of a connector, and how it is told.
@Suite("A connector read twice")
struct ConnectorDifferenceTests {
  private typealias Sample = SampleConnector

  private static func connector(
    credential fields: String = "", data: String = #"{"value":"hunter2"}"#,
    also more: [String] = [], versions: [String] = [Sample.version("1.0.0")]
  ) -> Sample {
    var connector = Sample(1, name: "Quay CRM")
    let key = Sample.credential("key", name: "key", fields: fields, data: data)
    connector.connections = [
      Sample.connection("production", name: "production", action: [key] + more),
      Sample.connection("staging", name: "staging", action: []),
    ]
    connector.versions = versions
    return connector
  }

  private static func difference(_ old: Sample, _ new: Sample) -> ConnectorDifference {
    ConnectorDifference(
      from: old.connector, to: new.connector, called: old.id,
      judgement: Judgement(now: ExplorerDriver.noon))
  }

  @Test func `an expiry that moved is told with what it was`() {
    let difference = Self.difference(
      Self.connector(credential: #""expiresAt":"2026-11-26T08:00:00Z","#),
      Self.connector(credential: #""expiresAt":"2027-11-26T08:00:00Z","#))
    let former = difference.fields.values.joined().filter { $0.name == "expires" }
    guard case .expiry(.at(let moment), _)? = former.first?.values.first else {
      Issue.record("no former expiry: \(former)")
      return
    }
    #expect(moment == Timestamp(secondsSince1970: 1_795_680_000))
    #expect(
      difference.lines.contains {
        $0.names == ["production", "key"] && $0.kind == .changed(["expires"])
      })
  }

  @Test func `usages that became loaded are none, others are one`() {
    let usage = Sample.usage(connection: "x", of: Sample(9))
    let untold = Self.connector()
    let told = Self.connector(credential: #""usages":[\#(usage)],"#)
    let unused = Self.connector(credential: #""usages":[],"#)
    #expect(Self.difference(untold, told).isEmpty)
    #expect(Self.difference(told, untold).isEmpty)
    #expect(!Self.difference(unused, told).isEmpty)
  }

  @Test func `errors that became known are one, for absent and empty are two states`() {
    let difference = Self.difference(
      Self.connector(), Self.connector(credential: #""errors":[],"#))
    #expect(!difference.isEmpty)
    // By the credential: the line that stands in the place of errors is no part of the connector.
    #expect(difference.lines.map(\.names) == [["production", "key"]])
    #expect(difference.lines.map(\.kind) == [.changed(["validation"])])
  }

  @Test func `another order of connections is none, of credentials it is one`() {
    var turned = Self.connector()
    turned.connections.reverse()
    #expect(Self.difference(Self.connector(), turned).isEmpty)
    let other = Sample.credential("other", name: "other")
    let two = Self.connector(also: [other])
    var swapped = two
    swapped.connections[0] = Sample.connection(
      "production", name: "production",
      action: [other, Sample.credential("key", name: "key")])
    #expect(!Self.difference(two, swapped).isEmpty)
  }

  @Test func `what was added and what went is told by its topmost node`() {
    let old = Self.connector()
    var new = Self.connector(versions: [Sample.version("1.0.0"), Sample.version("2.0.0")])
    new.connections.removeLast()
    let lines = Self.difference(old, new).lines
    #expect(lines.filter { $0.kind == .added("version") }.map(\.names) == [["2.0.0"]])
    #expect(lines.filter { $0.kind == .removed("connection") }.map(\.names) == [["staging"]])
  }

  @Test func `S01 a secret that is another one has changed, and is not told`() {
    let difference = Self.difference(
      Self.connector(), Self.connector(data: #"{"value":"correct horse"}"#))
    let former = Array(difference.fields.values.joined())
    #expect(former.map(\.values) == [[.secret]])
    #expect(!"\(difference)".contains("hunter2"))
  }

  @Test func `of a field that changed twice the first value is kept`() throws {
    let first = Self.difference(
      Self.connector(credential: #""errors":["a"],"#),
      Self.connector(credential: #""errors":["b"],"#))
    let second = Self.difference(
      Self.connector(credential: #""errors":["b"],"#), Self.connector(credential: #""errors":[],"#))
    var book = ChangeBook()
    let clock = ClockReading(monotonic: .zero, wall: ExplorerDriver.noon)
    book.note(ConnectorChange(.changed, difference: first, at: clock), of: Sample.id(1))
    book.note(ConnectorChange(.changed, difference: second, at: clock), of: Sample.id(1))
    let kept = try #require(book[Sample.id(1)]?.difference)
    let former = try #require(first.fields.first { !$0.value.isEmpty })
    #expect(kept.fields[former.key]?.first == former.value.first)
  }
}

extension SampleConnector {
  fileprivate var connector: Connector {
    ConnectorDocument(bytes: Array(json.utf8)).connector()
  }
}
