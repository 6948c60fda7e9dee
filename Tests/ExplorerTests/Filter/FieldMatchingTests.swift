import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Which rows the field terms leave")
struct FieldMatchingTests {
  /// Five connectors, each good for other questions: 1 sound, 2 expired and invalid, 3 a draft
  /// with messages, 4 expiring and never validated, 5 empty.
  private let rows: [ConnectorRow] = {
    var sound = SampleConnector(1, name: "Quay CRM")
    sound.tags = #"{"team":["sales","north sea"],"gold":[]}"#
    sound.updatedAt = "2026-11-24T00:00:00Z"
    let used = SampleConnector.usage(connection: "nightly", of: SampleConnector(5))
    sound.connections = [
      SampleConnector.connection(
        "k1", name: "Production",
        action: [
          SampleConnector.credential(
            "c1", name: "Sales key", fields: #""errors":[],"usages":[\#(used)],"#)
        ])
    ]
    sound.versions = [SampleConnector.version("2.0.0"), SampleConnector.version("1.9.0")]
    var broken = SampleConnector(2, name: "Harbour")
    broken.protocolFields = #""protocol":"bigquery","datasetId":"d""#
    broken.connections = [
      SampleConnector.connection(
        "k2", name: "staging",
        action: [
          SampleConnector.credential(
            "c2", name: "wäre", type: "oauth2-token",
            fields: #""errors":["no"],"usages":[],"expiresAt":"2026-11-20T00:00:00Z","#)
        ])
    ]
    var draft = SampleConnector(3, name: "Mole")
    draft.tags = #"{"team":["ops"]}"#
    draft.versions = [
      SampleConnector.version(
        "next", published: nil, messages: #"[{"text":"careful","severity":"warning"}]"#)
    ]
    var expiring = SampleConnector(4, name: "Pier")
    expiring.connections = [
      SampleConnector.connection(
        "k4", name: "production",
        action: [
          SampleConnector.credential(
            "c4", name: "pier", type: "basic-auth",
            fields: #""expiresAt":"2026-11-27T12:00:00Z","#)
        ])
    ]
    return [sound, broken, draft, expiring, SampleConnector(5, name: "Slip")].map(\.arrival.row)
  }()

  @Test(arguments: [
    ("protocol:http", [1, 3, 4, 5]),
    ("protocol:big", [2]),
    ("protocol:http,bigquery", [1, 2, 3, 4, 5]),
    ("!protocol:http", [2]),
    ("category:crm", [1, 2, 3, 4, 5]),
    ("tag:team", [1, 3]),
    ("tag:te", [1, 3]),
    ("tag:team=sales", [1]),
    ("tag:te=sales", []),
    ("tag:team=sales,team=ops", [1, 3]),
    ("tag:gold", [1]),
    (#"tag:team="north sea""#, [1]),
    ("!tag:team", [2, 4, 5]),
    ("version:2", [1]),
    ("version:^1.9", [1]),
    ("version:next", [3]),
    ("scheme:basic-auth", [1, 2, 4]),
    ("scheme:oauth2", []),
    ("type:oauth2", [2]),
    ("type:basic-auth,string", [1, 4]),
    ("type:^basic$", []),
    ("connection:production", [1, 4]),
    ("connection:Production", [1]),
    ("connection:^stag", [2]),
    ("connector:pier", [4]),
    (#"credential:"sales key""#, [1]),
    ("credential:ware", [2]),
    ("credential:wäre", [2]),
    ("credential:wáre", []),
    ("id:c0004", [4]),
    ("id:01hzx", [1, 2, 3, 4, 5]),
    ("id:0002$", [2]),
    ("public:yes", []),
    ("public:no", [1, 2, 3, 4, 5]),
    ("expires:<7d", [2, 4]),
    ("expires:<7d !is:expired", [4]),
    ("expires:>3d", []),
    ("expires:>71h", [4]),
    ("expires:<72h", [2]),
    ("expires:>90d,<1h", [2]),
    ("expires:never", [1, 3, 5]),
    ("!expires:never", [2, 4]),
    ("updated:<2d", [1]),
    ("updated:>2d", [2, 3, 4, 5]),
    ("severity:warning", [3]),
    ("severity:error", [2]),
    ("has:errors", [2]),
    ("has:usages", [1]),
    ("has:messages", [2, 3]),
    ("has:errors,messages", [2, 3]),
    ("is:expired", [2]),
    ("is:draft", [3]),
    ("is:unused", [2]),
    // Of the fourth it is not known what uses its credential: neither it nor its opposite holds.
    ("!has:usages", [2, 3, 5]),
    ("!is:unused", [1, 3, 5]),
    ("!has:usages,messages", [5]),
    ("!has:usages | is:unvalidated", [2, 3, 4, 5]),
    ("is:unvalidated", [4]),
    ("is:invalid", [2]),
    ("!is:invalid,draft", [1, 4, 5]),
    ("is:invalid | tag:team 'mole", [3]),
    ("is:nothing 'pier", [4]),
  ])
  func `a field term leaves its rows`(text: String, numbers: [Int]) {
    let filter = RowFilter(FilterExpression(text), judgement: judgement)
    var all = ChunkedArray<ConnectorRow>()
    for row in rows { all.append(row) }
    let result = filter.matching(all, index: SearchIndex(rows.map(\.name)))
    #expect(result?.matches.map { Int($0) + 1 } == numbers)
    #expect(rows.indices.filter { filter.matches(rows[$0]) }.map { $0 + 1 } == numbers)
  }

  @Test func `time alone changes what expires`() {
    let later = Judgement(now: Timestamp(secondsSince1970: judgement.now.seconds + 4 * 86_400))
    let filter = RowFilter(FilterExpression("is:expired"), judgement: later)
    #expect(rows.filter { filter.matches($0) }.map(\.name) == ["Harbour", "Pier"])
  }

  @Test func `the texts of a row are there to complete a term with`() {
    #expect(rows[0].facets.texts(.tag) == ["team=sales", "team=north sea", "gold"])
    #expect(rows[0].facets.texts(.version) == ["2.0.0", "1.9.0"])
  }
}
