import Cells
import Explorer

/// The few keys that matter here and now, from the key map.
struct KeyHints {
  let state: ExplorerState
  let keyMap: KeyMap

  /// Key and word, the most important first.
  func hints(isASCII: Bool) -> [(key: String, word: String)] {
    wanted.compactMap { command, word in
      keyMap.keys(for: command).first.map { (Self.short($0, isASCII: isASCII), word) }
    }
  }

  private var wanted: [(Command, String)] {
    if state.overlay != nil { return [(.takeBack, "close"), (.moveDown, "scroll")] }
    if isLoading { return [(.takeBack, "stop"), (.showHelp, "help"), (.quit, "quit")] }
    return switch state.focus {
    case .list:
      [
        (.open, "open"), (.focusNextPane, "next pane"), (.moveToLast, "to the end"),
        (.reload, "reload"), (.showHelp, "help"), (.quit, "quit"),
      ]
    case .tree:
      [
        (.enter, "open or follow"), (.close, "close"), (.goBack, "back"),
        (.focusNextPane, "next pane"), (.showHelp, "help"), (.quit, "quit"),
      ]
    case .detail:
      [
        (.moveDown, "scroll"), (.close, "to the tree"), (.focusNextPane, "next pane"),
        (.showHelp, "help"), (.quit, "quit"),
      ]
    }
  }

  /// Whether something is under way that Esc would stop and that takes a while.
  private var isLoading: Bool {
    state.reload != nil || state.catalogue.paging.goal == .end
  }

  /// The key as the bottom line writes it: Enter as its sign.
  private static func short(_ key: Key, isASCII: Bool) -> String {
    guard !isASCII else { return key.name(ascii: true) }
    return switch key {
    case Key(.enter): "↵"
    case Key(.right): "→"
    case Key(.left): "←"
    case Key(.down): "↓"
    case Key(.up): "↑"
    case Key(.backspace): "⌫"
    default: key.name(ascii: false)
    }
  }
}
