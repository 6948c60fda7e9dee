import Testing

/// The mouse, as terminals report it (mode 1006): a button's number, a column and a row.
extension Terminal {
  /// A cell of the screen, counted from 0.
  struct Place: Equatable {
    var column: Int
    var row: Int
  }

  /// Waits until the screen shows a text, and returns where; before it there must be nothing that
  /// takes two columns.
  func place(
    of text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) async throws -> Place {
    let screen = try await waitFor(text: text, sourceLocation: sourceLocation)
    return try #require(screen.place(of: text), sourceLocation: sourceLocation)
  }

  /// Clicks with the left button.
  func click(_ place: Place) async throws {
    try await type(Self.report(0, place, "M") + Self.report(0, place, "m"))
  }

  /// Clicks on a text of the screen.
  func click(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) async throws {
    try await click(place(of: text, sourceLocation: sourceLocation))
  }

  /// Clicks twice, one right after the other.
  func doubleClick(_ place: Place) async throws {
    let click = Self.report(0, place, "M") + Self.report(0, place, "m")
    try await type(click + click)
  }

  /// Presses the left button, moves, lets go.
  func drag(from start: Place, to end: Place) async throws {
    try await type(
      Self.report(0, start, "M") + Self.report(32, end, "M") + Self.report(0, end, "m"))
  }

  /// Turns the wheel by so many notches, down if positive.
  func turnWheel(at place: Place, notches: Int) async throws {
    let notch = Self.report(notches > 0 ? 65 : 64, place, "M")
    try await type(String(repeating: notch, count: abs(notches)))
  }

  private static func report(_ button: Int, _ place: Place, _ end: String) -> String {
    "\u{1B}[<\(button);\(place.column + 1);\(place.row + 1)\(end)"
  }
}

extension TerminalScreen {
  /// Where a text begins; nil where it does not stand.
  func place(of text: String) -> Terminal.Place? {
    for (row, line) in lines.enumerated() {
      guard let start = line.ranges(of: text).first?.lowerBound else { continue }
      return Terminal.Place(column: line[..<start].count, row: row)
    }
    return nil
  }
}
