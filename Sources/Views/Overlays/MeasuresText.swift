import Cells
import Explorer

/// What drawing and reading have cost so far, for those who work on the program.
struct MeasuresText {
  let measures: SessionMeasures
  let state: ExplorerState
  let width: Int

  func lines(on canvas: inout Canvas) -> [[Span]] {
    DetailText(fields: fields, times: times, width: width).lines(on: &canvas)
  }

  /// What happened is told from the present, whatever moment is looked at.
  private var times: TimeText { TimeText(now: state.present, zone: state.configuration.zone) }

  private var fields: [DetailField] {
    let frames = measures.frames
    return [
      DetailField("frames drawn", .number(frames.frames)),
      DetailField("bytes of the last", .text(frames.lastBytes.asBytes)),
      DetailField("bytes of all", .text(frames.bytes.asBytes)),
      DetailField("slowest frame", slowest),
      DetailField("requests under way", .number(measures.readsUnderWay)),
      DetailField("connectors loaded", .number(state.catalogue.count)),
      DetailField("documents kept", .text(documents)),
    ]
  }

  private var slowest: DetailValue {
    guard let slowest = measures.frames.slowest else { return .unset("none was drawn yet") }
    return .text("\(slowest.duration.brief) at \(times.second(slowest.drawnAt))")
  }

  private var documents: String {
    "\(state.documentBytes.asBytes) of \(state.configuration.documentBudget.asBytes)"
  }
}
