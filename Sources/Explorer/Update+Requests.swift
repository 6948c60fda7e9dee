import ConnectModels

/// The request log: what comes in, and how it is looked at.
extension ExplorerState {
  mutating func requestTried(_ tried: RequestTry) -> [Effect] {
    let told = ClockDifference(
      askedAt: tried.askedAt, endedAt: tried.endedAt, serverTime: tried.serverTime)
    let holds = ClockDifference.holds(of: tried.endedAt, at: clock.wall)
    let effects = told.map { holds ? setServerClock($0) : [] } ?? []
    let askedAt = corrected(tried.askedAt)
    requests.take(tried, askedAt: askedAt)
    changeRequests { $0.refresh(from: $1) }
    return effects
  }

  // MARK: - Looking

  /// The log as it is looked at; nil while it is not open.
  package var requestsOverlay: RequestsOverlay? {
    guard case .requests(let shown)? = overlay?.content else { return nil }
    return shown
  }

  private mutating func changeRequests(_ change: (inout RequestsOverlay, RequestLog) -> Void) {
    guard var shown = requestsOverlay else { return }
    change(&shown, requests)
    overlay?.content = .requests(shown)
  }

  /// What a command does while the log is open; nil where the log leaves it alone.
  mutating func obeyInRequests(_ command: Command) -> [Effect]? {
    let isOpened = requestsOverlay?.opened != nil
    switch command {
    case .move(let movement):
      moveInRequests(by: movement.lines(page: viewport.overlayRows))
    case .inPane(.open):
      if !isOpened { openRequest() }
    case .inPane(.enter), .inPane(.toggle):
      isOpened ? closeRequest() : openRequest()
    case .takeBack, .interrupt, .inPane(.close), .goBack:
      isOpened ? closeRequest() : closeOverlay()
    case .quit, .showRequests:
      closeOverlay()
    case .scrollDetailDown where isOpened: scrollOverlay(by: 1)
    case .scrollDetailUp where isOpened: scrollOverlay(by: -1)
    // Reading again is what the log may be open for.
    case .reload, .redraw, .suspend, .toggleMouse:
      return nil
    case .onNode, .goForward, .showView, .showConcern, .explain, .focusNextPane, .focusPreviousPane,
      .scrollDetailDown, .scrollDetailUp,
      .search, .nextMatch, .previousMatch, .nextProblem, .previousProblem, .nextChange,
      .clearChanges, .showImpact, .editQuery,
      .togglePublicCatalogue, .openPalette, .begin, .sort, .sortAsListed, .reverseSorting, .inField,
      .showSettings, .chooseTheme, .showHelp, .showTimeline, .turnClock,
      .arrange, .showMeasures, .showRecent, .resume, .showRefreshFailure:
      break
    }
    return []
  }

  mutating func moveInRequests(by lines: Int) {
    guard requestsOverlay?.opened == nil else { return scrollOverlay(by: lines) }
    changeRequests { $0.move(by: lines, in: $1) }
  }

  /// Opens a request of the list, counted from the top.
  mutating func openRequest(line: Int) {
    let selected = requestsOverlay?.selectedLine(in: requests) ?? 0
    moveInRequests(by: line - selected)
    openRequest()
  }

  private mutating func openRequest() {
    changeRequests { $0.open(in: $1) }
    overlay?.scroll = 0
  }

  private mutating func closeRequest() {
    changeRequests { $0.close(in: $1) }
    overlay?.scroll = 0
  }

  private mutating func closeOverlay() {
    overlay = nil
  }
}
