import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Filters typed letter by letter")
struct NarrowingTests {
  /// Names and terms, the same at every run.
  private struct Chance {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func below(_ bound: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state >> 11) % bound
    }

    mutating func text(_ lengths: ClosedRange<Int>) -> String {
      let letters = Array("aabbccdeABC1 -é東ß")
      let count = lengths.lowerBound + below(lengths.count)
      return String((0..<count).map { _ in letters[below(letters.count)] })
    }
  }

  private static func names(_ chance: inout Chance) -> [String] {
    (0..<1_500).map { _ in chance.text(0...14) }
  }

  @Test(arguments: 1...40)
  func `a plain filter that is extended never leaves rows that were gone`(seed: Int) {
    var chance = Chance(seed)
    let names = Self.names(&chance)
    let signs = ["", "'", "^"]
    var text = ""
    var left = Set(names.indices)
    for _ in 0..<4 {
      let word = chance.text(1...3).split(separator: " ").joined(separator: "\\ ")
      text += text.isEmpty || chance.below(3) == 0 ? " " + signs[chance.below(3)] + word : word
      let now = Set(rows(text, names))
      #expect(now.isSubset(of: left), "\(text)")
      left = now
    }
  }

  @Test(arguments: 1...40)
  func `narrowing what was left gives what trying every row gives`(seed: Int) {
    var chance = Chance(seed)
    let names = Self.names(&chance)
    let (all, index) = (NamedRow.rows(names), SearchIndex(names))
    let signs = ["", "'", "^", "!", "| ", "type:"]
    var text = ""
    var previous: FilterResult?
    for _ in 0..<12 {
      text += chance.below(3) == 0 ? " " + signs[chance.below(6)] : chance.text(1...1)
      let filter = RowFilter(FilterExpression(text), judgement: judgement)
      let narrowed = filter.matching(all, index: index, narrowing: previous)
      #expect(narrowed == filter.matching(all, index: index), "\(text)")
      previous = narrowed
    }
  }

  @Test(arguments: 1...20)
  func `every way of trying a name says the same`(seed: Int) {
    var chance = Chance(seed)
    let names = Self.names(&chance)
    for _ in 0..<8 {
      let text = chance.text(1...4)
      let filter = RowFilter(FilterExpression(text), judgement: judgement)
      let single = names.indices.filter { filter.matches(NamedRow(name: names[$0])) }
      #expect(rows(text, names).sorted() == single, "\(text)")
    }
  }

  @Test func `rows that came since are tried too`() {
    let names = (0..<3_000).map { "name \($0)" }
    let early = Array(names[..<1_500])
    let first = filtered("na", early)
    let filter = RowFilter(FilterExpression("nam9"), judgement: judgement)
    let result = filter.matching(
      NamedRow.rows(names), index: SearchIndex(names), narrowing: first)
    #expect(result?.matches == filtered("nam9", names)?.matches)
    #expect(result?.rowCount == 3_000)
  }

  @Test func `what expired before is asked anew when time has passed`() {
    var connector = SampleConnector(1)
    connector.connections = [
      SampleConnector.connection(
        "k", name: "k",
        action: [
          SampleConnector.credential(
            "c", name: "c", fields: #""expiresAt":"2026-11-25T12:00:00Z","#)
        ])
    ]
    var rows = ChunkedArray<ConnectorRow>()
    rows.append(connector.arrival.row)
    let index = SearchIndex([connector.name])
    let expression = FilterExpression("is:expired")
    let before = RowFilter(expression, judgement: judgement).matching(rows, index: index)
    #expect(before?.count == 0)
    let later = Judgement(now: Timestamp(secondsSince1970: judgement.now.seconds + 86_401))
    let after = RowFilter(expression, judgement: later)
      .matching(rows, index: index, narrowing: before)
    #expect(after?.count == 1)
  }

  @Test func `a filter that is cancelled between chunks leaves nothing`() {
    let names = (0..<5_000).map { "name \($0)" }
    var asked = 0
    let filter = RowFilter(FilterExpression("n"), judgement: judgement)
    let result = filter.matching(NamedRow.rows(names), index: SearchIndex(names)) {
      asked += 1
      return asked == 3
    }
    #expect(result == nil)
    #expect(asked == 3)
  }
}
