import ConnectModels
import TestSupport
import Testing

@testable import Explorer

/// What rows say in words.
@Suite struct RowWordsTests {
  @Test(
    arguments: [
      ("", "never validated"), (#""errors":[],"#, "valid"),
      (#""errors":[],"expiresAt":"1970-01-01T00:01:40Z","#, "expired"),
      (#""errors":["no"],"expiresAt":"1970-01-01T00:01:40Z","#, "expired"),
      (#""errors":["no"],"#, "invalid"),
      (#""errors":["no"],"expiresAt":"1970-01-01T00:01:41Z","#, "invalid"),
      (#""errors":[],"expiresAt":"1970-01-01T00:01:41Z","#, "expires soon"),
      (#""errors":[],"expiresAt":"1973-01-01T00:00:00Z","#, "valid"),
    ])
  func `a state is said in the word for what stands behind its mark`(
    fields: String, word: String
  ) {
    let row = Self.row { sample in
      sample.connections = [
        SampleConnector.connection(
          "n", name: "n", action: [SampleConnector.credential("k", name: "k", fields: fields)])
      ]
    }
    let judgement = Judgement(now: Timestamp(secondsSince1970: 100))
    for view in [ListView.connections, .credentials] {
      #expect(view.rows(of: row).map { $0.row.stateWord(by: judgement) } == [word], "\(view)")
    }
  }

  @Test(
    arguments: [
      (#"[{"text":"t","severity":"error"}]"#, "error"),
      (#"[{"text":"t","severity":"warning"}]"#, "warning"),
      (#"[{"text":"t","severity":"info"}]"#, nil), ("[]", nil),
    ])
  func `a version's error is no invalid credential`(messages: String, word: String?) {
    let row = Self.row { sample in
      sample.versions = [SampleConnector.version("1", messages: messages)]
    }
    let judgement = Judgement(now: Timestamp(secondsSince1970: 100))
    #expect(row.stateWord(by: judgement) == word)
    #expect(ListView.versions.rows(of: row).map { $0.row.stateWord(by: judgement) } == [word])
  }

  private static func row(_ change: (inout SampleConnector) -> Void) -> ConnectorRow {
    var sample = SampleConnector(1)
    change(&sample)
    return sample.arrival.row
  }
}
