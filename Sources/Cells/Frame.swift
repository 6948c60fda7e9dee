/// A whole screen as cells: what `render` makes and the terminal shows. Whatever lies outside is
/// clipped; a wide character is never split.
package struct Frame: Equatable, Sendable {
  /// Columns and rows, neither negative.
  package let size: Size
  /// What may stand in the frame; anything else is replaced by what is most like it.
  package let characters: DrawnCharacters
  /// Where the terminal's cursor is shown; nil hides it.
  package var cursor: Position?
  private var cells: [Cell]

  /// An empty screen; negative sizes count as zero.
  package init(size: Size, characters: DrawnCharacters = .all) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    self.characters = characters
    self.cells = Array(repeating: .blank(), count: self.size.columns * self.size.rows)
  }

  /// The cell at a place; a blank outside the frame.
  package subscript(position: Position) -> Cell {
    guard Rect(size).contains(position) else { return .blank() }
    return cells[position.row * size.columns + position.column]
  }

  /// A row's cells from left to right.
  package func row(_ row: Int) -> ArraySlice<Cell> {
    precondition(row >= 0 && row < size.rows, "the frame has no such row")
    return cells[row * size.columns..<(row + 1) * size.columns]
  }

  /// Writes text, clipped to the frame and to a number of columns.
  ///
  /// Begins at `position`, which may lie left of the frame: those columns are clipped too.
  ///
  /// - Returns: the columns used, from `position` on.
  @discardableResult
  package mutating func write(
    _ text: SafeText, at position: Position, style: Style = .plain, columns: Int = .max
  ) -> Int {
    guard position.row >= 0, position.row < size.rows, position.column < size.columns, columns > 0
    else { return 0 }
    let rowStart = position.row * size.columns
    let limit = min(size.columns - position.column, columns)
    let used =
      text.isASCII
      ? writeASCII(text, at: position.column, limit, style, rowStart)
      : writeScalars(text, at: position.column, limit, style, rowStart)
    repairWideCharacters(around: position.column..<(position.column + used), rowStart)
    return used
  }

  /// Empties an area and gives it a style.
  package mutating func fill(_ rect: Rect, style: Style) {
    let rect = rect.intersection(Rect(size))
    guard !rect.isEmpty else { return }
    let blank = Cell.blank(style)
    for row in rect.row..<rect.endRow {
      let rowStart = row * size.columns
      for index in rowStart + rect.column..<rowStart + rect.endColumn { cells[index] = blank }
      repairWideCharacters(around: rect.column..<rect.endColumn, rowStart)
    }
  }

  /// Changes the style of what stands in an area; the characters stay.
  package mutating func restyle(_ rect: Rect, _ change: (inout Style) -> Void) {
    let rect = rect.intersection(Rect(size))
    guard !rect.isEmpty else { return }
    for row in rect.row..<rect.endRow {
      let rowStart = row * size.columns
      for index in rowStart + rect.column..<rowStart + rect.endColumn {
        change(&cells[index].style)
      }
    }
  }
}

// MARK: - Writing

extension Frame {
  private mutating func writeASCII(
    _ text: SafeText, at column: Int, _ limit: Int, _ style: Style, _ rowStart: Int
  ) -> Int {
    var offset = 0
    for byte in text.string.utf8 {
      guard offset < limit else { break }
      if column + offset >= 0 {
        let scalar = byte == 0x0A ? " " : Unicode.Scalar(byte)
        cells[rowStart + column + offset] = Cell(scalar, columns: 1, style: style)
      }
      offset += 1
    }
    return offset
  }

  private mutating func writeScalars(
    _ text: SafeText, at column: Int, _ limit: Int, _ style: Style, _ rowStart: Int
  ) -> Int {
    var offset = 0
    var last: Int?
    for scalar in text.string.unicodeScalars {
      let width = SafeText.columns(of: scalar)
      guard width > 0 else {
        if let last, bearsMarks(last) { cells[last].add(mark: scalar) }
        continue
      }
      guard offset + width <= limit else { break }
      last = put(scalar, width, at: column + offset, style, rowStart)
      offset += width
    }
    return offset
  }

  /// Whether what stands at a place may have marks over and under it.
  private func bearsMarks(_ index: Int) -> Bool {
    switch characters {
    case .all, .plainSigns: true
    case .certainWidths: cells[index].columns == 2
    case .ascii: false
    }
  }

  /// Puts one character down and says where, for its marks; nil where it is clipped on the left.
  private mutating func put(
    _ scalar: Unicode.Scalar, _ width: Int, at column: Int, _ style: Style, _ rowStart: Int
  ) -> Int? {
    guard column >= 0 else {
      // Half of a wide character is left over.
      if column + width > 0 { cells[rowStart] = .blank(style) }
      return nil
    }
    let index = rowStart + column
    if let standIn = characters.standIn(for: scalar, columns: width) {
      for place in index..<index + width {
        cells[place] = Cell(standIn, columns: 1, style: style)
      }
      return index
    }
    cells[index] = Cell(scalar == "\n" ? " " : scalar, columns: Int8(width), style: style)
    if width == 2 { cells[index + 1] = .continuation(style) }
    return index
  }

  /// Blanks the other half of a wide character of which one half was overwritten.
  private mutating func repairWideCharacters(around columns: Range<Int>, _ rowStart: Int) {
    let start = max(0, columns.lowerBound)
    guard columns.upperBound > start else { return }
    if start > 0, cells[rowStart + start - 1].columns == 2, !cells[rowStart + start].isContinuation
    {
      cells[rowStart + start - 1] = .blank(cells[rowStart + start - 1].style)
    }
    let end = columns.upperBound
    if end < size.columns, cells[rowStart + end].isContinuation,
      cells[rowStart + end - 1].columns != 2
    {
      cells[rowStart + end] = .blank(cells[rowStart + end].style)
    }
  }
}
