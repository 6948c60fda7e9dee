import ConnectModels

extension Connector {
  /// Two readings of one connector in which a credential's usages stand in both or in neither: that
  /// they were loaded for one of them is no change of the connector. Their order means nothing.
  static func tellingTheSameUsages(_ old: Connector, _ new: Connector) -> (Connector, Connector) {
    var (old, new) = (old, new)
    let (told, toldNow) = (old.usagesTold, new.usagesTold)
    old.keepUsages { toldNow[$0] ?? true }
    new.keepUsages { told[$0] ?? true }
    return (old, new)
  }

  /// Whether two readings say the same, whatever they say it in.
  func saysTheSame(as other: Connector) -> Bool {
    let (left, right) = Self.tellingTheSameUsages(self, other)
    return left == right || left.inOrder == right.inOrder
  }

  /// Whether a credential's usages are not told that another reading told.
  func tellsFewerUsages(than other: Connector) -> Bool {
    let told = usagesTold
    return other.usagesTold.contains { $0.value && told[$0.key] == false }
  }

  /// Whether each credential's usages are told, by where it stands.
  private var usagesTold: [CredentialPlace: Bool] {
    var told: [CredentialPlace: Bool] = [:]
    for connection in connections {
      for holder in connection.allCredentials {
        told[CredentialPlace(connection.id, holder)] = holder.credential.usages != nil
      }
    }
    return told
  }

  private mutating func keepUsages(where isKept: (CredentialPlace) -> Bool) {
    for index in connections.indices {
      let id = connections[index].id
      connections[index].changeCredentials { holder in
        let place = CredentialPlace(id, holder)
        holder.credential.usages =
          isKept(place) ? holder.credential.usages?.sorted { $0.place < $1.place } : nil
      }
    }
  }

  /// The same with everything that has an id and no order of its own sorted by it.
  private var inOrder: Connector {
    var copy = self
    copy.authSchemes.sort { $0.id.text < $1.id.text }
    copy.connections.sort { $0.id.text < $1.id.text }
    copy.versions.sort { $0.id.text < $1.id.text }
    copy.tags?.sort { $0.key < $1.key }
    return copy
  }
}

/// Where a credential stands: one may stand in several connections.
private struct CredentialPlace: Hashable {
  let connection: Identifier
  let holder: Identifier
  let credential: Identifier

  init(_ connection: Identifier, _ holder: ConnectionCredential) {
    self.connection = connection
    self.holder = holder.id
    credential = holder.credential.id
  }
}

extension Connection {
  fileprivate mutating func changeCredentials(
    _ change: (inout ConnectionCredential) -> Void
  ) {
    func changed(_ holder: ConnectionCredential) -> ConnectionCredential {
      var holder = holder
      change(&holder)
      return holder
    }
    actionCredentials = actionCredentials?.map(changed)
    triggerCredentials = triggerCredentials?.map(changed)
  }
}

extension Usage {
  fileprivate var place: String { connection.connector.id.text + " " + connection.id.text }
}
