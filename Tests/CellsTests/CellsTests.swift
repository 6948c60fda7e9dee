import Cells
import Testing

@Suite struct `The cells` {
  @Test func `a text is written where it belongs`() {
    var frame = Frame(size: Size(columns: 6, rows: 2))
    #expect(frame.write("añ中", at: Position(column: 1, row: 1)) == 4)
    #expect(frame.text == "      \n añ中 ")
  }
}
