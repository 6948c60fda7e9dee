import Cells
import ConnectModels
import Explorer

/// What the header says while another moment than now is shown.
struct ClockShiftText {
  let state: ExplorerState

  /// `IN 18 DAYS`; nothing while now is shown.
  func distance(on canvas: Canvas) -> SafeText {
    guard !state.clockShift.isNone else { return .empty }
    let (count, unit) = Self.distance(state.clockShift.seconds)
    return canvas.safe("IN \(count.grouped) \(unit)\(count == 1 ? "" : "S")")
  }

  /// ` · Sun 13 Dec`, to stand behind the distance; with the year if that is not the present one.
  func date(on canvas: Canvas) -> SafeText {
    guard !state.clockShift.isNone else { return .empty }
    let judgement = state.judgement
    let day = judgement.zone.day(at: judgement.now.seconds)
    return canvas.signs.separator + canvas.safe(present.date(day))
  }

  private var present: TimeText { TimeText(now: state.present, zone: state.configuration.zone) }

  /// Days from two on, below them hours, below one of these minutes.
  private static func distance(_ seconds: Int64) -> (count: Int, unit: String) {
    switch seconds {
    case ..<3_600: (max(Int(seconds) / 60, 1), "MINUTE")
    case ..<172_800: (Int(seconds) / 3_600, "HOUR")
    default: (Int(seconds) / 86_400, "DAY")
    }
  }
}
