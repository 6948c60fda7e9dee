import ConnectModels

/// A node's JSON as it is looked at: a tree that is folded, with one line selected.
package struct RawOverlay: Equatable, Sendable {
  /// Up to so many lines everything is open at first.
  private static let fewLines = 200

  package let tree: SourceTree
  /// The lines that are shown, from top to bottom, by their numbers in the tree.
  package private(set) var shown: [Int] = []
  /// The selected one of the lines that are shown, and the part of them that is seen.
  package private(set) var window = ScrollWindow()
  /// The line whose masked values are shown, its own and those within it.
  package private(set) var unmasked: Int?
  /// What is searched.
  package private(set) var search: TextSearch?
  /// The lines that have it, whether they are shown or not.
  package private(set) var matches: [Int] = []
  private var opened: [Bool]
  /// The line on which the search began.
  private var searchOrigin = 0

  init(_ tree: SourceTree) {
    self.tree = tree
    let opensAll = tree.lines.count <= Self.fewLines
    opened = tree.lines.indices.map { opensAll || $0 == 0 }
    layOut()
  }

  // MARK: - Looking

  /// The selected line, by its number in the tree.
  package var selected: Int { shown[window.selected] }

  /// Whether a line is masked as things stand.
  package func isMasked(_ line: Int) -> Bool {
    guard tree.lines[line].isSecret else { return false }
    return unmasked.map { !($0..<tree.lines[$0].end).contains(line) } ?? true
  }

  /// Whether a line has others in it that can be shown.
  package func isFoldable(_ line: Int) -> Bool {
    tree.lines[line].kind.isContainer && tree.lines[line].count > 0 && !isMasked(line)
  }

  /// Whether what is in a line is shown.
  package func isOpen(_ line: Int) -> Bool { opened[line] && isFoldable(line) }

  /// Which of the matches is selected, counted from 1; nil between them.
  package var numberOfMatch: Int? { matches.firstIndex(of: selected).map { $0 + 1 } }

  // MARK: - Moving and folding

  mutating func move(_ movement: Movement, visible: Int) {
    window.move(movement, count: shown.count, visible: visible)
    maskWhatWasLeft(visible: visible)
  }

  /// Keeps the selected line in sight.
  mutating func reveal(visible: Int) { window.reveal(count: shown.count, visible: visible) }

  mutating func setOpen(_ line: Int, _ isOpen: Bool, visible: Int) {
    opened[line] = isOpen
    layOut(selecting: selected, visible: visible)
  }

  /// Selects a line, opening what it is in.
  mutating func select(_ line: Int, visible: Int) {
    var above = tree.lines[line].parent
    while above >= 0 {
      opened[above] = true
      above = tree.lines[above].parent
    }
    layOut()
    window.select(shown.lastIndex { $0 <= line } ?? 0, count: shown.count, visible: visible)
    maskWhatWasLeft(visible: visible)
  }

  private mutating func layOut(selecting line: Int, visible: Int) {
    layOut()
    // A line that is no longer shown leaves the selection to what it is in.
    let place = shown.lastIndex { $0 <= line } ?? 0
    window.follow(place, count: shown.count, visible: visible)
  }

  private mutating func layOut() {
    shown.removeAll(keepingCapacity: true)
    var line = 0
    while line < tree.lines.count {
      shown.append(line)
      line = isOpen(line) ? line + 1 : tree.lines[line].end
    }
  }

  // MARK: - Secrets

  /// Shows the masked values of the selected line, or masks them again.
  ///
  /// - Returns: Whether there are any.
  mutating func unmask(visible: Int) -> Bool {
    let line = selected
    let hasSecrets = tree.lines[line..<tree.lines[line].end].contains { $0.isSecret }
    guard hasSecrets || unmasked != nil else { return false }
    unmasked = unmasked == nil ? line : nil
    layOut(selecting: line, visible: visible)
    look(visible: visible)
    return true
  }

  private mutating func maskWhatWasLeft(visible: Int) {
    guard let line = unmasked, !(line..<tree.lines[line].end).contains(selected) else { return }
    unmasked = nil
    layOut(selecting: selected, visible: visible)
    look(visible: visible)
  }

  // MARK: - Searching

  /// Begins a search at the selected line.
  mutating func beginSearch() {
    searchOrigin = selected
    search = TextSearch("")
    matches = []
  }

  /// Looks for a text and goes to the nearest line that has it.
  mutating func search(_ text: String, visible: Int) {
    search = TextSearch(text)
    look(visible: visible)
    let match = matches.first { $0 >= searchOrigin } ?? matches.first
    select(match ?? searchOrigin, visible: visible)
  }

  /// The next line that has what is searched, round the end; false where there is none.
  mutating func moveToMatch(forward: Bool, visible: Int) -> Bool {
    guard let next = matches.nearest(to: selected, forward: forward) else { return false }
    select(next, visible: visible)
    return true
  }

  /// Takes the search away; with `returning`, the selection goes back to where it began.
  mutating func endSearch(returning: Bool, visible: Int) {
    search = nil
    matches = []
    if returning { select(searchOrigin, visible: visible) }
  }

  /// Finds the lines; what is masked is not searched (`docs/faults.md`, S01).
  private mutating func look(visible: Int) {
    guard let search, !search.text.isEmpty else {
      matches = []
      return
    }
    let found = tree.lines(with: search.text)
    matches = found.filter { !isMasked($0) || tree.isInKey(search.text, of: $0) }
  }
}
