/// The organisation's connectors without a server, for measuring what is done with them.
extension DemoOrganisation {
  /// The name of the connector at a position from 0 to `count - 1`.
  package func connectorName(at position: Int) -> String {
    name(ConnectorKey(realm: .own, index: position))
  }

  /// A page of connectors, byte for byte as the server would send it; the range lies within 0 to
  /// `count`.
  package func connectorPage(_ range: Range<Int>) -> [UInt8] {
    PageRequest.write(range, at: range, of: count, named: "connectors") { json, place in
      json.connector(connector(ConnectorKey(realm: .own, index: place), isAlone: false))
    }.bytes
  }
}
