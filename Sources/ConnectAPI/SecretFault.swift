/// Why a text cannot be a token, by the kind of byte; never the text.
package enum SecretFault: Error, Sendable, Hashable, CaseIterable {
  case empty
  case nul
  case lineFeed
  case carriageReturn
  case space
  case control
  case nonASCII

  /// What is wrong, as the end of a sentence about the token.
  package var sentence: String {
    switch self {
    case .empty: "is empty"
    case .nul: "contains a NUL byte"
    case .lineFeed: "contains a line feed"
    case .carriageReturn: "contains a carriage return"
    case .space: "contains a space"
    case .control: "contains a control character"
    case .nonASCII: "contains a byte that is not ASCII"
    }
  }
}
