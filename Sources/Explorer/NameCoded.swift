/// What is written down by its name, which people may read in a recording.
protocol NameCoded: Codable {
  var name: String { get }
  /// The one of a name; nil where there is none.
  static func named(_ name: String) -> Self?
}

extension NameCoded {
  package init(from decoder: any Decoder) throws { self = try Self.read(from: decoder) }
  package func encode(to encoder: any Encoder) throws { try write(to: encoder) }

  fileprivate static func read(from decoder: any Decoder) throws -> Self {
    let container = try decoder.singleValueContainer()
    guard let named = named(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "an unknown name")
    }
    return named
  }

  fileprivate func write(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(name)
  }
}

extension NameCoded where Self: CaseIterable {
  static func named(_ name: String) -> Self? { allCases.first { $0.name == name } }
}

extension Command: NameCoded {}
extension ListColumn: NameCoded {}

extension ListView: NameCoded {
  // Its number would be taken otherwise.
  package init(from decoder: any Decoder) throws { self = try Self.read(from: decoder) }
  package func encode(to encoder: any Encoder) throws { try write(to: encoder) }
}
