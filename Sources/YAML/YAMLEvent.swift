/// What the parser reads next, as a value.
struct YAMLEvent: Equatable {
  enum Kind: Equatable {
    case streamStart
    case streamEnd
    case documentStart
    case documentEnd
    case alias(String)
    case scalar(String, plain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
  }

  let kind: Kind
  /// From 1.
  let line: Int
  /// From 1.
  let column: Int
  /// The name behind `&`.
  let anchor: String?
}
