import Cells
import ConnectModels
import Explorer

/// The few keys that matter here and now, from the key map.
struct KeyHints {
  /// A key and what it does, in a word.
  struct Hint: Equatable {
    var command: Command
    var key: SafeText
    var word: SafeText

    /// With the blank between and those that set it off.
    var columns: Int { key.columns + 1 + word.columns + 2 }

    /// The same with no more than so many columns for its word.
    func cut(to columns: Int, mark: SafeText) -> Hint {
      Hint(command: command, key: key, word: word.cut(to: columns, mark: mark))
    }
  }

  /// Hints that go where there is no room, the first to go first; help is the last to go.
  private static let dispensable: [Command] = [
    .inField(.later), .inField(.complete), .showImpact, .reload, .begin(.sort), .moveToLast,
    .goBack, .quit, .close, .open,
    .focusNextPane, .search, .moveDown, .arrange(.zoom), .takeBack, .enter, .showHelp,
  ]

  let state: ExplorerState

  /// The hints that fit into so many columns, in the order in which they are read.
  func hints(columns: Int, on canvas: Canvas) -> [Hint] {
    var hints = wanted.compactMap { command, word in
      canvas.appearance.keyMap.keys(for: command).first.map { key in
        Hint(command: command, key: Self.short(key, on: canvas), word: word)
      }
    }
    // What failed can be tried again: that stays as long as help does.
    for command in Self.dispensable where command != .reload || !hasFailed {
      guard hints.reduce(0, { $0 + $1.columns }) > columns else { break }
      hints.removeAll { $0.command == command }
    }
    return hints
  }

  private var wanted: [(Command, SafeText)] {
    let leaving: [(Command, SafeText)] = [(.showHelp, "help"), (.quit, "quit")]
    if let prefix = state.prefix { return continuations(of: prefix) }
    if state.queryForm != nil {
      return [
        (.inField(.accept), "ask the server"), (.inField(.complete), "next line"),
        (.inField(.later), "offers"), (.takeBack, "close"),
      ]
    }
    if let timeline = state.timeline { return Self.hints(in: timeline) }
    if let requests = state.requestsOverlay {
      return requests.opened == nil
        ? [(.enter, "all of it"), (.moveUp, "earlier"), (.reload, "reload"), (.takeBack, "close")]
        : [(.takeBack, "to the log"), (.moveDown, "scroll"), (.quit, "close")]
    }
    if let impact = state.impact { return hints(of: impact) }
    if state.rawOverlay != nil {
      return [
        (.enter, "fold"), (.search, "search"), (.begin(.copy), "copy"),
        (.onNode(.unmask), "unmask"), (.takeBack, "close"),
      ]
    }
    if case .link? = state.overlay?.content {
      return [(.takeBack, "close"), (.begin(.copy), "copy")]
    }
    if state.themesOverlay != nil {
      return [(.enter, "keep"), (.takeBack, "as before"), (.moveDown, "next")]
    }
    if state.recentOverlay != nil {
      return [(.enter, "open"), (.takeBack, "close"), (.moveDown, "next")]
    }
    if state.overlay != nil { return [(.takeBack, "close"), (.moveDown, "scroll")] }
    if isLoading { return [(.takeBack, "stop")] + leaving }
    if state.isZoomed { return [(.arrange(.zoom), "unzoom")] + paneHints + leaving }
    return paneHints + leaving
  }

  /// What matters in the pane that has the focus.
  private var paneHints: [(Command, SafeText)] {
    switch state.focus {
    case .list: listHints
    case .tree where treeHasFailed:
      [(.reload, "try again"), (.enter, "all it said"), (.focusNextPane, "next pane")]
    case .tree:
      [
        (.enter, "open or follow"), (.close, "close"), (.goBack, "back"),
        (.focusNextPane, "next pane"),
      ]
    case .detail:
      [(.moveDown, "scroll"), (.close, "to the tree"), (.focusNextPane, "next pane")]
    }
  }

  private func hints(of impact: ImpactPanel) -> [(Command, SafeText)] {
    let other: SafeText =
      switch impact.finding {
      case .impact: "what it depends on"
      case .dependencies, .gone: "what breaks with it"
      }
    let rest: [(Command, SafeText)] =
      state.catalogue.paging.isComplete ? [] : [(.moveToLast, "load all")]
    let line: [(Command, SafeText)] = impact.count > 0 ? [(.enter, "go there")] : []
    let lead: [(Command, SafeText)] = impact.count > 0 ? [(.showImpact, other)] : []
    return line + lead + rest + [(.takeBack, "close")]
  }

  private var listHints: [(Command, SafeText)] {
    switch state.catalogue.paging.loading {
    case .failed:
      [
        (.reload, "try again"), (.enter, isOnFailure ? "all it said" : "open"),
        (.focusNextPane, "next pane"),
      ]
    case .waiting: [(.reload, "try now"), (.takeBack, "stop"), (.focusNextPane, "next pane")]
    case .loading where state.listCount == 0: [(.takeBack, "stop")]
    case .idle where state.catalogue.count == 0, .loaded where state.catalogue.count == 0:
      [(.reload, "read again")]
    case .idle, .loading, .loaded: browsingHints
    }
  }

  private var browsingHints: [(Command, SafeText)] {
    // Where all is loaded there is nothing left that the key would load.
    let rest: [(Command, SafeText)] =
      state.catalogue.paging.isComplete
      ? [] : [(.moveToLast, state.isFiltering ? "load all" : "to the end")]
    guard !state.isFiltering else {
      return [(.enter, "open"), (.search, "change"), (.takeBack, "all rows")] + rest
        + [(.focusNextPane, "next pane")]
    }
    return [
      (.enter, "open"), (.search, "filter"), (.begin(.sort), "sort"),
      (.focusNextPane, "next pane"),
    ] + rest + [(.reload, "reload")] + (state.clockShift.isNone ? [] : [(.takeBack, "now")])
  }

  private static func hints(in timeline: Timeline) -> [(Command, SafeText)] {
    let other: SafeText = timeline.unit == .day ? "by week" : "by day"
    return [
      (.enter, "list them"), (.close, "earlier"), (.open, "later"), (.focusNextPane, other),
      (.takeBack, "close"),
    ]
  }

  /// What can be pressed after a prefix.
  private func continuations(of prefix: KeyPrefix) -> [(Command, SafeText)] {
    switch prefix {
    case .sort:
      state.columns.map { (.sort($0), $0.word) } + [(.sortAsListed, "as listed")]
    case .later: steps(ClockTurn.later, expiry: "the next expiry")
    case .earlier: steps(ClockTurn.earlier, expiry: "the expiry before")
    case .copy where state.rawOverlay != nil:
      [Copied.value, .json, .path].map { (.onNode(.copy($0)), $0.word) }
    case .copy: Copied.allCases.map { (.onNode(.copy($0)), $0.word) }
    }
  }

  /// What stands before the hints: what a prefix has begun.
  static func lead(of prefix: KeyPrefix?) -> SafeText {
    switch prefix {
    case .sort: " sort by "
    case .later: " later by "
    case .earlier: " earlier by "
    case .copy: " copy "
    case nil: " "
    }
  }

  private func steps(
    _ turn: (ClockStep) -> ClockTurn, expiry: SafeText
  ) -> [(Command, SafeText)] {
    [
      (.turnClock(turn(.day)), "a day"), (.turnClock(turn(.week)), "a week"),
      (.turnClock(turn(.expiry)), expiry), (.turnClock(.now), "now"),
    ]
  }

  /// Whether what is selected in the tree is a failure.
  private var treeHasFailed: Bool {
    guard let row = state.selectedNode else { return state.tree.loading.failure != nil }
    guard case .placeholder(.failed) = row.node else { return false }
    return true
  }

  private var hasFailed: Bool {
    state.catalogue.paging.loading.error != nil || state.focus == .tree && treeHasFailed
  }

  /// Whether Enter shows what the list's last page failed with.
  private var isOnFailure: Bool { state.isOnTrailer || state.listCount == 0 }

  /// Whether something is under way that Esc would stop and that takes a while.
  private var isLoading: Bool {
    let paging = state.catalogue.paging
    return state.reload != nil || paging.goal == .end && paging.loading.isUnderWay
  }

  /// The first key of a command as the bottom line writes it.
  static func sign(of command: Command, on canvas: Canvas) -> SafeText {
    canvas.appearance.keyMap.keys(for: command).first.map { short($0, on: canvas) }
      ?? canvas.safe(command.name)
  }

  /// The key as the bottom line writes it: Enter as its sign.
  private static func short(_ key: Key, on canvas: Canvas) -> SafeText {
    key == Key(.enter) && !canvas.appearance.isASCII
      ? "↵" : canvas.safe(key.name(ascii: canvas.appearance.isASCII))
  }
}
