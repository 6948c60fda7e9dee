import Cells

/// A terminal in memory, as far as ncurses' words for real ones go: what it shows can be compared
/// with the frame that was drawn. Knows no mercy: bytes that it does not understand are an error.
struct TerminalEmulator {
  struct Misunderstood: Error {
    let sequence: String
  }

  struct Place: Equatable {
    var text = " "
    var style = Style.plain
  }

  private(set) var size: Size
  private(set) var places: [[Place]]
  private(set) var modes: Set<Int> = []
  private var cursor = Position(column: 0, row: 0)
  private var style = Style.plain
  private var region = 0..<0
  private var lastText = " "
  /// The last column was written: the next character goes to the next line.
  private var isWrapping = false
  private var inserts = false
  /// Whether the cursor goes to the next line as soon as the last column is written, as terminals
  /// without terminfo's `xenl` do, or with the next character.
  private let wrapsAtOnce: Bool

  init(size: Size, wrapsAtOnce: Bool = false) {
    self.size = size
    self.wrapsAtOnce = wrapsAtOnce
    places = Array(repeating: Array(repeating: Place(), count: size.columns), count: size.rows)
    region = 0..<size.rows
    modes = [7]
  }

  /// The window is resized: rows and columns are cut or added at the bottom right.
  mutating func resize(to size: Size) {
    self.size = size
    places = (0..<size.rows).map { row in
      (0..<size.columns).map { column in
        row < places.count && column < places[row].count ? places[row][column] : Place()
      }
    }
    region = 0..<size.rows
    cursor = Position(
      column: min(cursor.column, size.columns - 1), row: min(cursor.row, size.rows - 1))
  }

  var text: String {
    places.map { $0.map(\.text).joined() }.joined(separator: "\n")
  }

  mutating func read(_ bytes: [UInt8]) throws {
    var rest = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": try escape(&rest)
      case "\r": move(column: 0, row: cursor.row)
      case "\n": lineFeed()
      case "\u{8}": move(column: cursor.column - 1, row: cursor.row)
      case "\t": move(column: cursor.column / 8 * 8 + 8, row: cursor.row)
      case "\u{E}", "\u{F}": break
      case _ where scalar.value < 0x20: throw Misunderstood(sequence: scalar.debugDescription)
      default: print(scalar)
      }
    }
  }
}

// MARK: - Characters

extension TerminalEmulator {
  private mutating func print(_ scalar: Unicode.Scalar) {
    let width = TextWidth.columns(of: scalar)
    guard width > 0 else {
      if wrapsAtOnce, cursor.column == 0 { return printMarkBehindWrap(scalar) }
      let column = isWrapping ? cursor.column : cursor.column - 1
      let base = places[cursor.row][column].text.isEmpty ? column - 1 : column
      places[cursor.row][base].text.unicodeScalars.append(scalar)
      return
    }
    lastText = String(scalar)
    if isWrapping, modes.contains(7) {
      cursor.column = 0
      lineFeed()
    }
    if inserts { insertBlanks(width) }
    for column in cursor.column..<min(size.columns, cursor.column + width) {
      breakWide(at: column)
    }
    places[cursor.row][cursor.column] = Place(text: lastText, style: style)
    if width == 2, cursor.column + 1 < size.columns {
      places[cursor.row][cursor.column + 1] = Place(text: "", style: style)
    }
    isWrapping = cursor.column + width >= size.columns
    cursor.column = min(size.columns - 1, cursor.column + width)
    if isWrapping, wrapsAtOnce {
      cursor.column = 0
      lineFeed()
    }
  }

  /// The mark belongs to the last character of the line above.
  private mutating func printMarkBehindWrap(_ mark: Unicode.Scalar) {
    guard cursor.row > 0 else { return }
    places[cursor.row - 1][size.columns - 1].text.unicodeScalars.append(mark)
  }

  /// A wide character of which one half is overwritten loses the other.
  private mutating func breakWide(at column: Int) {
    let row = cursor.row
    if places[row][column].text.isEmpty, column > 0 { places[row][column - 1].text = " " }
    if column + 1 < size.columns, places[row][column + 1].text.isEmpty {
      places[row][column + 1].text = " "
    }
  }

  private mutating func move(column: Int, row: Int) {
    isWrapping = false
    cursor = Position(
      column: max(0, min(size.columns - 1, column)), row: max(0, min(size.rows - 1, row)))
  }

  private mutating func lineFeed() {
    isWrapping = false
    if cursor.row == region.upperBound - 1 {
      scroll(region, by: 1)
    } else {
      move(column: cursor.column, row: cursor.row + 1)
    }
  }

  private var blank: Place { Place(style: Style(background: style.background)) }

  /// Upwards for a positive count.
  private mutating func scroll(_ rows: Range<Int>, by count: Int) {
    let empty = Array(repeating: blank, count: size.columns)
    for _ in 0..<min(abs(count), rows.count) {
      places.remove(at: count > 0 ? rows.lowerBound : rows.upperBound - 1)
      places.insert(empty, at: count > 0 ? rows.upperBound - 1 : rows.lowerBound)
    }
  }

  private mutating func insertBlanks(_ count: Int) {
    for _ in 0..<count {
      places[cursor.row].insert(blank, at: cursor.column)
      places[cursor.row].removeLast()
    }
  }

  private mutating func erase(_ columns: Range<Int>, row: Int) {
    for column in columns { places[row][column] = blank }
  }
}

// MARK: - Sequences

extension TerminalEmulator {
  private mutating func escape(_ rest: inout ArraySlice<Unicode.Scalar>) throws {
    switch rest.popFirst() {
    case "[": try control(&rest)
    case "(", ")": _ = rest.popFirst()
    case "=", ">": break
    case "M": cursor.row == region.lowerBound ? scroll(region, by: -1) : reverseLineFeed()
    case let other: throw Misunderstood(sequence: "ESC \(other.debugDescription)")
    }
  }

  private mutating func reverseLineFeed() {
    move(column: cursor.column, row: cursor.row - 1)
  }

  private mutating func control(_ rest: inout ArraySlice<Unicode.Scalar>) throws {
    var parameters = ""
    while let scalar = rest.popFirst() {
      if (0x40...0x7E).contains(scalar.value) {
        return try act(scalar, parameters)
      }
      parameters.unicodeScalars.append(scalar)
    }
    throw Misunderstood(sequence: "ESC [ \(parameters), cut short")
  }

  private mutating func act(_ final: Unicode.Scalar, _ parameters: String) throws {
    if parameters.hasPrefix("?") { return setModes(final, parameters.dropFirst()) }
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    let first = numbers.first.flatMap(\.self)
    let count = max(1, first ?? 1)
    let second = numbers.count > 1 ? numbers[1] ?? 1 : 1
    if move(final, count, second) { return }
    switch final {
    case "J" where first == 2: for row in 0..<size.rows { erase(0..<size.columns, row: row) }
    case "J" where (first ?? 0) == 0:
      erase(cursor.column..<size.columns, row: cursor.row)
      for row in (cursor.row + 1)..<max(size.rows, cursor.row + 1) {
        erase(0..<size.columns, row: row)
      }
    case "K" where first == 1: erase(0..<(cursor.column + 1), row: cursor.row)
    case "K": erase(cursor.column..<size.columns, row: cursor.row)
    case "X": erase(cursor.column..<min(size.columns, cursor.column + count), row: cursor.row)
    case "P":
      for _ in 0..<count {
        places[cursor.row].remove(at: cursor.column)
        places[cursor.row].append(blank)
      }
    case "@": insertBlanks(count)
    case "L": scroll(cursor.row..<region.upperBound, by: -count)
    case "M": scroll(cursor.row..<region.upperBound, by: count)
    case "S": scroll(region, by: count)
    case "T": scroll(region, by: -count)
    case "b": for _ in 0..<count { for scalar in lastText.unicodeScalars { print(scalar) } }
    case "r":
      region = (count - 1)..<(numbers.count > 1 ? second : size.rows)
      move(column: 0, row: 0)
    case "m": try select(parameters)
    case "h" where first == 4: inserts = true
    case "l" where first == 4: inserts = false
    case "h", "l", "t": break
    default: throw Misunderstood(sequence: "ESC [ \(parameters) \(final)")
    }
  }

  /// Whether the sequence moves the cursor; it has done so then.
  private mutating func move(_ final: Unicode.Scalar, _ count: Int, _ second: Int) -> Bool {
    switch final {
    case "A": move(column: cursor.column, row: cursor.row - count)
    case "B": move(column: cursor.column, row: cursor.row + count)
    case "C": move(column: cursor.column + count, row: cursor.row)
    case "D": move(column: cursor.column - count, row: cursor.row)
    case "G": move(column: count - 1, row: cursor.row)
    case "d": move(column: cursor.column, row: count - 1)
    case "H": move(column: second - 1, row: count - 1)
    default: return false
    }
    return true
  }

  private mutating func setModes(_ final: Unicode.Scalar, _ parameters: Substring) {
    for mode in parameters.split(separator: ";").compactMap({ Int($0) }) {
      if final == "h" { modes.insert(mode) }
      if final == "l" { modes.remove(mode) }
    }
  }

  private mutating func select(_ parameters: String) throws {
    var rest = parameters.split(separator: ";", omittingEmptySubsequences: false)[...]
    while let parameter = rest.popFirst() {
      switch Int(parameter) ?? 0 {
      case 0: style = .plain
      case 1: style.attributes.insert(.bold)
      case 2: style.attributes.insert(.dim)
      case 3: style.attributes.insert(.italic)
      case 4: style.attributes.insert(.underline)
      case 7: style.attributes.insert(.reverse)
      case 10: break
      case 22: style.attributes.subtract([.bold, .dim])
      case 23: style.attributes.remove(.italic)
      case 24: style.attributes.remove(.underline)
      case 27: style.attributes.remove(.reverse)
      case let color where (30...37).contains(color): style.foreground = .palette(UInt8(color - 30))
      case 38: style.foreground = try color(&rest)
      case 39: style.foreground = .standard
      case let color where (40...47).contains(color): style.background = .palette(UInt8(color - 40))
      case 48: style.background = try color(&rest)
      case 49: style.background = .standard
      case let color where (90...97).contains(color): style.foreground = .palette(UInt8(color - 82))
      case let color where (100...107).contains(color):
        style.background = .palette(UInt8(color - 92))
      default: throw Misunderstood(sequence: "ESC [ \(parameters) m")
      }
    }
  }

  private func color(_ rest: inout ArraySlice<Substring>) throws -> Color {
    guard rest.popFirst() == "5", let index = rest.popFirst().flatMap({ UInt8($0) }) else {
      throw Misunderstood(sequence: "a colour that is not indexed")
    }
    return .palette(index)
  }
}
