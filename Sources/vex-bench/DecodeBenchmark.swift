import ConnectModels
import Foundation
import JSON

/// Connectors, page by page, beside the parse that is part of it, and beside what people would use.
struct DecodeBenchmark {
  /// Pages that JSONDecoder is given: it takes its time.
  private static let pagesOfDecoder = 10

  func figures() throws -> [Figure] {
    let pages = DemoData(count: 10_000).pages(100)
    return [try besideParse(pages), try besideDecoder(Array(pages.prefix(Self.pagesOfDecoder)))]
  }

  private func besideParse(_ pages: [[UInt8]]) throws -> Figure {
    let parse = try Sample.time {
      for page in pages { consume(try JSONDocument(page)) }
    }
    return try figure(
      pages, Figure.Baseline(name: "simdjson's parse with its places", sample: parse))
  }

  private func besideDecoder(_ pages: [[UInt8]]) throws -> Figure {
    let decoder = JSONDecoder()
    let texts = pages.map { Data($0) }
    let decoding = try Sample.time {
      for text in texts { consume(try decoder.decode(DecodablePage.self, from: text)) }
    }
    return try figure(
      pages, Figure.Baseline(name: "JSONDecoder into equal structs", sample: decoding))
  }

  private func figure(_ pages: [[UInt8]], _ baseline: Figure.Baseline) throws -> Figure {
    let bytes = pages.reduce(0) { $0 + $1.count }
    let sample = try Sample.time {
      for page in pages { consume(try ConnectorPage(decoding: page)) }
    }
    let speed = Int(Double(bytes) / 1e3 / sample.median)
    return Figure(
      name: "\(pages.count * 100) connectors", sample: sample, baseline: baseline,
      remark: "\(bytes / 1_000_000) MB, \(speed) MB/s")
  }
}
