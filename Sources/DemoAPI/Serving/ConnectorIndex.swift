/// The positions of the connectors that a query finds, in its order.
struct ConnectorIndex {
  let positions: [UInt32]

  /// Looks through all connectors, or through those that a wider query has found.
  init(
    _ query: ConnectorQuery, realm: Realm, in organisation: DemoOrganisation,
    within wider: ConnectorIndex?
  ) {
    let needle = query.name.map { Array($0.utf8) }
    func matches(_ position: UInt32) -> Bool {
      let key = ConnectorKey(realm: realm, index: Int(position))
      return Self.matches(key, query, needle, in: organisation)
    }
    let found =
      if let wider {
        wider.positions.filter(matches)
      } else {
        (0..<UInt32(organisation.count(of: realm))).filter(matches)
      }
    let keepsOrder = query.sort.isEmpty || wider != nil
    positions =
      keepsOrder ? found : Self.sorted(found, by: query.sort, realm: realm, in: organisation)
  }

  private static func matches(
    _ key: ConnectorKey, _ query: ConnectorQuery, _ needle: [UInt8]?,
    in organisation: DemoOrganisation
  ) -> Bool {
    if let needle, !contains(organisation.name(key), needle) {
      return false
    }
    if let part = query.protocol, !contains(organisation.protocolName(key), Array(part.utf8)) {
      return false
    }
    if !query.categories.isEmpty {
      let categories = organisation.categories(key)
      guard query.categories.contains(where: categories.contains) else { return false }
    }
    guard !query.tags.isEmpty else { return true }
    let tags = organisation.tags(key) ?? []
    return query.tags.allSatisfy { wanted in
      tags.contains { tag in
        tag.key == wanted.key && (wanted.value.map(tag.values.contains) ?? true)
      }
    }
  }

  /// Case is folded byte by byte where a name is ASCII, which most are: folding a million names as
  /// text would take seconds.
  private static func contains(_ text: String, _ needle: [UInt8]) -> Bool {
    var bytes = Array(text.utf8)
    if bytes.contains(where: { $0 >= 0x80 }) {
      bytes = Array(text.lowercased().utf8)
    } else {
      for position in bytes.indices where (65...90).contains(bytes[position]) {
        bytes[position] += 32
      }
    }
    guard let first = needle.first, bytes.count >= needle.count else { return needle.isEmpty }
    for start in 0...(bytes.count - needle.count)
    where bytes[start] == first && bytes[start..<(start + needle.count)].elementsEqual(needle) {
      return true
    }
    return false
  }
}

// MARK: - Sorting

extension ConnectorIndex {
  /// One column a sort term, made once: comparing would otherwise make each name twenty times over.
  private enum Column {
    case texts([String])
    case ids([ULID])
    case times([Instant])

    func isOrdered(_ left: Int, _ right: Int) -> Bool? {
      switch self {
      case .texts(let texts): texts[left] == texts[right] ? nil : texts[left] < texts[right]
      case .ids(let ids): ids[left] == ids[right] ? nil : ids[left] < ids[right]
      case .times(let times): times[left] == times[right] ? nil : times[left] < times[right]
      }
    }
  }

  private static func sorted(
    _ positions: [UInt32], by terms: [ConnectorQuery.SortTerm], realm: Realm,
    in organisation: DemoOrganisation
  ) -> [UInt32] {
    let keys = positions.map { ConnectorKey(realm: realm, index: Int($0)) }
    let columns = terms.map { term in
      (column: column(term.field, keys, in: organisation), isDescending: term.isDescending)
    }
    let order = positions.indices.sorted { left, right in
      for (column, isDescending) in columns {
        if let isOrdered = column.isOrdered(left, right) {
          return isOrdered != isDescending
        }
      }
      return left < right
    }
    return order.map { positions[$0] }
  }

  private static func column(
    _ field: ConnectorQuery.SortField, _ keys: [ConnectorKey], in organisation: DemoOrganisation
  ) -> Column {
    switch field {
    case .name: .texts(keys.map(organisation.name))
    case .protocol: .texts(keys.map(organisation.protocolName))
    case .id: .ids(keys.map { organisation.id(ResourceKey(.connector, $0)) })
    case .createdAt: .times(keys.map(organisation.created))
    case .updatedAt: .times(keys.map(organisation.updated))
    }
  }
}
