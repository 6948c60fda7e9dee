import ConnectModels
import Explorer
import JSON

/// What a page costs on the pool and on the terminal's thread.
struct PageBenchmark {
  func figures() throws -> [Figure] {
    let pages = DemoData(count: 10_000).pages(100)
    let arrivals = try pages.map(Self.arrivals)
    return [
      Figure(
        name: "bytes to rows", sample: try .time { consume(try Self.arrivals(pages[0])) },
        baseline: Figure.Baseline(
          name: "simdjson's parse with its places",
          sample: try .time { consume(try JSONDocument(pages[0])) }),
        remark: "off the terminal's thread"),
      Figure(
        name: "rows into the state", sample: .times(Self.updates(arrivals)),
        baseline: Figure.Baseline(name: "copying the rows", sample: Self.copying(arrivals)),
        remark: "on it; a hundred pages, one after the other"),
    ]
  }

  static func arrivals(_ bytes: [UInt8]) throws -> ConnectorArrivals {
    let page = try ConnectorPage(decoding: bytes)
    return ConnectorArrivals(
      items: page.items.map { ConnectorArrival($0) }, totalCount: page.totalCount,
      next: page.next, previous: page.previous, faults: page.faults)
  }

  private static func copying(_ pages: [ConnectorArrivals]) -> Sample {
    .times(
      pages.map { page in
        ContinuousClock().measure {
          var rows = ChunkedArray<ConnectorRow>()
          for item in page.items { rows.append(item.row) }
          consume(rows)
        }
      })
  }

  /// Loads pages one after the other, as after `G`.
  private static func updates(_ pages: [ConnectorArrivals]) -> [Duration] {
    var session = LoadedExplorer()
    return pages.map { session.take($0) }
  }
}
