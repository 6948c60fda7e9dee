/// The text field in the bottom line: what is typed, and what the keys do meanwhile.
extension ExplorerState {
  /// Whether what is typed goes into a text field.
  package var isTyping: Bool { prompt != nil }

  mutating func typed(_ text: String) -> [Effect] {
    guard var field = prompt?.field else { return [] }
    notice = nil
    if !field.insert(text) { say(.fieldIsFull) }
    return fieldChanged(field)
  }

  /// What a command does while a text field has the keys: those of the field, the ones that move the
  /// list under it, and few others.
  mutating func obeyInPrompt(_ command: Command) -> [Effect] {
    switch command {
    case .inField(let order): return obey(order)
    case .move(let movement): return move(movement)
    case .takeBack, .interrupt: return leavePrompt()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .scrollDetailDown: return scrollDetail(by: 1)
    case .scrollDetailUp: return scrollDetail(by: -1)
    case .inPane, .goBack, .goForward, .focusNextPane, .focusPreviousPane, .reload, .search,
      .showHelp, .nextMatch, .previousMatch, .begin, .sort, .sortAsListed, .reverseSorting, .quit:
      return []
    }
  }

  private mutating func obey(_ order: FieldOrder) -> [Effect] {
    guard var field = prompt?.field else { return [] }
    switch order {
    case .edit(let edit):
      // Backspace in an empty field leaves it, as in every program with such a line.
      if edit == .deleteBackward, field.isEmpty { return leavePrompt() }
      field.edit(edit)
      return fieldChanged(field)
    case .accept: return keepPrompt()
    case .complete: return completeFilter(backward: false)
    case .completeBackward: return completeFilter(backward: true)
    case .earlier: return recallFilter(earlier: true)
    case .later: return recallFilter(earlier: false)
    }
  }

  private mutating func fieldChanged(_ field: TextField) -> [Effect] {
    switch prompt {
    case .filter: filterTyped(field)
    case .search: searchTyped(field)
    case nil: []
    }
  }

  private mutating func keepPrompt() -> [Effect] {
    switch prompt {
    case .filter(let filterPrompt): keepFilter(filterPrompt)
    case .search: keepSearch()
    case nil: []
    }
  }

  /// Esc in the field.
  private mutating func leavePrompt() -> [Effect] {
    switch prompt {
    case .filter: leaveFilter()
    case .search: leaveSearch()
    case nil: []
    }
  }
}
