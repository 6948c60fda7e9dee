import ConnectModels

/// The filter while it is typed.
package struct FilterPrompt: Equatable, Sendable {
  /// What is typed.
  package internal(set) var field: TextField
  /// What Tab offers for the word at the cursor, once it was pressed.
  package internal(set) var completion: FilterCompletion?
  /// Whether the person has moved in the list since, and so has chosen a row.
  var hasMoved = false
}

/// The row on which the person stood before there was a filter.
struct FilterOrigin: Equatable, Sendable {
  var row: RowIdentity?
  /// Its line on the screen.
  var line: Int
}
