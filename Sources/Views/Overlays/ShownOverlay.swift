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

  /// Whether it stands below the middle and leaves the rest free: what is chosen in it is seen there.
  var leavesPanes: Bool {
    if case .content(.themes) = self { true } else { false }
  }

  /// Columns of text at most: longer lines are hard to read, but for those of a table.
  var widest: Int {
    switch self {
    case .content(.requests(let shown)): shown.opened == nil ? 116 : 76
    case .content(.timeline): TimelineText.widest
    case .content(.settings): 116
    case .content(.themes): 100
    case .content(.recent): 76
    case .content(.help), .content(.failure), .content(.why), .content(.query), .content(.impact),
      .content(.link), .content(.raw), .content(.measures), .palette:
      76
    }
  }
}
