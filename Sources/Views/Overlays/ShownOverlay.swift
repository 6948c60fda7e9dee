import Explorer

/// What lies over the panes: an overlay, or what belongs to the text field in the bottom line.
enum ShownOverlay {
  case content(Overlay.Content)
  case palette(CommandPrompt)

  /// nil where the panes are free.
  init?(_ state: ExplorerState) {
    if case .command(let palette)? = state.prompt {
      self = .palette(palette)
    } else if let overlay = state.overlay {
      self = .content(overlay.content)
    } else {
      return nil
    }
  }

  /// The line that is selected, if lines can be.
  var selectedLine: Int? {
    switch self {
    case .content: nil
    case .palette(let palette): palette.matches.isEmpty ? nil : palette.selected
    }
  }

  /// Whether it is drawn rather than written, and may be wider than a text.
  var isChart: Bool {
    guard case .content(.timeline) = self else { return false }
    return true
  }
}
