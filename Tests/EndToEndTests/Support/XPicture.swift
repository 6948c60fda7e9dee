import Foundation

/// A colour of the display, as its pixels have it.
struct XColour: Hashable, CustomStringConvertible {
  var red: UInt8
  var green: UInt8
  var blue: UInt8

  /// From `0xRRGGBB`.
  init(_ number: UInt32) {
    red = UInt8(truncatingIfNeeded: number >> 16)
    green = UInt8(truncatingIfNeeded: number >> 8)
    blue = UInt8(truncatingIfNeeded: number)
  }

  var description: String {
    "#" + [red, green, blue].map { String(format: "%02x", $0) }.joined()
  }

  /// How well one can be read on the other, from 1 to 21: the contrast ratio of WCAG 2.
  func contrast(to other: XColour) -> Double {
    let (mine, theirs) = (luminance, other.luminance)
    return (max(mine, theirs) + 0.05) / (min(mine, theirs) + 0.05)
  }

  private var luminance: Double {
    let linear = [red, green, blue].map { part in
      let value = Double(part) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
  }
}

/// What is on the glass of a display: the file that Xvfb keeps it in, an X window dump (XWD, version
/// 7), cut into the terminal's cells.
struct XPicture {
  static let cellWidth = 7
  static let cellHeight = 13

  /// A cell's colours: what most of it has, and what is drawn on that.
  struct Cell: Equatable {
    var background: XColour
    /// Empty where nothing is drawn.
    var drawn: Set<XColour>
  }

  private let bytes: [UInt8]
  private let start: Int
  private let lineLength: Int

  init(contentsOf file: URL) throws {
    let bytes = [UInt8](try Data(contentsOf: file))
    // Numbers of 32 bits, the highest byte first, by their places in XWDFile.h.
    func number(_ place: Int) throws -> Int {
      guard bytes.count >= (place + 1) * 4 else { throw Failure("the glass is no window dump") }
      return bytes[place * 4..<(place + 1) * 4].reduce(0) { $0 << 8 | Int($1) }
    }
    let (headerSize, version, colours) = (try number(0), try number(1), try number(19))
    let (bitsPerPixel, byteOrder) = (try number(11), try number(7))
    guard version == 7, bitsPerPixel == 32, byteOrder == 0 else {
      throw Failure("the glass has a form that is not read here")
    }
    (start, lineLength) = (headerSize + colours * 12, try number(12))
    self.bytes = bytes
    guard bytes.count >= start + lineLength * XTerminal.rows * Self.cellHeight else {
      throw Failure("the glass is smaller than the terminal")
    }
  }

  static func middle(of place: Terminal.Place) -> (x: Int, y: Int) {
    (place.column * cellWidth + cellWidth / 2, place.row * cellHeight + cellHeight / 2)
  }

  subscript(row: Int, column: Int) -> Cell {
    var counts: [XColour: Int] = [:]
    for y in row * Self.cellHeight..<(row + 1) * Self.cellHeight {
      for x in column * Self.cellWidth..<(column + 1) * Self.cellWidth {
        counts[pixel(x, y), default: 0] += 1
      }
    }
    let usual = counts.max { $0.value < $1.value }?.key ?? pixel(0, 0)
    return Cell(background: usual, drawn: Set(counts.keys).subtracting([usual]))
  }

  /// All colours that are to be seen.
  var colours: Set<XColour> {
    Set(
      (0..<XTerminal.rows * Self.cellHeight).flatMap { y in
        Set((0..<XTerminal.columns * Self.cellWidth).map { pixel($0, y) })
      })
  }

  /// The lines on which a column has another background than most lines have there.
  func barRows(inColumn column: Int) -> [Int] {
    let backgrounds = (0..<XTerminal.rows).map { self[$0, column].background }
    let counts = Dictionary(backgrounds.map { ($0, 1) }, uniquingKeysWith: +)
    let usual = counts.max { $0.value < $1.value }?.key
    return backgrounds.indices.filter { backgrounds[$0] != usual }
  }

  private func pixel(_ x: Int, _ y: Int) -> XColour {
    let place = start + y * lineLength + x * 4
    return XColour(
      UInt32(bytes[place + 2]) << 16 | UInt32(bytes[place + 1]) << 8 | UInt32(bytes[place]))
  }
}
