/// The timeline of expiries: moving along it, and listing what a bar counts.
extension ExplorerState {
  /// The timeline as it is now, while it is open.
  package var timeline: Timeline? {
    guard case .timeline(let choice)? = overlay?.content else { return nil }
    return Timeline(of: catalogue.census.expiries, by: judgement, choice)
  }

  /// `t`: opens the timeline, and loads what it should speak of as well.
  mutating func showTimeline() -> [Effect] {
    show(.timeline(TimelineChoice())) + loadAllWithinLimit()
  }

  /// What a command does while the timeline is open; nil where it does what it does elsewhere.
  mutating func obeyInTimeline(_ command: Command) -> [Effect]? {
    switch command {
    case .inPane(.open): select(barsOn: 1)
    case .inPane(.close): select(barsOn: -1)
    case .move(.first): select(barsOn: -.max)
    case .move(.last):
      select(barsOn: .max)
      return loadAll()
    case .move(let movement): scrollOverlay(by: movement.lines(page: viewport.overlayRows))
    case .inPane(.toggle), .focusNextPane, .focusPreviousPane: toggleUnit()
    case .inPane(.enter): return listSelectedBar()
    case .showTimeline, .takeBack, .interrupt, .quit: overlay = nil
    case .begin(.later), .begin(.earlier), .turnClock, .reload, .redraw, .suspend, .toggleMouse:
      return nil
    case .begin(.sort), .begin(.copy), .onNode, .goBack, .goForward, .showView, .showConcern,
      .explain, .search, .nextMatch,
      .previousMatch, .nextProblem, .previousProblem, .nextChange, .clearChanges, .showImpact,
      .editQuery,
      .togglePublicCatalogue, .openPalette, .showRequests, .showSettings, .showRecent,
      .showRefreshFailure, .resume,
      .chooseTheme, .sort,
      .sortAsListed,
      .reverseSorting, .inField, .scrollDetailDown, .scrollDetailUp, .showHelp,
      .arrange, .showMeasures:
      break
    }
    return []
  }

  private mutating func changeTimeline(_ change: (inout TimelineChoice) -> Void) {
    guard case .timeline(var choice)? = overlay?.content else { return }
    change(&choice)
    overlay?.content = .timeline(choice)
  }

  /// Selects a bar so many further to the right, or the last there is.
  private mutating func select(barsOn count: Int) {
    guard let timeline else { return }
    let (place, isBeyond) = timeline.selected.addingReportingOverflow(count)
    let last = timeline.bars.count - 1
    let bar = timeline.bars[isBeyond ? last : max(0, min(place, last))]
    changeTimeline { $0.selected = bar.selection }
  }

  /// From days to weeks and back; the day that is selected stays.
  private mutating func toggleUnit() {
    guard let selection = timeline?.selectedBar.selection else { return }
    changeTimeline { choice in
      choice.selected = choice.selected ?? selection
      switch choice.unit {
      case .day: choice.unit = .week
      case .week: choice.unit = .day
      }
    }
  }

  /// Enter: the credentials that the selected bar counts.
  private mutating func listSelectedBar() -> [Effect] {
    guard let timeline else { return [] }
    overlay = nil
    history.leave(place)
    return showView(.credentials) + setFilter(timeline.selectedBar.filter(today: timeline.today))
  }
}
