/// A line of text that a person types and edits.
///
/// The cursor stands between characters as people see them, so that an accent or an emoji is passed
/// and deleted whole.
package struct TextField: Equatable, Sendable {
  /// The most characters that a field takes: more than anybody types, less than a paste by mistake.
  package static let limit = 1_000
  /// The most scalars of one character: more than any emoji has, less than a pile of accents.
  private static let longestCharacter = 16

  private var characters: [Character]
  /// The characters before the cursor: 0 to as many as there are.
  package private(set) var cursor: Int

  /// A field with a text, the cursor behind it.
  package init(_ text: String = "") {
    characters = Self.oneLine(text).prefix(Self.limit).map(Self.cut)
    cursor = characters.count
  }

  /// What stands in the field.
  package var text: String { String(characters) }

  /// What stands before the cursor.
  package var textBeforeCursor: String { String(characters[..<cursor]) }

  /// What stands behind the cursor.
  package var textAfterCursor: String { String(characters[cursor...]) }

  package var isEmpty: Bool { characters.isEmpty }

  /// Puts text in at the cursor; line breaks and tabs become blanks, other control characters go.
  ///
  /// - Returns: Whether all of it found room.
  @discardableResult
  package mutating func insert(_ text: String) -> Bool {
    // A mark that is typed by itself joins the character before it.
    let joined = Array(String(characters[..<cursor]) + Self.oneLine(text))
    let after = characters[cursor...]
    let kept = joined.prefix(Self.limit - after.count).map(Self.cut)
    put(kept, after)
    return kept == joined
  }

  /// Puts another text in the place of some characters, the cursor behind it.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    delete(range.clamped(to: characters.indices))
    insert(text)
  }

  /// Moves the cursor or deletes.
  package mutating func edit(_ edit: TextEdit) {
    switch edit {
    case .left: cursor = max(cursor - 1, 0)
    case .right: cursor = min(cursor + 1, characters.count)
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .start: cursor = 0
    case .end: cursor = characters.count
    case .deleteBackward: delete(max(cursor - 1, 0)..<cursor)
    case .deleteForward: delete(cursor..<min(cursor + 1, characters.count))
    case .deleteWord: delete(wordStart..<cursor)
    case .deleteToStart: delete(0..<cursor)
    case .deleteToEnd: delete(cursor..<characters.count)
    }
  }

  private mutating func delete(_ range: Range<Int>) {
    put(characters[..<range.lowerBound], characters[range.upperBound...])
  }

  /// Makes these the text. Where the two grow together to one character, as a letter and an accent
  /// do, the cursor stands behind it.
  private mutating func put(_ before: some Sequence<Character>, _ after: some Sequence<Character>) {
    let start = String(before)
    characters = Array(start + String(after))
    var bytes = start.utf8.count
    cursor = 0
    while bytes > 0, cursor < characters.count {
      bytes -= characters[cursor].utf8.count
      cursor += 1
    }
  }

  private static func cut(_ character: Character) -> Character {
    let scalars = character.unicodeScalars
    guard scalars.count > longestCharacter else { return character }
    return String(String.UnicodeScalarView(scalars.prefix(longestCharacter))).first ?? character
  }

  /// Where the word before the cursor begins, the blanks after it passed over.
  private var wordStart: Int {
    var place = cursor
    while place > 0, characters[place - 1] == " " { place -= 1 }
    while place > 0, characters[place - 1] != " " { place -= 1 }
    return place
  }

  private var wordEnd: Int {
    var place = cursor
    while place < characters.count, characters[place] == " " { place += 1 }
    while place < characters.count, characters[place] != " " { place += 1 }
    return place
  }

  private static func oneLine(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t": line.append(" ")
      case _ where scalar.properties.generalCategory == .control: break
      default: line.append(scalar)
      }
    }
    return String(line)
  }
}

/// What can be done to a text besides typing.
package enum TextEdit: Hashable, Sendable, CaseIterable {
  case left
  case right
  case wordLeft
  case wordRight
  case start
  case end
  case deleteBackward
  case deleteForward
  /// The word before the cursor.
  case deleteWord
  /// Everything before the cursor.
  case deleteToStart
  /// Everything behind the cursor.
  case deleteToEnd
}

/// What can be done in a text field, whatever key it was bound to; characters are typed.
package enum FieldOrder: Hashable, Sendable {
  case edit(TextEdit)
  /// Leave the field and keep what it says.
  case accept
  /// Complete the word at the cursor, or offer the next completion.
  case complete
  /// Offer the completion before.
  case completeBackward
  /// What was typed here earlier.
  case earlier
  /// What was typed after that.
  case later
}

extension FieldOrder: CaseIterable {
  package static let allCases: [FieldOrder] =
    TextEdit.allCases.map(FieldOrder.edit) + [
      .accept, .complete, .completeBackward, .earlier, .later,
    ]
}
