import ConnectModels
import JSON

/// 10,000 connectors, page by page.
struct DecodeBenchmark {
  func figures() throws -> [Figure] {
    let pages = DemoData(count: 10_000).pages(100)
    let bytes = pages.reduce(0) { $0 + $1.count }
    let sample = try Sample.time {
      for page in pages { consume(try ConnectorPage(decoding: page)) }
    }
    let parse = try Sample.time {
      for page in pages { consume(try JSONDocument(page)) }
    }
    let speed = Int(Double(bytes) / 1e3 / sample.median)
    return [
      Figure(
        name: "10,000 connectors", sample: sample,
        baseline: Figure.Baseline(name: "simdjson's parse with its places", sample: parse),
        remark: "\(bytes / 1_000_000) MB, \(speed) MB/s")
    ]
  }
}
