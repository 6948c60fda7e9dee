import Cells
import ConnectModels
import Explorer
import JSON
import Views

/// A connector of a megabyte, its JSON opened, walked and searched: what a key costs until the frame
/// is there.
struct RawBenchmark {
  private static let size = Size(columns: 120, rows: 36)

  func figures() throws -> [Figure] {
    let bytes = Self.connector
    let baseline = Figure.Baseline(
      name: "simdjson's parse", sample: try Sample.time { consume(try JSONDocument(bytes)) })
    var session = LoadedExplorer()
    let document = ConnectorDocument(bytes: bytes)
    let arrival = ConnectorArrival(
      DecodedConnector(connector: document.connector(), document: document))
    _ = session.take(ConnectorArrivals(items: [arrival]))
    session.happen(.connectorDecoded(Ticket(2), document.connector()))
    var viewport = session.state.viewport
    viewport.overlayRows = 32
    session.happen(.viewportChanged(viewport))

    func key(_ name: String, _ events: Event...) -> Figure {
      let sample = Sample.time {
        for event in events { session.happen(event) }
        consume(ScreenView.render(session.state, size: Self.size, appearance: Appearance()))
      }
      let lines = session.state.rawOverlay.map { "\($0.tree.lines.count) lines" } ?? "not open"
      return Figure(name: name, sample: sample, baseline: baseline, remark: lines)
    }
    return [
      key(
        "J and Esc and J", .commanded(.onNode(.showRaw)), .commanded(.takeBack),
        .commanded(.onNode(.showRaw))),
      key("to the end and back", .commanded(.moveToLast), .commanded(.moveToFirst)),
      key("close and open all", .commanded(.toggle), .commanded(.toggle)),
      key("/ and a letter", .commanded(.search), .typed("z"), .commanded(.takeBack)),
      key("y j", .commanded(.onNode(.copy(.json)))),
    ]
  }

  /// Twenty thousand values, some of them secret.
  private static var connector: [UInt8] {
    let variables = (0..<12_000).map { number in
      #"{"name":"\#(number % 10 == 0 ? "token" : "region") \#(number)","value":"eu-west-\#(number), some length, and a bit more"}"#
    }
    let json = """
      {"id":"01HZX0000000000000000C0001","organisationId":"01HZX00000000000000000ORGA",
      "name":"Large","public":false,"protocol":"http","baseUrl":"https://api.example.test",
      "authSchemeConfigs":[],"connectionVariables":[\(variables.joined(separator: ","))],
      "connections":[],"versions":[],"createdAt":"2026-01-05T08:30:00Z",
      "updatedAt":"2026-01-05T08:30:00Z"}
      """
    return Array(json.utf8)
  }
}
