import Cells
import ConnectAPI
import ConnectModels
import Explorer
import JSON
import Settings
import Terminal
import YAML

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What can be fuzzed; each reads any bytes, and a trap is a finding.
enum Target: String, CaseIterable {
  /// An answer of the service, to its models and to what is shown and searched of its text.
  case document
  /// What a terminal sends.
  case input
  /// What is typed after `/`.
  case filter
  /// Text to what is drawn.
  case cells
  /// Settings and themes.
  case yaml
  /// Times, days, ranges of days, and what a header field calls a date.
  case dates

  /// The one that the environment names.
  static let asked: Target? = {
    guard let name = unsafe getenv("VEX_FUZZ_TARGET") else { return nil }
    return unsafe Target(rawValue: String(cString: name))
  }()

  func read(_ bytes: [UInt8]) {
    switch self {
    case .document: Self.readDocument(bytes)
    case .input: Self.readInput(bytes)
    case .filter: Self.readFilter(String(decoding: bytes, as: UTF8.self))
    case .cells: Self.readCells(bytes)
    case .yaml: Self.readYAML(bytes)
    case .dates: Self.readDates(String(decoding: bytes, as: UTF8.self))
    }
  }
}

// MARK: - Reading

extension Target {
  private static func readDocument(_ bytes: [UInt8]) {
    if let page = try? ConnectorPage(decoding: bytes) {
      for item in page.items {
        precondition(item.document.connector() == item.connector, "read twice, it is the same")
      }
    }
    _ = try? DecodedConnector(decoding: bytes)
    _ = try? Page<Action>(decoding: bytes)
    _ = try? Page<Trigger>(decoding: bytes)
    _ = try? Page<Definition>(decoding: bytes)
    _ = ServerError(decoding: bytes)
    let schema = SchemaDocument(bytes: bytes).schema()
    for index in schema.parts.indices { _ = schema.pointer(to: index) }
    guard let tree = SourceText(ConnectorDocument(bytes: bytes))?.tree(of: []) else { return }
    for line in tree.lines.indices {
      _ = (tree.key(of: line), tree.value(of: line), tree.path(of: line), tree.json(of: line))
    }
  }

  /// However the bytes are split, the same events come of them.
  private static func readInput(_ bytes: [UInt8]) {
    var whole = InputDecoder()
    var split = InputDecoder()
    let events = whole.decode(bytes, at: .zero)
    let pieces = bytes.flatMap { split.decode([$0], at: .zero) }
    precondition(events == pieces, "the events depend on how the bytes are split")
    _ = whole.deadlinePassed(at: .seconds(60))
  }

  private static func readFilter(_ text: String) {
    let expression = FilterExpression(text)
    for term in expression.terms { _ = expression.spelling(of: term) }
    _ = (expression.serverPart, expression.longestPlainTerm, expression.dependsOnTime)
    let naming = FilterExpression(FilterExpression.text(naming: text))
    precondition(naming.terms.count == 1, "a name is one term")
    precondition(naming.unreadable.isEmpty, "a name is always a filter that can be read")
  }

  /// What a sequence of emoji or a script's spelling may need: (non-)joiner, variation selector.
  private static let joiners: Set<UInt32> = [0x200C, 0x200D, 0xFE0F]

  private static func readCells(_ bytes: [UInt8]) {
    for ascii in [false, true] {
      let text = SafeText(untrustedBytes: bytes, ascii: ascii)
      for scalar in text.string.unicodeScalars {
        precondition(
          SafeText.isDrawn(scalar) || Self.joiners.contains(scalar.value),
          "only what is drawn is left, and what joins it in known sequences")
      }
      for limit in [0, 1, 2, 7] {
        precondition(text.cut(to: limit).columns <= limit, "a cut text fits")
        precondition(text.suffix(columns: limit).columns <= limit, "an end fits")
      }
      let lines = SafeText(untrustedBytes: bytes, lines: .wrapped, ascii: ascii).wrapped(to: 7)
      precondition(lines.allSatisfy { $0.columns <= 7 }, "a wrapped line fits")
    }
  }

  private static func readYAML(_ bytes: [UInt8]) {
    _ = try? YAMLDocument.parse(bytes, file: "fuzz")
    var inForce = SettingsInForce()
    inForce.read(bytes, file: "fuzz")
    _ = (inForce.report, SchemeFile(bytes, file: "fuzz"))
  }

  private static func readDates(_ text: String) {
    if let time = Timestamp(text) {
      precondition(Timestamp(time.civil().text) != nil, "a time that is shown can be read")
    }
    if let day = CalendarDay(text) {
      precondition(CalendarDay(day.description) == day, "a day that is shown is the same day")
    }
    _ = (DayRange(text)?.seconds(in: ZoneOffsets(initial: 3_600)), HTTPDate.seconds(text))
  }
}
