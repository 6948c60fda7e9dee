import CNcurses
import CSystem
import Cells

/// A screen drawn by ncurses into a memory file: ncurses finds the shortest way from one frame to
/// the next, in the words of any terminal that terminfo knows, and never sees the terminal itself.
///
/// ncurses is one global state; screens live on the main thread, and their calls never overlap.
@safe package struct NcursesScreen: Screen, ~Copyable {
  private var screen: OpaquePointer
  /// False only where a screen could not be opened again.
  private var isOpen = true
  private var palette: Palette
  /// What gives the terminal back without ncurses.
  private let restoring: [UInt8]
  /// Sequences that ncurses sends and the terminal is not to get.
  private var unwanted: [[UInt8]]
  /// What enters the full screen.
  private var screenEntry: [UInt8]
  private var pairLimit: Int32
  /// What ncurses was told last; nil when it has to be told everything.
  private var told: Frame?
  /// The look that the terminal has after the last frame; nil where it is not known.
  private var sentLook: SequenceLook?
  private var looks: [Style: CellLook] = [:]
  /// The look that was asked for last: most cells have their neighbour's.
  private var lastLook: (style: Style, look: CellLook)?
  private var pairs: [ColorPair: Int32] = [:]
  /// Reused between rows.
  private var run: [vex_cell] = []
  /// As large as the last frame may be; changed by `resize` alone.
  package private(set) var size: Size

  /// Opens a screen for a terminal. Adopt the locale first (`TerminalLocale.adopt`): ncurses asks
  /// for it here.
  package init(
    description: TerminalDescription, size: Size, palette: Palette
  ) throws(TerminalError) {
    let size = TerminalSize.clamped(size)
    let opened = unsafe try Self.opened(description, size)
    unsafe self.screen = opened
    self.palette = palette
    restoring = description.modes.restoring
    unwanted = [description.paletteReset].filter { !$0.isEmpty }
    screenEntry = description.screenEntry
    pairLimit = unsafe vex_screen_pairs(opened)
    self.size = size
  }

  deinit {
    if isOpen { unsafe vex_screen_close(screen) }
  }

  /// Goes on by another of the terminal's descriptions, on the full screen that there is; the next
  /// frame is drawn whole.
  package mutating func reopen(
    description: TerminalDescription, palette: Palette
  ) throws(TerminalError) {
    // One after the other: ncurses draws nothing on a screen beside which another has been closed.
    unsafe vex_screen_close(screen)
    isOpen = false
    unsafe screen = try Self.opened(description, size)
    isOpen = true
    self.palette = palette
    screenEntry = description.screenEntry
    unwanted = [description.paletteReset].filter { !$0.isEmpty }
    leaveOutEntry()
    pairLimit = unsafe vex_screen_pairs(screen)
    pairs.removeAll(keepingCapacity: true)
    told = nil
    forgetLooks()
  }

  private static func opened(
    _ description: TerminalDescription, _ size: Size
  ) throws(TerminalError) -> OpaquePointer {
    let file = vex_memory_file()
    guard file >= 0 else { throw .failed(.openScreen, number: -file) }
    guard
      let opened = unsafe vex_screen_open(
        description.name, Int32(size.columns), Int32(size.rows), file)
    else { throw .unknown(description.name) }
    return unsafe opened
  }

  /// Enters the full screen ahead of the first frame, for what has to be sent before that.
  ///
  /// - Returns: the bytes that enter it.
  package mutating func enter() -> [UInt8] {
    leaveOutEntry()
    return screenEntry
  }

  /// Leaves the entry out of whole frames until the full screen has been left: entering it twice would
  /// forget where the shell's cursor was.
  private mutating func leaveOutEntry() {
    if !screenEntry.isEmpty { unwanted.append(screenEntry) }
  }

  package mutating func draw(_ frame: Frame) -> [UInt8] {
    guard told != frame else { return [] }
    let isWhole = told == nil
    for row in 0..<size.rows { tell(row, of: frame) }
    told = frame
    let cursor = frame.cursor.flatMap { isInside($0) ? $0 : nil }
    unsafe vex_screen_update(screen, Int32(cursor?.row ?? -1), Int32(cursor?.column ?? 0))
    // What cannot be taken now comes with the next frame.
    let bytes = takeBytes() ?? []
    guard isWhole else { return SequenceThinning.thinned(bytes, look: &sentLook) }
    // A whole frame also sets right what others may have done to the terminal.
    sentLook = nil
    return withoutUnwanted(bytes)
  }

  package mutating func resize(to size: Size) {
    let size = TerminalSize.clamped(size)
    self.size = size
    unsafe vex_screen_resize(screen, Int32(size.columns), Int32(size.rows))
    forgetAll()
  }

  package mutating func redrawAll() {
    unsafe vex_screen_redraw_all(screen)
    forgetAll()
  }

  package mutating func leave() -> [UInt8] {
    unsafe vex_screen_leave(screen)
    forgetAll()
    defer { unwanted.removeAll { $0 == screenEntry } }
    // There is no next time for these.
    guard let bytes = takeBytes() else { return restoring }
    return withoutUnwanted(bytes)
  }

  /// ncurses sets the palette back when it takes the screen again, though it changed nothing in it:
  /// the person's own colours, set as their shell started, would be gone (`docs/faults.md`, T07).
  private func withoutUnwanted(_ bytes: [UInt8]) -> [UInt8] {
    guard !unwanted.isEmpty else { return bytes }
    var kept: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if let sequence = unwanted.first(where: { bytes[place...].starts(with: $0) }) {
        place += sequence.count
      } else {
        kept.append(bytes[place])
        place += 1
      }
    }
    return kept
  }

  private func isInside(_ position: Position) -> Bool {
    (0..<size.columns).contains(position.column) && (0..<size.rows).contains(position.row)
  }

  /// Everything is drawn anew after this, so that the pairs of looks gone by may go as well.
  private mutating func forgetAll() {
    told = nil
    forgetLooks()
    guard pairs.count > pairLimit / 2 else { return }
    pairs.removeAll(keepingCapacity: true)
    unsafe vex_screen_forget_pairs(screen)
  }

  private mutating func forgetLooks() {
    looks.removeAll(keepingCapacity: true)
    lastLook = nil
  }

  /// What ncurses made since the last time, or nil where it cannot be had now.
  private func takeBytes() -> [UInt8]? {
    var start: UnsafePointer<UInt8>?
    let count = unsafe vex_screen_take(screen, &start)
    return unsafe count < 0 ? nil : Array(UnsafeBufferPointer(start: start, count: count))
  }
}

// MARK: - Cells

extension NcursesScreen {
  /// Hands ncurses the part of a row between the first and the last cell that differ.
  private mutating func tell(_ row: Int, of frame: Frame) {
    let new = cells(of: row, in: frame)
    let old = told.map { cells(of: row, in: $0) }
    guard let changed = changedColumns(from: old, to: new) else { return }
    run.removeAll(keepingCapacity: true)
    for column in changed {
      let cell = column < new.count ? new[new.startIndex + column] : .blank()
      if !cell.isContinuation { run.append(converted(cell, columnsLeft: size.columns - column)) }
    }
    unsafe run.withUnsafeBufferPointer { cells in
      guard let start = cells.baseAddress else { return }
      unsafe vex_screen_put(screen, Int32(row), Int32(changed.lowerBound), start, cells.count)
    }
  }

  private func cells(of row: Int, in frame: Frame) -> ArraySlice<Cell> {
    // In one column ncurses draws the last place by way of the one before it, which is not there: it
    // would read outside its memory. A blank place needs no drawing.
    size.columns > 1 && row < frame.size.rows ? frame.row(row) : []
  }

  private func changedColumns(
    from old: ArraySlice<Cell>?, to new: ArraySlice<Cell>
  ) -> Range<Int>? {
    guard let old, old.count == new.count else { return 0..<size.columns }
    let columns = 0..<min(size.columns, new.count)
    let differs = { (column: Int) in
      old[old.startIndex + column] != new[new.startIndex + column]
    }
    guard var first = columns.first(where: differs), let last = columns.last(where: differs) else {
      return nil
    }
    // Where only the right half of a wide character differs, its left half draws it.
    while first > 0, new[new.startIndex + first].isContinuation { first -= 1 }
    return first..<(last + 1)
  }

  private mutating func converted(_ cell: Cell, columnsLeft: Int) -> vex_cell {
    let look = look(of: cell.style)
    var converted = vex_cell()
    converted.attributes = look.attributes
    converted.pair = look.pair
    // A wide character that would stand half outside is a blank.
    guard cell.columns <= columnsLeft else {
      converted.scalars.0 = 0x20
      converted.scalar_count = 1
      converted.columns = 1
      return converted
    }
    let scalars = cell.scalars
    let value = { (index: Int) in index < scalars.count ? scalars[index].value : 0 }
    converted.scalars = (value(0), value(1), value(2), value(3), value(4))
    converted.scalar_count = UInt8(min(scalars.count, 5))
    converted.columns = UInt8(cell.columns)
    return converted
  }
}

// MARK: - Looks

extension NcursesScreen {
  private mutating func look(of style: Style) -> CellLook {
    if let lastLook, lastLook.style == style { return lastLook.look }
    let look = looks[style] ?? make(style)
    lastLook = (style, look)
    return look
  }

  private mutating func make(_ style: Style) -> CellLook {
    let look = palette.look(of: style)
    let made = CellLook(
      attributes: Self.bits(of: look.attributes),
      pair: pair(ColorPair(foreground: look.foreground, background: look.background)))
    looks[style] = made
    return made
  }

  private static func bits(of attributes: Attributes) -> UInt16 {
    let all = [
      (Attributes.bold, VEX_ATTRIBUTE_BOLD), (.dim, VEX_ATTRIBUTE_DIM),
      (.italic, VEX_ATTRIBUTE_ITALIC), (.underline, VEX_ATTRIBUTE_UNDERLINE),
      (.reverse, VEX_ATTRIBUTE_REVERSE),
    ]
    return all.reduce(0) { bits, pair in
      attributes.contains(pair.0) ? bits | UInt16(pair.1.rawValue) : bits
    }
  }

  /// ncurses' number for a pair of colours, made when it is first needed. Where the terminal has no
  /// more pairs, the background goes first, then the colour: what is written stays readable.
  private mutating func pair(_ wanted: ColorPair) -> Int32 {
    if wanted == .standard { return 0 }
    if let known = pairs[wanted] { return known }
    let number = Int32(pairs.count + 1)
    if number < pairLimit,
      unsafe vex_screen_define_pair(screen, number, wanted.foreground, wanted.background)
    {
      pairs[wanted] = number
      return number
    }
    let poorer = ColorPair(foreground: wanted.foreground, background: Look.standard)
    return wanted == poorer ? 0 : pair(poorer)
  }

  /// What ncurses needs of a style.
  private struct CellLook {
    let attributes: UInt16
    let pair: Int32
  }

  private struct ColorPair: Hashable {
    static let standard = Self(foreground: Look.standard, background: Look.standard)

    let foreground: Int32
    let background: Int32
  }
}
