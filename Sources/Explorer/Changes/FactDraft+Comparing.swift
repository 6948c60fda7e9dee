/// Facts of a connector whose text was let go.
extension FactDraft {
  /// Whether they say something else than the facts of an earlier reading. What only one of both was
  /// told (a credential's uses, what is said of a version's actions) is no difference, nor is the
  /// mark, which follows from the rest.
  func saysOtherwise(than other: FactDraft) -> Bool {
    guard head.updatedAt == other.head.updatedAt, head.name == other.head.name,
      head.protocolName == other.head.protocolName,
      head.organisation == other.head.organisation, schemes == other.schemes,
      connections == other.connections, versions == other.versions,
      references == other.references, tags == other.tags,
      credentials.count == other.credentials.count
    else { return true }
    let isOtherCredential = zip(credentials, other.credentials).contains { one, two in
      one != two && one.telling(uses: two.usages) != two.telling(uses: one.usages)
    }
    return isOtherCredential || ownMessages != other.ownMessages
  }

  /// What its own text says.
  private var ownMessages: [MessageFact] {
    messages.filter { message in
      if case .item = message.subject { return false }
      return true
    }
  }
}

extension CredentialFact {
  /// The same, its uses told only if those of another reading are.
  fileprivate func telling(uses: Int32?) -> CredentialFact {
    CredentialFact(
      id: id, name: name, type: type, schemeType: schemeType, organisation: organisation,
      expiresAt: expiresAt, errors: errors, usages: uses == nil ? nil : usages,
      connection: connection, order: order, isTrigger: isTrigger, holder: holder)
  }
}
