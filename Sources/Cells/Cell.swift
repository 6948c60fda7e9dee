/// One place on the screen: a spacing character and at most four marks upon it, without any heap
/// allocation. A wide character takes two cells, a leading one and a continuation.
package struct Cell: Hashable, Sendable {
  /// As many marks as a cell holds; `SafeText` cuts what is beyond (`docs/faults.md`, D08).
  package static let mostMarks = 4

  /// Code points; zero ends the list.
  private var marks: SIMD4<UInt32>
  /// Zero in a continuation.
  private let base: UInt32
  /// Columns that the character takes: 1 or 2, and 0 in a continuation.
  package let columns: Int8
  /// How the character is drawn.
  package var style: Style

  init(_ base: Unicode.Scalar, columns: Int8, style: Style) {
    self.marks = SIMD4()
    self.base = base.value
    self.columns = columns
    self.style = style
  }

  private init(continuationWith style: Style) {
    self.marks = SIMD4()
    self.base = 0
    self.columns = 0
    self.style = style
  }

  /// An empty place.
  package static func blank(_ style: Style = .plain) -> Cell {
    Cell(" ", columns: 1, style: style)
  }

  /// The right half of a wide character.
  static func continuation(_ style: Style) -> Cell {
    Cell(continuationWith: style)
  }

  /// Whether this is the right half of the wide character to its left: it draws nothing itself.
  package var isContinuation: Bool { columns == 0 }

  /// The spacing character and its marks; empty in a continuation.
  package var scalars: Scalars { Scalars(base: base, marks: marks) }

  /// The character as a string; empty in a continuation.
  package var text: String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }

  /// Puts one more mark on the character; a fifth is left out.
  mutating func add(mark: Unicode.Scalar) {
    for index in 0..<Cell.mostMarks where marks[index] == 0 {
      marks[index] = mark.value
      return
    }
  }
}

extension Cell {
  /// A cell's spacing character, then its marks.
  package struct Scalars: RandomAccessCollection, Sendable {
    private let base: UInt32
    private let marks: SIMD4<UInt32>
    /// One past the last mark.
    package let endIndex: Int

    init(base: UInt32, marks: SIMD4<UInt32>) {
      self.base = base
      self.marks = marks
      var count = base == 0 ? 0 : 1
      while count > 0, count <= Cell.mostMarks, marks[count - 1] != 0 { count += 1 }
      self.endIndex = count
    }

    /// The spacing character's place.
    package var startIndex: Int { 0 }

    /// The spacing character at zero, its marks from one on.
    package subscript(position: Int) -> Unicode.Scalar {
      precondition(position >= 0 && position < endIndex, "a cell's character ends before that")
      return Unicode.Scalar(position == 0 ? base : marks[position - 1]) ?? "\u{FFFD}"
    }
  }
}
