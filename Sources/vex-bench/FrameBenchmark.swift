import Cells
import Explorer
import Views

/// A screen with ten thousand connectors loaded, drawn whole.
struct FrameBenchmark {
  private static let size = Size(columns: 120, rows: 36)
  /// Draws a run holds, so that one run is long against the clock.
  private static let draws = 20

  func figures() throws -> [Figure] {
    var session = LoadedExplorer()
    for page in DemoData(count: 10_000).pages(100) {
      _ = session.take(try PageBenchmark.arrivals(page))
    }
    session.happen(.commanded(.moveToFirst))
    let state = session.state
    let appearance = Appearance()
    func draw() -> Frame { ScreenView.render(state, size: Self.size, appearance: appearance) }
    let rendering = Self.each { consume(draw()) }
    let (one, other) = (draw(), draw())
    return [
      Figure(
        name: "render 120x36", sample: rendering,
        baseline: Figure.Baseline(
          name: "comparing two equal frames", sample: Self.each { consume(one == other) })),
      Figure(
        name: "render 120x36", sample: rendering,
        baseline: Figure.Baseline(
          name: "copying a frame", sample: Self.each { consume(Self.copy(one)) })),
    ]
  }

  private static func copy(_ frame: Frame) -> Frame {
    var copy = frame
    copy.fill(Rect(column: 0, row: 0, columns: 1, rows: 1), style: Style())
    return copy
  }

  private static func each(_ work: () -> Void) -> Sample {
    var sample = Sample.time { for _ in 0..<draws { work() } }
    sample.median /= Double(draws)
    sample.spread /= Double(draws)
    return sample
  }
}
