/// Choosing a theme: each is shown as the person comes to it.
extension ExplorerState {
  /// The themes, while one is being chosen.
  package var themesOverlay: ThemesOverlay? {
    guard case .themes(let shown)? = overlay?.content else { return nil }
    return shown
  }

  /// `T`: the themes that are known at once, and those that files have as soon as they are read.
  mutating func chooseTheme() -> [Effect] {
    let shown = ThemesOverlay(selected: placeOfTheme, before: theme)
    return show(.themes(shown)) + [.listThemes]
  }

  private var placeOfTheme: Int { themes.firstIndex { $0.name == theme } ?? 0 }

  mutating func themesListed(_ offers: [ThemeOffer]) -> [Effect] {
    let selected = themesOverlay.flatMap { shown in
      themes.indices.contains(shown.selected) ? themes[shown.selected].name : nil
    }
    themes = offers
    guard var shown = themesOverlay else { return refreshPalette() }
    shown.selected = themes.firstIndex { $0.name == selected } ?? placeOfTheme
    overlay?.content = .themes(shown)
    return []
  }

  /// What a command does while a theme is being chosen.
  mutating func obeyInThemes(_ command: Command) -> [Effect]? {
    switch command {
    case .move(let movement): return previewTheme(by: movement.lines(page: viewport.overlayRows))
    case .inPane(.enter), .inPane(.open), .inPane(.toggle):
      if let before = themesOverlay?.before, before != theme { say(.themeChosen(theme)) }
      overlay = nil
      return []
    case .takeBack, .interrupt, .quit, .chooseTheme, .inPane(.close): return leaveThemes()
    case .redraw, .suspend, .toggleMouse: return nil
    case .onNode, .goBack, .goForward, .showView, .showConcern, .explain, .search, .nextMatch,
      .previousMatch, .nextProblem, .previousProblem, .nextChange, .clearChanges, .showImpact,
      .showTimeline, .turnClock,
      .editQuery, .togglePublicCatalogue, .openPalette, .showRequests, .showSettings, .showRecent,
      .showRefreshFailure,
      .resume, .showHelp,
      .begin, .sort, .sortAsListed, .reverseSorting, .inField, .focusNextPane,
      .focusPreviousPane, .scrollDetailDown, .scrollDetailUp, .reload,
      .arrange, .showMeasures:
      return []
    }
  }

  /// Goes to a theme, counted from the top, and shows it.
  mutating func previewTheme(line: Int) -> [Effect] {
    previewTheme(by: line - (themesOverlay?.selected ?? 0))
  }

  mutating func previewTheme(by lines: Int) -> [Effect] {
    guard var shown = themesOverlay, !themes.isEmpty else { return [] }
    shown.selected = max(0, min(shown.selected + lines, themes.count - 1))
    overlay?.content = .themes(shown)
    return use(themes[shown.selected])
  }

  /// Esc: the look returns that was there before.
  mutating func leaveThemes() -> [Effect] {
    guard let before = themesOverlay?.before else { return [] }
    overlay = nil
    theme = before
    return [.useTheme(before)]
  }

  /// Looks as a theme says, for this session. One that cannot be used says why, and the look stays.
  mutating func use(_ offer: ThemeOffer) -> [Effect] {
    if let fault = offer.fault {
      say(.themeFaulty(fault))
      return []
    }
    theme = offer.name
    return [.useTheme(offer.name)]
  }
}
