/// The text field in the bottom line: what is typed, and what the keys do meanwhile.
extension ExplorerState {
  /// Whether what is typed goes into a text field.
  package var isTyping: Bool { prompt != nil || queryForm != nil }

  mutating func typed(_ text: String) -> [Effect] {
    if queryForm != nil, prompt == nil {
      changeForm { $0.change { $0.insert(text) } }
      return []
    }
    if case .question(let question)? = prompt { return answer(question, text) }
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
    case .move(let movement): return moveUnderPrompt(movement)
    case .takeBack, .interrupt: return leavePrompt()
    case .quit where isHelping, .showHelp where isHelping: return closeHelp()
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .toggleMouse: return toggleMouse()
    case .scrollDetailDown: return scrollDetail(by: 1)
    case .scrollDetailUp: return scrollDetail(by: -1)
    case .inPane, .onNode, .goBack, .goForward, .focusNextPane, .focusPreviousPane, .reload,
      .showView, .showConcern, .explain, .showTimeline, .turnClock, .search, .showHelp, .nextMatch,
      .previousMatch, .nextProblem, .previousProblem, .nextChange, .clearChanges, .showImpact,
      .editQuery,
      .togglePublicCatalogue, .openPalette, .showRequests, .showSettings, .chooseTheme, .begin,
      .sort, .sortAsListed, .reverseSorting, .quit,
      .arrange, .showMeasures, .showRecent, .resume, .showRefreshFailure:
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
    case .complete: return complete(backward: false)
    case .completeBackward: return complete(backward: true)
    case .earlier: return recall(earlier: true)
    case .later: return recall(earlier: false)
    }
  }

  /// The keys that move go to what is under the field.
  private mutating func moveUnderPrompt(_ movement: Movement) -> [Effect] {
    let lines = movement.lines(page: viewport.overlayRows)
    return switch prompt {
    case .search where rawOverlay != nil: moveUnderRawSearch(movement)
    case .filter, .search, nil: move(movement)
    case .command: changePalette { $0.select(by: lines) }
    case .help: moveInHelp(by: lines)
    case .question: []
    }
  }

  private mutating func moveUnderRawSearch(_ movement: Movement) -> [Effect] {
    moveInRaw(movement)
    return []
  }

  private mutating func complete(backward: Bool) -> [Effect] {
    switch prompt {
    case .filter: completeFilter(backward: backward)
    case .command: changePalette { $0.complete() }
    case .help: moveInHelp(by: backward ? -1 : 1)
    case .search, .question, nil: []
    }
  }

  private mutating func recall(earlier: Bool) -> [Effect] {
    guard var history = history(of: prompt), let field = prompt?.field else { return [] }
    let text = earlier ? history.earlier(than: field.text) : history.later()
    setHistory(history, of: prompt)
    guard let text else {
      say(.noOtherText)
      return []
    }
    return fieldChanged(TextField(text))
  }

  private func history(of prompt: Prompt?) -> TextHistory? {
    switch prompt {
    case .filter: filterHistory
    case .search: searchHistory
    case .command: paletteHistory
    case .help, .question, nil: nil
    }
  }

  private mutating func setHistory(_ history: TextHistory, of prompt: Prompt?) {
    switch prompt {
    case .filter: filterHistory = history
    case .search: searchHistory = history
    case .command: paletteHistory = history
    case .help, .question, nil: break
    }
  }

  private mutating func fieldChanged(_ field: TextField) -> [Effect] {
    switch prompt {
    case .filter: filterTyped(field)
    case .search: searchTyped(field)
    case .command: changePalette { $0.change(field) }
    case .help: helpTyped(field)
    case .question, nil: []
    }
  }

  /// Enter in the field.
  mutating func keepPrompt() -> [Effect] {
    switch prompt {
    case .filter(let filterPrompt): keepFilter(filterPrompt)
    case .search: keepSearch()
    case .command: runPalette()
    case .help: runHelp()
    case .question(let question): accept(question)
    case nil: []
    }
  }

  /// Esc in the field.
  private mutating func leavePrompt() -> [Effect] {
    switch prompt {
    case .filter: leaveFilter()
    case .search: leaveSearch()
    case .command: closePalette()
    case .help: closeHelp()
    case .question: leaveQuestion()
    case nil: []
    }
  }
}
