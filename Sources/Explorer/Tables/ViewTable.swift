import ConnectModels

/// The rows of one of the views that are made of connectors' parts, and how far they have been made.
package struct ViewTable: Equatable, Sendable {
  /// The rows, by their kind.
  package enum Rows: Equatable, Sendable {
    case connections(RowTable<ConnectionRow>)
    case credentials(RowTable<CredentialRow>)
    case versions(RowTable<VersionRow>)
    case messages(RowTable<MessageRow>)
  }

  package private(set) var rows: Rows
  /// How many of the loaded connectors they were made of, and how many had been replaced by then.
  private(set) var connectorCount = 0
  private var replacements = 0
  /// Where each credential stands that has an id; the ids stand in the rows.
  private var credentials = IdentifierTable()
  /// Where each text stands that is said.
  private var texts: [MessageKey: Int] = [:]
  /// Every message by itself, which is what a filter is about.
  private(set) var messages = RowTable<MessageRow>()
  /// What a filter left of the messages, by their texts; nil while none is on.
  private var left: MessageGroups?
  /// What depends on credentials by reference.
  private var references = ReferenceUses()

  /// A table without rows; nil for the view of connectors, whose rows are the catalogue's own.
  init?(_ view: ListView) {
    switch view {
    case .connectors: return nil
    case .connections: rows = .connections(RowTable())
    case .credentials: rows = .credentials(RowTable())
    case .versions: rows = .versions(RowTable())
    case .messages: rows = .messages(RowTable())
    }
  }

  package var count: Int {
    switch rows {
    case .connections(let table): table.count
    case .credentials(let table): table.count
    case .versions(let table): table.count
    case .messages(let table): table.count
    }
  }

  /// How many rows there are to be shown.
  var shownCount: Int { left?.table.count ?? count }

  /// A row, or one of the places of an open group.
  package subscript(place: RowPlace) -> ListRow {
    switch rows {
    case .connections(let table): return .connection(table.rows[place.index])
    case .credentials(let table): return .credential(table.rows[place.index])
    case .versions(let table): return .version(table.rows[place.index])
    case .messages(let table):
      let group = (left?.table ?? table).rows[place.index]
      guard place.member > 0 else { return .message(group) }
      return .message(MessageRow(memberAt: group.places[Int(place.member) - 1]))
    }
  }

  /// Where a row stands, or one of the places of a group; nil where it is not in the table.
  func place(of identity: RowIdentity) -> RowPlace? {
    switch (identity, rows) {
    case (.credential(let id), .credentials(let table)):
      return position(of: id, in: table).map { .loaded(UInt32($0)) }
    case (.part(let path), .credentials(let table)):
      return place(in: table) { $0.id.isEmpty && $0.target.node == path }
    case (.part(let path), .connections(let table)):
      return place(of: path, in: table, facts: \.facts) { $0.connection(at: path) }
    case (.part(let path), .versions(let table)):
      return place(of: path, in: table, facts: \.facts) { $0.version(at: path) }
    case (.message(let severity, let text, let path), .messages(let table)):
      let key = MessageKey(severity: severity, text: text)
      guard let position = left.map({ $0.position(of: key) }) ?? texts[key] else { return nil }
      let table = left?.table ?? table
      let group = RowPlace.loaded(UInt32(position))
      guard let path else { return group }
      let member = table.rows[position].places.firstIndex { $0.path == path }
      return member.map { group.member(UInt32($0) + 1) }
    case (.connector, _), (.credential, _), (.part, _), (.message, _): return nil
    }
  }

  /// A connector's parts stand behind each other, in the order in which it has them.
  private func place<Row>(
    of path: NodePath, in table: RowTable<Row>, facts: (Row) -> ConnectorFacts,
    number: (ConnectorFacts) -> Int?
  ) -> RowPlace? {
    guard let first = table.rows.firstIndex(where: { facts($0).connector == path.connector }),
      let number = number(facts(table.rows[first]))
    else { return nil }
    return .loaded(UInt32(first + number))
  }

  private func place<Row>(
    in table: RowTable<Row>, where isWanted: (Row) -> Bool
  ) -> RowPlace? {
    table.rows.firstIndex(where: isWanted).map { .loaded(UInt32($0)) }
  }

  /// Whether the rows are those of a table's first connectors, as they are now.
  func isBeginning(of connectors: RowTable<ConnectorRow>) -> Bool {
    replacements == connectors.replacements && connectorCount <= connectors.count
  }

  /// Adds the rows of the connectors that have come since.
  mutating func extend(to connectors: RowTable<ConnectorRow>) {
    for index in connectorCount..<connectors.count { add(connectors.rows[index].facts) }
    connectorCount = connectors.count
    replacements = connectors.replacements
    countReferences()
  }

  /// Notes at the credentials that are named how many connections depend on them that way.
  private mutating func countReferences() {
    guard case .credentials(var table) = rows else { return }
    rows = .credentials(RowTable())
    for id in references.takeTouched() {
      guard let position = position(of: id, in: table) else { continue }
      let count = references.count(of: id) { id in
        self.position(of: id, in: table).map { table.rows[$0] }
      }
      guard table.rows[position].referenceCount != count else { continue }
      table.update(at: position) { $0.referenceCount = count }
    }
    rows = .credentials(table)
  }

  /// Adds the rows of a connector, but for those that another table of the same view has; with
  /// other facts of the same connector, only of what these lack.
  mutating func add(
    _ facts: ConnectorFacts, beside other: ViewTable? = nil,
    lackedBy present: ConnectorFacts? = nil
  ) {
    switch rows {
    case .connections(var table):
      rows = .connections(RowTable())
      for index in facts.connections.indices
      where present?.has(connection: index, of: facts) != true {
        table.append(ConnectionRow(facts, index))
      }
      rows = .connections(table)
    case .versions(var table):
      rows = .versions(RowTable())
      for index in facts.versions.indices where present?.has(version: index, of: facts) != true {
        table.append(VersionRow(facts, index))
      }
      rows = .versions(table)
    case .credentials(var table):
      rows = .credentials(RowTable())
      for (index, key) in facts.credentialKeys.enumerated()
      where other?.has(credential: key.id) != true && (present == nil || !key.id.isEmpty) {
        add(facts, index, to: &table)
      }
      references.read(facts)
      rows = .credentials(table)
    case .messages(var table):
      rows = .messages(RowTable())
      for (index, message) in facts.messages.enumerated()
      where other?.position(of: MessageKey(message)) == nil {
        add(message: index, of: facts, to: &table)
      }
      rows = .messages(table)
    }
  }

  private mutating func add(
    _ facts: ConnectorFacts, _ index: Int, to table: inout RowTable<CredentialRow>
  ) {
    let id = facts.credentialKeys[index].id
    guard !id.isEmpty, let position = position(of: id, in: table) else {
      if !id.isEmpty {
        let place = IdentifierTable.Place(row: table.count)
        credentials.insert(place, of: id) { table.rows[Int($0.row)].id }
      }
      table.append(CredentialRow(facts, index))
      return
    }
    table.update(at: position) { $0.occur(in: facts, index) }
  }

  private func has(credential id: Identifier) -> Bool {
    guard !id.isEmpty, case .credentials(let table) = rows else { return false }
    return position(of: id, in: table) != nil
  }

  /// Where a credential stands that has an id; nil where it is not in the table.
  func position(of id: Identifier, in table: RowTable<CredentialRow>) -> Int? {
    credentials.place(of: id) { table.rows[Int($0.row)].id }.map { Int($0.row) }
  }

  /// Where a text stands; nil where nobody says it.
  func position(of key: MessageKey) -> Int? { texts[key] }

  private mutating func add(
    message index: Int, of facts: ConnectorFacts, to table: inout RowTable<MessageRow>
  ) {
    messages.append(MessageRow(facts, index))
    let key = MessageKey(facts.messages[index])
    guard let position = texts[key] else {
      texts[key] = table.count
      table.append(MessageRow(facts, index))
      return
    }
    table.update(at: position) { $0.occur(in: facts, index) }
  }

  /// Shows of the messages those alone that a filter left; all of them for nil.
  ///
  /// - Parameter kept: Their places among all messages, in the order in which their texts are to
  ///   stand.
  /// - Returns: The messages that are shown, by their texts.
  mutating func keep(messages kept: [RowPlace]?) -> RowTable<MessageRow> {
    left = kept.map { places in
      var groups = MessageGroups()
      for place in places { groups.add(messages.rows[place.index].places[0]) }
      return groups
    }
    if let left { return left.table }
    guard case .messages(let table) = rows else { return RowTable() }
    return table
  }
}

/// What messages are grouped by.
package struct MessageKey: Hashable, Sendable {
  package let severity: Severity
  package let text: String

  init(_ fact: MessageFact) {
    severity = fact.severity
    text = fact.text
  }

  init(severity: Severity, text: String) {
    self.severity = severity
    self.text = text
  }
}

/// A row of whatever view is shown.
package enum ListRow: Equatable, Sendable {
  case connector(ConnectorRow)
  case connection(ConnectionRow)
  case credential(CredentialRow)
  case version(VersionRow)
  case message(MessageRow)

  /// The row as what all of them are.
  package var row: any ViewRow {
    switch self {
    case .connector(let row): row
    case .connection(let row): row
    case .credential(let row): row
    case .version(let row): row
    case .message(let row): row
    }
  }
}
