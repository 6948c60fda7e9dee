import ConnectModels
import Explorer
import Recording
import TestSupport
import Testing

/// What the service answered, as a recording has it (`docs/faults.md`, S01).
@Suite struct RecordedAnswerTests {
  @Test func `a page comes out as it went in`() throws {
    var page = ConnectorArrivals(
      items: (1...3).map { SampleConnector($0).arrival }, totalCount: 12, next: PageCursor("n"),
      faults: [DecodingFault(path: "next", reason: .wrongType(expected: "a", found: "b"))])
    page.previous = PageCursor("p")
    let event = try replayed(.connectorsArrived(Ticket(4), page))
    guard case .connectorsArrived(Ticket(4), page) = event else {
      Issue.record("another page: \(event)")
      return
    }
  }

  @Test func `a connector comes out as it went in, and as large`() throws {
    let arrival = SampleConnector(1).arrival
    let event = try replayed(.connectorArrived(Ticket(4), arrival))
    guard case .connectorArrived(Ticket(4), arrival) = event else {
      Issue.record("another connector: \(event)")
      return
    }
  }

  private static let secrets = #"""
    {"id":"c","name":"n","protocol":"http","connectionVariables":[
    {"name":"API_TOKEN","value":"hush1"},{"name":"region","value":"eu"}],
    "authSchemeConfigs":[{"id":"s","schemeType":"oauth2","additionalTokenParams":{"a":"hush2"},
    "grant":{"grantType":"password","clientSecret":"hush3","clientSecret":"hush4"}}],
    "connections":[{"id":"x","credentials":{"action":[{"credential":{"id":"k","type":"string",
    "data":{"value":"hush5","odd":["hush6"],"pin":771177,"flag":true,"gone":null,"scopes":["s"]}
    }}]}}]}
    """#

  @Test func `S01 no secret is written, and what is no fault does not become one`() throws {
    let document = ConnectorDocument(bytes: Array(Self.secrets.utf8))
    let arrival = ConnectorArrival(
      DecodedConnector(connector: document.connector(), document: document))
    let moment = try #require(RecordedMoment(.connectorArrived(Ticket(1), arrival)))
    let line = String(decoding: try #require(RecordingText.line(moment)), as: UTF8.self)
    #expect(!line.contains("hush"))
    #expect(!line.contains("771177"))
    #expect(line.contains("••••••••"))
    guard case .connectorArrived(_, let masked)? = moment.event else {
      Issue.record("no connector")
      return
    }
    let (before, after) = (document.connector(), masked.document.connector())
    #expect(after.faults == before.faults)
    #expect(masked.document.size == document.size)
    #expect(masked.document.secretRanges().count == document.secretRanges().count)
    let kept = String(decoding: masked.document.bytes, as: UTF8.self)
    #expect(kept.contains(#""pin":0,"flag":false,"gone":null,"scopes":["s"]"#))
    #expect(kept.contains(#""odd":[]"#))
    #expect(kept.contains(#""value":"eu""#))
  }

  @Test func `S01 a part of a schema keeps its members where its name makes it secret`() throws {
    let text = #"{"properties":{"clientSecret":{"type":"string","default":"hush"},"b":true}}"#
    let schema = SchemaDocument(bytes: Array(text.utf8)).schema()
    let page = Page<BranchItem>(items: [.schema(schema)])
    let moment = try #require(RecordedMoment(.branchArrived(Ticket(1), page)))
    let line = String(decoding: try #require(RecordingText.line(moment)), as: UTF8.self)
    #expect(!line.contains("hush"))
    guard case .branchArrived(_, let masked)? = moment.event,
      case .schema(let after)? = masked.items.first
    else {
      Issue.record("no schema")
      return
    }
    #expect(after.parts.map(\.step) == schema.parts.map(\.step))
  }

  @Test(arguments: ["actions", "triggers", "definitions", "protocols", "authSchemes"])
  func `what was read of a branch comes out as it went in`(kind: String) throws {
    let rows = #"{"id":"a","name":"A","slug":"a","schemeType":"none"},{"id":"b","name":"B"}"#
    let answer = Array(#"{"\#(kind)":[\#(rows)],"totalCount":9,"next":"n"}"#.utf8)
    let page: Page<BranchItem> =
      switch kind {
      case "actions": try Page<Action>(decoding: answer).map { .versionItem(.action($0)) }
      case "triggers": try Page<Trigger>(decoding: answer).map { .versionItem(.trigger($0)) }
      case "definitions":
        try Page<Definition>(decoding: answer).map { .versionItem(.definition($0)) }
      case "protocols":
        try Page<SupportedProtocol>(decoding: answer).map(BranchItem.supportedProtocol)
      default: try Page<SupportedAuthScheme>(decoding: answer).map(BranchItem.supportedScheme)
      }
    #expect(page.items.count == 2)
    let event = try replayed(.branchArrived(Ticket(4), page))
    guard case .branchArrived(Ticket(4), page) = event else {
      Issue.record("another page: \(event)")
      return
    }
  }

  @Test func `the beginning of a body that nobody can read is left out`() throws {
    let error = APIError(
      kind: .malformedAnswer, sentence: "no page", bodyExcerpt: #"{"password":"hush"#)
    let moment = try #require(RecordedMoment(.requestFailed(Ticket(1), error)))
    let line = String(decoding: try #require(RecordingText.line(moment)), as: UTF8.self)
    #expect(!line.contains("hush"))
    #expect(line.contains("no page"))
  }

  private func replayed(_ event: Event) throws -> Event {
    let moment = try #require(RecordedMoment(event))
    var reader = try RecordingReader.begun()
    let line = try #require(RecordingText.line(moment))
    return try #require(try reader.read(line.dropLast())?.event)
  }
}
