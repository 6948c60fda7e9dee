/// A line of text that a person types and edits.
///
/// The cursor stands between characters as people see them, so that an accent or an emoji is passed
/// and deleted whole.
package struct TextField: Equatable, Sendable {
  /// The most characters that a field takes: more than anybody types, less than a paste by mistake.
  package static let limit = 1_000

  private var characters: [Character]
  /// The characters before the cursor: 0 to as many as there are.
  package private(set) var cursor: Int

  /// A field with a text, the cursor behind it.
  package init(_ text: String = "") {
    characters = Array(Self.oneLine(text).prefix(Self.limit))
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
    let room = Self.limit - characters.count
    // A mark that is typed by itself joins the character before it.
    let before = String(characters[..<cursor])
    let joined = Array(before + Self.oneLine(text))
    let added = joined.count - cursor
    characters.replaceSubrange(0..<cursor, with: joined.prefix(cursor + min(added, room)))
    cursor = min(joined.count, cursor + max(min(added, room), 0))
    return added <= room
  }

  /// Puts another text in the place of some characters, the cursor behind it.
  package mutating func replace(_ range: Range<Int>, with text: String) {
    characters.removeSubrange(range.clamped(to: characters.indices))
    cursor = min(range.lowerBound, characters.count)
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
    characters.removeSubrange(range)
    cursor = range.lowerBound
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
