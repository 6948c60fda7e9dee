/// A part of a schema that is a schema itself, or a collection of some.
package struct SchemaPart: Sendable, Hashable {
  /// What a part is to the one that it is in.
  package enum Place: Sendable, Hashable {
    /// The whole.
    case whole
    /// What a property of an object may be, and whether there has to be one.
    case property(String, isRequired: Bool)
    /// The value of a keyword, as in `items`.
    case keyword(String)
    /// What a collection has under a name, as in `$defs`.
    case entry(String)
    /// The n-th of a collection without names, from 0, as in `anyOf`.
    case element(Int)
  }

  /// What a part says.
  package enum Content: Sendable, Hashable {
    /// `true`: any value will do.
    case anything
    /// `false`: no value will do.
    case nothing
    /// Which values will do.
    case constraints(SchemaConstraints)
    /// No schema, but so many of them.
    case collection(count: Int)
  }

  package var place: Place
  package var content: Content
  /// The part that it is in, by its index; the whole names itself.
  package var parent: Int
  /// The index after the last part within it.
  package var end: Int
  /// Its bytes in the document.
  package var source: Range<Int>
  /// Whether parts within it are left out: nested too deeply, or too many.
  package var isCut = false

  /// Its step of a JSON pointer, without the slash before it; empty for the whole.
  package var step: String {
    switch place {
    case .whole: ""
    case .property(let name, _): "properties/" + Self.escaped(name)
    case .keyword(let keyword): Self.escaped(keyword)
    case .entry(let name): Self.escaped(name)
    case .element(let ordinal): "\(ordinal)"
    }
  }

  private static func escaped(_ name: String) -> String {
    guard name.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
      return name
    }
    return name.replacing(scalar: "~", with: "~0").replacing(scalar: "/", with: "~1")
  }
}

/// What a schema asks of a value, as far as it can be told in a line; its text says all.
package struct SchemaConstraints: Sendable, Hashable {
  /// The types that it may have; empty where the schema does not say.
  package var types: [String] = []
  /// What more there is to its form (`format`).
  package var format: String?
  /// The schema that is meant instead, or besides (`$ref`).
  package var reference: String?
  /// The first of the values that it may have, as they are written; empty where all will do.
  package var choices: [String] = []
  /// How many such values there are in all.
  package var choiceCount = 0
  /// The one value that it may have, as it is written.
  package var constant: String?

  package init() {}
}
