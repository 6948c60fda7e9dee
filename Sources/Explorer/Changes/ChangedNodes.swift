import ConnectModels

/// Which nodes of a connector are new, and which are others than they were, without what they were.
struct ChangedNodes: Equatable, Sendable {
  private var added: Set<NodePath> = []
  private var others: Set<NodePath> = []

  /// None.
  init() {}

  /// Those of a difference.
  init(_ difference: ConnectorDifference) {
    (added, others) = (difference.added, difference.others)
  }

  /// Those whose facts are others, as far as views show them.
  init(from old: ConnectorFacts, to new: ConnectorFacts) {
    compare(old.connectionsByPath, new.connectionsByPath) { $0.saysTheSame(as: $1) }
    compare(old.credentialsByPath, new.credentialsByPath) { $0.saysTheSame(as: $1) }
    compare(old.versionsByPath, new.versionsByPath, ==)
    compare(old.messagesByPath, new.messagesByPath) {
      $0.severity == $1.severity && $0.text == $1.text
    }
  }

  /// What has become of a node or of what is in it; nil where nothing has.
  func kind(at path: NodePath) -> ConnectorChange.Kind? {
    if added.contains(path) { return .new }
    return others.contains(path) ? .changed : nil
  }

  /// What both come to.
  func followed(by next: ChangedNodes) -> ChangedNodes {
    var both = next
    both.added.formUnion(added)
    both.others.formUnion(others)
    return both
  }

  private mutating func compare<Part>(
    _ old: [NodePath: Part], _ new: [NodePath: Part], _ isSame: (Part, Part) -> Bool
  ) {
    for (path, part) in new {
      if let before = old[path] {
        if isSame(before, part) { continue }
        others.insert(path)
      } else {
        added.insert(path)
      }
      others.formUnion(path.ancestors)
    }
    for path in old.keys where new[path] == nil { others.formUnion(path.ancestors) }
  }
}

extension ConnectorFacts {
  fileprivate var connectionsByPath: [NodePath: ConnectionFact] {
    byPath(connections, path(ofConnection:))
  }

  fileprivate var credentialsByPath: [NodePath: CredentialFact] {
    byPath(credentials, path(ofCredential:))
  }

  fileprivate var versionsByPath: [NodePath: VersionFact] { byPath(versions, path(ofVersion:)) }

  /// Those of its own text: what is said of actions and triggers is read apart.
  fileprivate var messagesByPath: [NodePath: MessageFact] {
    byPath(messages, path(ofMessage:)).filter { !$0.value.isOfItem }
  }

  private func byPath<Part>(
    _ parts: FactList<Part>, _ path: (Int) -> NodePath
  ) -> [NodePath: Part] {
    Dictionary(parts.enumerated().map { (path($0), $1) }) { first, _ in first }
  }
}

extension ConnectionFact {
  /// Where its credentials stand among the connector's is no affair of its own.
  fileprivate func saysTheSame(as other: ConnectionFact) -> Bool {
    name == other.name && updatedAt == other.updatedAt && findings == other.findings
      && credentials.count == other.credentials.count
  }
}

extension CredentialFact {
  /// Uses that only one of both was told are no difference.
  fileprivate func saysTheSame(as other: CredentialFact) -> Bool {
    name == other.name && type == other.type && schemeType == other.schemeType
      && expiresAt == other.expiresAt && errors == other.errors && order == other.order
      && (usages == other.usages || usages == nil || other.usages == nil)
  }
}
