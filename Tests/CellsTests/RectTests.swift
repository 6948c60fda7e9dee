import Cells
import Testing

@Suite struct `A rectangle` {
  private let rect = Rect(column: 2, row: 3, columns: 10, rows: 4)

  @Test func `holds the cells within its edges`() {
    #expect(rect.contains(Position(column: 2, row: 3)))
    #expect(rect.contains(Position(column: 11, row: 6)))
    #expect(!rect.contains(Position(column: 12, row: 6)))
    #expect(!rect.contains(Position(column: 11, row: 7)))
    #expect(!rect.contains(Position(column: 1, row: 3)))
  }

  @Test func `is divided without a gap`() {
    #expect(rect.left(4).endColumn == rect.droppingLeft(4).column)
    #expect(rect.right(4).column == rect.droppingRight(4).endColumn)
    #expect(rect.top(1).endRow == rect.droppingTop(1).row)
    #expect(rect.bottom(1).row == rect.droppingBottom(1).endRow)
  }

  @Test(arguments: [-1, 0, 3, 10, 11, 1_000])
  func `never becomes less than empty`(count: Int) {
    let parts = [
      rect.left(count), rect.right(count), rect.top(count), rect.bottom(count),
      rect.droppingLeft(count), rect.droppingRight(count), rect.droppingTop(count),
      rect.droppingBottom(count), rect.inset(by: max(0, count)), rect.line(count),
    ]
    for part in parts where !part.isEmpty { #expect(part.intersection(rect) == part) }
    #expect(parts.allSatisfy { $0.columns >= 0 && $0.rows >= 0 })
  }

  @Test func `meets another in what both hold`() {
    let other = Rect(column: 10, row: 0, columns: 10, rows: 5)
    #expect(rect.intersection(other) == Rect(column: 10, row: 3, columns: 2, rows: 2))
    #expect(rect.intersection(Rect(column: 50, row: 0, columns: 1, rows: 1)).isEmpty)
  }
}
