import Cells
import ConnectModels
import Explorer

/// What an overlay says, line by line, at a given width.
struct OverlayText {
  let state: ExplorerState
  let width: Int
  /// Lines for which there is room; a text may be longer.
  var height = 0

  func title(of shown: ShownOverlay, on canvas: Canvas) -> SafeText {
    switch shown {
    case .content(.help): "Help"
    case .content(.failure): "What went wrong"
    case .content(.query): "The server's query"
    case .content(.why(let detail)): canvas.safe(detail.title)
    case .content(.timeline): TimelineTitle(state: state).text(columns: width)
    case .content(.requests(let shown)): shown.opened == nil ? "Requests" : "Request"
    case .content(.impact): canvas.safe(impact?.title ?? "")
    case .content(.link): "Documentation"
    case .content(.settings): "Settings"
    case .content(.themes): "Themes"
    case .content(.measures): "Debug"
    case .content(.recent): "Recent"
    case .content(.raw): "JSON"
    case .palette: "Commands"
    }
  }

  func lines(of shown: ShownOverlay, on canvas: inout Canvas) -> [[Span]] {
    switch shown {
    case .content(.help): HelpText(state: state, width: width).lines(on: canvas)
    case .content(.failure(let error)): failure(error, on: &canvas)
    case .content(.query(let form)):
      QueryFormText(form: form, state: state, width: width).lines(on: canvas)
    case .content(.why(let detail)):
      DetailText(fields: detail.fields, times: state.timeText, width: width).lines(on: &canvas)
    case .content(.timeline):
      state.timeline.map { timeline in
        TimelineText(timeline: timeline, state: state, width: width, height: height)
          .lines(on: canvas)
      } ?? []
    case .content(.requests(let shown)):
      RequestsText(shown: shown, state: state, width: width).lines(on: &canvas)
    case .content(.impact): impact?.lines(on: canvas) ?? []
    // Its lines are too many to be made at once: see `RawBox`.
    case .content(.raw): []
    case .content(.link(let report)): link(report, on: &canvas)
    case .content(.settings):
      SettingsText(report: state.settingsInForce, width: width).lines(on: canvas)
    case .content(.measures(let measures)):
      MeasuresText(measures: measures, state: state, width: width).lines(on: &canvas)
    case .content(.recent): RecentText(state: state, width: width).lines(on: canvas)
    case .content(.themes): ThemesText(themes: state.themes, width: width).lines(on: canvas)
    case .palette(let palette):
      PaletteText(palette: palette, width: width).lines(on: canvas)
    }
  }

  /// The line of the bar, if a line can be selected.
  func selectedLine(of shown: ShownOverlay, on canvas: Canvas) -> Int? {
    switch shown {
    case .content(.impact): impact?.selectedLine(on: canvas)
    case .content(.requests(let shown)):
      shown.opened == nil ? shown.selectedLine(in: state.requests) : nil
    case .content(.themes(let shown)): state.themes.isEmpty ? nil : shown.selected
    case .content(.recent(let shown)): shown.selected
    case .content(.help): HelpText(state: state, width: width).selectedLine(on: canvas)
    case .content(.failure), .content(.why), .content(.query),
      .content(.timeline), .content(.link), .content(.raw), .content(.settings),
      .content(.measures):
      nil
    case .palette(let palette): palette.matches.isEmpty ? nil : palette.selected
    }
  }

  /// Which of the things that break, or are depended on, a line tells of.
  func impactLine(at line: Int, on canvas: Canvas) -> Int? {
    guard let panel = state.impact, let selected = impact?.selectedLine(on: canvas) else {
      return nil
    }
    let number = line - (selected - panel.selected)
    return 0..<panel.count ~= number ? number : nil
  }

  private var impact: ImpactText? {
    state.impact.map { ImpactText(panel: $0, state: state, width: width) }
  }

  /// A link that no browser was opened for, whole, and how to copy it.
  private func link(_ report: LinkReport, on canvas: inout Canvas) -> [[Span]] {
    guard case .shown(let url, let reason) = report else { return [] }
    let keys = canvas.appearance.keyMap
      .spellings(for: .onNode(.copy(.url)), ascii: canvas.appearance.isASCII)
    let hint = keys.first.map { ": \($0) copies it" } ?? ""
    let lines = [(url, Role.accent), ("", .text), (reason + hint, .text)]
    return lines.flatMap { text, role in
      canvas.wrapped(text, columns: max(width, 1)).map { [Span($0, role)] }
    }
  }

  private func failure(_ error: APIError, on canvas: inout Canvas) -> [[Span]] {
    let fields = DetailBuilder(judgement: state.judgement).fields(of: error)
    return DetailText(fields: fields, times: state.timeText, width: width).lines(on: &canvas)
  }
}
