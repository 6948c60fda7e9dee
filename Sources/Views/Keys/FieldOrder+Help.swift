import Explorer

extension FieldOrder {
  /// What it does, in one line.
  var explanation: String {
    switch self {
    case .edit(.left): "one character to the left"
    case .edit(.right): "one character to the right"
    case .edit(.wordLeft): "one word to the left"
    case .edit(.wordRight): "one word to the right"
    case .edit(.start): "to the start of the text"
    case .edit(.end): "to its end"
    case .edit(.deleteBackward): "delete the character before; in an empty field, leave it"
    case .edit(.deleteForward): "delete the character behind"
    case .edit(.deleteWord): "delete the word before"
    case .edit(.deleteToStart): "delete everything before"
    case .edit(.deleteToEnd): "delete everything behind"
    case .accept: "keep what is typed and leave the field"
    case .complete: "complete a field's name, or a value seen so far; again, the next"
    case .completeBackward: "the completion before"
    case .earlier: "what was typed here earlier"
    case .later: "what was typed after that"
    }
  }
}
