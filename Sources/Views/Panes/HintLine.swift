import Cells
import Explorer

/// A line of pieces, some of which stand for a command: what is drawn, and what is pointed at.
struct HintLine {
  /// A piece of the line.
  struct Piece {
    var spans: [Span]
    /// What a click on it does.
    var command: Command?

    var columns: Int { spans.columns }
  }

  let pieces: [Piece]
  /// One line, from the first piece on; what is wider is cut.
  let rect: Rect

  func draw(on canvas: inout Canvas) {
    canvas.write(pieces.flatMap(\.spans), row: 0, in: rect)
  }

  /// The command of the piece at a place.
  func command(at place: Position) -> Command? {
    guard rect.contains(place) else { return nil }
    var end = rect.column
    for piece in pieces {
      end += piece.columns
      if place.column < end { return piece.command }
    }
    return nil
  }
}

extension [HintLine.Piece] {
  /// The columns that the pieces take together.
  var columns: Int { reduce(0) { $0 + $1.columns } }
}

extension HintLine.Piece {
  /// A hint: the key, what it does.
  init(_ hint: KeyHints.Hint) {
    self.init(
      spans: [Span(hint.key, .hintKey), Span(" " + hint.word, .hint)], command: hint.command)
  }

  /// What stands there to be read.
  init(_ spans: [Span]) {
    self.init(spans: spans, command: nil)
  }
}
