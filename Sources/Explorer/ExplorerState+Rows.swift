import ConnectModels

/// The rows of the list, whatever view it shows, and the connectors behind them.
extension ExplorerState {
  /// How many rows the list has.
  package var listCount: Int {
    list.arrangement?.places.count ?? (view == .connectors ? catalogue.count : 0)
  }

  /// A row of the list, counted from the top.
  package func listRow(at index: Int) -> ListRow {
    guard let place = list.arrangement?.places[index] else {
      return .connector(catalogue.rows[index])
    }
    let table = place.isDeparted ? list.departed?.table : list.table
    return table?[place] ?? .connector(connectorRow(at: place))
  }

  /// The rows at the top of the list, on which the columns' widths settle.
  package func firstRows(_ count: Int) -> [ListRow] {
    (0..<min(count, firstCount)).map { index in
      if let table = list.table { return table[.loaded(UInt32(index))] }
      return .connector(catalogue.rows[index])
    }
  }

  private var firstCount: Int {
    list.table?.shownCount ?? (view == .connectors ? catalogue.count : 0)
  }

  /// Whether a row of the list was found by the server and its page is not loaded.
  package func isFound(at index: Int) -> Bool {
    guard let place = list.arrangement?.places[index], place.isFound, list.table == nil else {
      return false
    }
    return catalogue.position(of: connectorRow(at: place).id) == nil
  }

  /// Where a row stands in the list.
  func listIndex(of identity: RowIdentity) -> Int? {
    guard let places = list.arrangement?.places else {
      return identity.connector.flatMap { catalogue.position(of: $0) }
    }
    guard let id = identity.connector else {
      // Those that are gone first, for they are few.
      let place = list.departed?.place(of: identity) ?? list.table?.place(of: identity)
      guard let place else { return nil }
      return places.firstIndex(of: place)
    }
    // Each of the two, since a category's rows come from the server although they may be loaded.
    let loaded = catalogue.position(of: id).map { RowPlace.loaded(UInt32($0)) }
    let found = serverSearch?.found.position(of: id).map { RowPlace.found(UInt32($0)) }
    let departed = changes.departed.position(of: id).map { RowPlace.departed(UInt32($0)) }
    let index = places.firstIndex { $0 == loaded || $0 == found || $0 == departed }
    if let index, connectorRow(at: places[index]).id == id { return index }
    // Rows may have gone elsewhere since it was made, if another one is on its way.
    guard list.arranging != nil || list.isArrangementStale else { return nil }
    return places.firstIndex { connectorRow(at: $0).id == id }
  }

  private func connectorRow(at place: RowPlace) -> ConnectorRow {
    list.arranged?[place] ?? catalogue.rows[place.index]
  }

  // MARK: - Connectors

  /// The row of a connector that is loaded, was found or was followed to.
  package func row(of id: Identifier) -> ConnectorRow? {
    catalogue.row(of: id) ?? serverSearch?.found.row(of: id) ?? guests.row(of: id)
      ?? changes.departed.row(of: id)
  }

  /// The document of a connector: present, or nil if it was let go or never loaded.
  func document(of id: Identifier) -> ConnectorDocument? {
    catalogue.document(of: id) ?? serverSearch?.found.document(of: id) ?? guests.document(of: id)
      ?? changes.departed.document(of: id)
  }

  /// Takes in a connector that was read by its id: where its row is, or among the guests.
  mutating func keep(_ arrival: ConnectorArrival) {
    if catalogue.position(of: arrival.row.id) != nil {
      catalogue.take(arrival, near: placeInCatalogue)
    } else if let place = serverSearch?.found.position(of: arrival.row.id) {
      serverSearch?.found.take(arrival, near: place)
    } else {
      guests.take(arrival, near: guests.count)
    }
  }

  /// The loaded row that is nearest to where the person is, which decides what is let go.
  var placeInCatalogue: Int {
    guard view != .connectors || list.arrangement != nil else { return list.window.selected }
    return tree.subject.flatMap { catalogue.position(of: $0) } ?? 0
  }
}
