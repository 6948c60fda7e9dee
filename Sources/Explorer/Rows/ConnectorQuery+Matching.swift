import ConnectModels

/// The server's query, judged by what a row tells: the server does not promise to narrow its answers,
/// so what it should have left out is left out here.
extension ConnectorQuery {
  /// Whether a row is one that was asked for: by name and protocol, a part of each in any case, and by
  /// all of the tags, as they are spelled. An accent that was not typed is not looked at.
  ///
  /// Categories and order cannot be judged from a row: as far as they go every row matches.
  package func matches(_ row: ConnectorRow) -> Bool {
    Self.isFound(name, in: row.name) && Self.isFound(self.protocol, in: row.protocolName)
      && tags.allSatisfy { $0.isFound(in: row.facets) }
  }

  private static func isFound(_ part: String?, in text: String) -> Bool {
    guard let part else { return true }
    return Needle(TextCondition(.exact, part), ignoresCase: true).isFound(in: text)
  }
}

extension ConnectorQuery.TagTerm {
  /// Whether a row has the tag, with the value if one is asked for.
  fileprivate func isFound(in facets: RowFacets) -> Bool {
    let wanted = Array((value.map { "\(key)=\($0)" } ?? key).utf8)
    return facets.contains(.tag) { tag in
      guard tag.starts(with: wanted) else { return false }
      let rest = tag.dropFirst(wanted.count)
      return rest.isEmpty || value == nil && rest.first == UInt8(ascii: "=")
    }
  }
}
