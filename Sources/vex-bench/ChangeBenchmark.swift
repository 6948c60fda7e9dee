import Cells
import Explorer
import Views

/// What a key changes on the screen: the text of the cells that are others then, which is the least
/// that a terminal has to be sent, without the colours and without the way from one place to the next.
struct ChangeBenchmark {
  private static let size = Size(columns: 120, rows: 36)
  private static let presses = 12

  func figures() throws -> [Figure] {
    var session = LoadedExplorer()
    for page in DemoData(count: 1_000).pages(10) {
      _ = session.take(try PageBenchmark.arrivals(page))
    }
    session.happen(.commanded(.moveToFirst))
    let down = [Command.moveDown]
    var figures = [Self.figure("Down in the list", down, &session)]
    session.happen(.commanded(.moveToFirst))
    session.happen(.commanded(.focusNextPane))
    figures.append(Self.figure("Down and Up in the tree", down + [.moveUp], &session))
    session.happen(.commanded(.focusNextPane))
    figures.append(Self.figure("Down and Up in the detail", down + [.moveUp], &session))
    return figures
  }

  private static func figure(
    _ name: String, _ commands: [Command], _ session: inout LoadedExplorer
  ) -> Figure {
    var bytes: [Double] = []
    var cells: [Double] = []
    measure(&session)
    var before = draw(session)
    for press in 0..<presses {
      session.happen(.commanded(commands[press % commands.count]))
      measure(&session)
      let after = draw(session)
      let changed = changes(from: before, to: after)
      bytes.append(Double(changed.reduce(0) { $0 + $1.text.utf8.count }))
      cells.append(Double(changed.count))
      before = after
    }
    return Figure(
      name: name, unit: .bytes, sample: Sample(bytes),
      baseline: Figure.Baseline(name: "the whole screen's text", sample: Sample([text(before)])),
      remark: "\(Int(Sample(cells).median)) cells")
  }

  /// Tells the explorer how many lines there are, as whoever draws does: else nothing scrolls.
  private static func measure(_ session: inout LoadedExplorer) {
    let viewport = ScreenView.viewport(
      of: session.state, size: size, appearance: Appearance())
    session.happen(.viewportChanged(viewport))
  }

  private static func draw(_ session: LoadedExplorer) -> Frame {
    ScreenView.render(session.state, size: size, appearance: Appearance())
  }

  private static func text(_ frame: Frame) -> Double {
    Double(
      (0..<size.rows).reduce(0) { sum, row in
        frame.row(row).reduce(sum) { $0 + $1.text.utf8.count }
      })
  }

  private static func changes(from before: Frame, to after: Frame) -> [Cell] {
    (0..<size.rows).flatMap { row in
      zip(before.row(row), after.row(row)).compactMap { $0 == $1 ? nil : $1 }
    }
  }
}

extension Cell {
  /// What is written for it; nothing for the second half of a wide character.
  fileprivate var text: String {
    var text = String.UnicodeScalarView()
    if !isContinuation { text.append(contentsOf: scalars) }
    return String(text)
  }
}
