/// What a piece of text is for: views ask for a role, never for a colour.
package enum Role: String, CaseIterable, Hashable, Sendable {
  case text
  /// Names of fields, annotations, whatever is not the matter itself.
  case secondary
  /// The one colour that says: here.
  case accent
  case border
  case borderFocused
  case title
  case titleFocused
  case columnHeader
  case good
  case warning
  case bad
  /// Never validated, draft, not loaded: known to be unknown.
  case unknown
  case header
  case headerName
  case headerWarning
  /// A bar: nothing works until it is mended.
  case headerBad
  /// A count of what has gone wrong.
  case headerCountBad
  case hintKey
  case hint
  case notice
  case noticeBad
  /// Characters that a filter or a search found.
  case match
  /// What is typed.
  case field
  /// The place at which typing goes on.
  case cursor
  /// A word of a filter that cannot be read.
  case fieldBad
  /// The selected row where the focus is.
  case selection
  /// The selected row elsewhere.
  case selectionFaint
  /// The account in the header, by the colour that its owner gave it.
  case accountRed
  case accountYellow
  case accountGreen
  case accountCyan
  case accountBlue
  case accountMagenta
}

extension Role {
  /// What a theme's file calls it: `header_bad`.
  package var name: String {
    rawValue.reduce(into: "") { name, letter in
      name += letter.isUppercase ? "_\(letter.lowercased())" : String(letter)
    }
  }

  /// The role of a name; nil where there is none.
  package static func named(_ name: String) -> Role? { allCases.first { $0.name == name } }
}
