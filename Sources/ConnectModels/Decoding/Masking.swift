import JSON

// Texts that leave the program as JSON which is read again later, as a recording's: no secret is in
// them, and yet they come to the same values, as far as these are shown without being asked for.

extension ConnectorDocument {
  /// The same with masks for its secrets (`SecretPaths`); it goes on counting as large as it was.
  package func masked() -> ConnectorDocument {
    ConnectorDocument(bytes: JSONMask(parts: .left).masked(bytes), size: size)
  }
}

extension PartText {
  /// The JSON text with masks for its secrets.
  package func masked() -> [UInt8] { JSONMask(parts: .left).masked(bytes) }
}

extension SchemaDocument {
  /// The same with masks for its secrets. A part of a schema whose name makes it secret keeps its
  /// members, so that the tree of it stays what it is.
  package func masked() -> SchemaDocument {
    SchemaDocument(bytes: JSONMask(parts: .kept).masked(bytes))
  }
}

/// Puts masks in place of secrets, each of the secret's own kind, so that what was no fault does not
/// become one.
private struct JSONMask {
  /// What becomes of the members of a secret.
  enum Parts {
    case left
    case kept
  }

  let parts: Parts

  /// A text with its secrets masked; an empty one in place of what cannot be read.
  func masked(_ bytes: [UInt8]) -> [UInt8] {
    guard let document = try? JSONDocument(bytes) else { return [] }
    let secrets = document.secrets(in: document.root, at: [])
    guard !secrets.isEmpty else { return bytes }
    let values = parts == .left ? secrets : secrets.flatMap { scalars(in: $0, of: document) }
    return document.source(bytes.indices, replacing: values) { mask(for: document.kind(of: $0)) }
  }

  private func mask(for kind: JSONKind) -> String {
    switch kind {
    case .string: SecretPaths.mask
    case .number: "0"
    case .boolean: "false"
    case .null: "null"
    case .object: "{}"
    case .array: "[]"
    }
  }

  /// The values within a value that hold no others, in source order.
  private func scalars(in value: JSONValue, of document: JSONDocument) -> [JSONValue] {
    switch document.kind(of: value) {
    case .object:
      var members = document.members(of: value)
      var found: [JSONValue] = []
      while let member = document.nextMember(&members) {
        found += scalars(in: member.value, of: document)
      }
      return found
    case .array:
      var elements = document.elements(of: value)
      var found: [JSONValue] = []
      while let element = document.nextElement(&elements) {
        found += scalars(in: element, of: document)
      }
      return found
    case .string, .number, .boolean, .null: return [value]
    }
  }
}
