import ConnectModels

/// A connector with everything open in its tree, for being compared with itself.
struct LaidOutConnector {
  let rows: [TreeRow]
  private let places: [NodePath: Int]
  private let details: DetailBuilder

  init(_ connector: Connector, called subject: Identifier, judgement: Judgement) {
    rows = TreeBuilder.allRows(of: connector, called: subject, judgement: judgement)
    places = Dictionary(rows.enumerated().map { ($1.path, $0) }) { first, _ in first }
    // A secret that is another one has changed, though neither is shown.
    details = DetailBuilder(judgement: judgement, reveals: true)
  }

  func row(at path: NodePath) -> TreeRow? { places[path].map { rows[$0] } }

  /// The fields of a node, those that go on over several lines as one.
  func fields(of row: TreeRow) -> ChangeableFields {
    let fields = ChangeableFields(details.detail(of: row).fields)
    switch row.node {
    // The worst of what is within follows from what is there, and is no field of the API.
    case .connector, .connection: return fields.without("state")
    default: return fields
    }
  }

  /// What kind of thing a node is.
  func kind(of row: TreeRow) -> String { details.detail(of: row).title.lowercased() }

  /// The names of what a node stands in and of itself, without groups and the connector.
  func names(of row: TreeRow) -> [String] {
    let above = Array(row.path.ancestors).reversed().compactMap(self.row(at:))
    return (above + [row]).compactMap { row in
      switch row.node {
      case .connector, .group: nil
      case .message(let message): message.text
      case .credentialError(let text): text
      default: row.node.name ?? row.node.id?.text ?? "(no name)"
      }
    }
  }
}

/// A node's fields by their names, each with its lines.
struct ChangeableFields {
  private var fields: [(name: String, values: [DetailValue])] = []

  init(_ fields: [DetailField]) {
    for field in fields {
      if field.name.isEmpty, !self.fields.isEmpty {
        self.fields[self.fields.count - 1].values.append(field.value)
      } else {
        self.fields.append((field.name, [field.value]))
      }
    }
  }

  /// The others than one.
  func without(_ name: String) -> ChangeableFields {
    var copy = self
    copy.fields.removeAll { $0.name == name }
    return copy
  }

  /// Those that had another value before, as they were.
  func differing(from former: ChangeableFields) -> [ConnectorDifference.FormerField] {
    fields.compactMap { field in
      let before = former.fields.first { $0.name == field.name }?.values
      guard before != field.values else { return nil }
      return ConnectorDifference.FormerField(
        name: field.name, values: (before ?? [.unset("not there")]).map(\.masked))
    }
      + former.fields.filter { field in !fields.contains { $0.name == field.name } }
      .map { .init(name: $0.name, values: $0.values.map(\.masked)) }
  }
}

extension DetailValue {
  /// The same without what is secret.
  fileprivate var masked: DetailValue {
    if case .revealed = self { return .secret }
    return self
  }
}
