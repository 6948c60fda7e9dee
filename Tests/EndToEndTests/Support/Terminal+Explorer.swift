import Testing

/// Where the list says that the person is: `Connectors 3/140`.
struct ListPlace: Equatable {
  /// Counted from 1.
  var selected: Int
  var loaded: Int

  init(selected: Int, loaded: Int) {
    (self.selected, self.loaded) = (selected, loaded)
  }

  init?(_ screen: TerminalScreen) {
    guard
      let match = screen.text.firstMatch(of: /Connectors ([0-9,]+)\/([0-9,]+)/),
      let selected = Int(match.1.filter { $0 != "," }),
      let loaded = Int(match.2.filter { $0 != "," })
    else { return nil }
    (self.selected, self.loaded) = (selected, loaded)
  }
}

/// The explorer's own words: its list, its tree, their bars.
extension Terminal {
  /// Waits until the list has rows.
  @discardableResult
  func waitForRows(sourceLocation: SourceLocation = #_sourceLocation) async throws -> ListPlace {
    let screen = try await waitFor("the first page", sourceLocation: sourceLocation) {
      ListPlace($0) != nil
    }
    return try #require(ListPlace(screen))
  }

  /// Waits until the row of that number is selected.
  @discardableResult
  func waitForRow(
    _ number: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> TerminalScreen {
    try await waitFor("row \(number) of the list", sourceLocation: sourceLocation) {
      ListPlace($0)?.selected == number
    }
  }

  /// Moves down in the list, row by row.
  func moveDown(
    rows: Int, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    let start = try await waitForRows(sourceLocation: sourceLocation).selected
    for row in 0..<rows {
      try await press("j")
      try await waitForRow(start + row + 1, sourceLocation: sourceLocation)
    }
  }

  /// The selected row of the list, as it is drawn; empty while there is none.
  var listBar: String {
    get async throws {
      try await bars.min { $0.column < $1.column }?.text ?? ""
    }
  }

  /// The selected row of the tree, as it is drawn; empty while there is none.
  var treeBar: String {
    get async throws {
      try await bars.max { $0.column < $1.column }?.text ?? ""
    }
  }

  /// Those of the panes, without the header's.
  private var bars: [StyledScreen.Bar] {
    get async throws { try await screenWithStyles.bars.filter { $0.row > 0 } }
  }

  /// Waits until the list's selected row says `text`.
  func waitForListBar(
    _ text: some StringProtocol, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await waitFor("“\(text)” under the list's bar", sourceLocation: sourceLocation) { _ in
      try await listBar.contains(text)
    }
  }

  /// Waits until the tree's selected row says `text`.
  func waitForTreeBar(
    _ text: some StringProtocol, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    try await waitFor("“\(text)” under the tree's bar", sourceLocation: sourceLocation) { _ in
      try await treeBar.contains(text)
    }
  }

  /// Goes down in the tree, which has the focus, to the next row that says `text`.
  func goDown(
    to text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    var bar = try await treeBar
    while !bar.contains(text) {
      let previous = bar
      try await press("j")
      try await waitFor("the row below “\(previous)”", sourceLocation: sourceLocation) { _ in
        bar = try await treeBar
        return bar != previous && !bar.isEmpty
      }
    }
  }

  /// Opens the tree's selected node, where it is not open yet.
  func openNode(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    guard try await treeBar.contains("▸") else { return }
    try await press("→")
    try await waitForTreeBar("▾", sourceLocation: sourceLocation)
  }

  /// Goes from the list to the first version of the selected connector, opens it, and selects its
  /// actions, which are not open.
  func goToActions(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await waitForRows(sourceLocation: sourceLocation)
    try await press("→")
    try await waitForTreeBar("Connector", sourceLocation: sourceLocation)
    try await openFirstVersion(sourceLocation: sourceLocation)
    try await goDown(to: "Actions", sourceLocation: sourceLocation)
  }

  /// Goes down in the tree to the connector's first version and opens it.
  func openFirstVersion(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await goDown(to: "Versions", sourceLocation: sourceLocation)
    try await openNode(sourceLocation: sourceLocation)
    try await press("j")
    try await waitFor("a version", sourceLocation: sourceLocation) { _ in
      let bar = try await treeBar
      return !bar.isEmpty && !bar.contains("Versions")
    }
    try await openNode(sourceLocation: sourceLocation)
  }

  /// Waits until the tree's selected row is an action, by its method.
  func waitForAction(sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await waitFor("an action", sourceLocation: sourceLocation) { _ in
      try await treeBar.contains(/(GET|POST|PUT|PATCH|DELETE)\s/)
    }
  }
}
