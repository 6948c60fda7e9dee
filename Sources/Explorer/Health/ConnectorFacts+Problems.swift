import ConnectModels

/// What is wrong with a connector's parts, in the order of its tree.
extension ConnectorFacts {
  /// The nodes that a person has to look at: messages from warnings on, errors of credentials, consent
  /// that is missing, credentials that are gone, go soon or whose expiry cannot be read.
  func problems(by judgement: Judgement) -> [NodePath] {
    var places = messages.enumerated().filter(\.element.isProblem)
      .map { ProblemPlace($1.subject, $1.ordinal, said: $0) }
    for (index, key) in credentialKeys.enumerated() where isProblem(key.expiresAt, judgement) {
      places.append(ProblemPlace(.consent(Int32(index)), 0, said: 0))
    }
    let paths = places.sorted().map { path(of: $0.subject, ordinal: Int($0.ordinal)) }
    // A credential that lacks consent and goes soon is one node.
    return paths.indices.filter { $0 == 0 || paths[$0] != paths[$0 - 1] }.map { paths[$0] }
  }

  /// Whether there is any.
  func hasProblem(by judgement: Judgement) -> Bool {
    messages.contains(where: \.isProblem)
      || credentialKeys.contains { isProblem($0.expiresAt, judgement) }
  }

  private func isProblem(_ expiry: TimeValue, _ judgement: Judgement) -> Bool {
    Expiry(expiry, by: judgement).mark >= .warning
  }
}

extension MessageFact {
  fileprivate var isProblem: Bool { severity.mark >= .warning }
}

/// Where a problem stands in its connector's tree.
private struct ProblemPlace: Comparable {
  let subject: MessageFact.Subject
  let ordinal: Int32
  /// Its place among all that is said.
  private let said: Int

  init(_ subject: MessageFact.Subject, _ ordinal: Int32, said: Int) {
    self.subject = subject
    self.ordinal = ordinal
    self.said = said
  }

  /// Schemes, then credentials, each before its scheme's messages and its errors, then versions, each
  /// with its messages before its actions and triggers.
  private var order: (chapter: Int, part: Int32, line: Int, place: Int) {
    switch subject {
    case .scheme(let scheme): (0, scheme, 0, said)
    case .consent(let credential): (1, credential, 0, 0)
    case .credentialScheme(let credential): (1, credential, 1, said)
    case .credential(let credential): (1, credential, 2, said)
    case .version(let version): (2, version, 0, said)
    case .item(let item) where item.kind == .actions: (2, item.version, 1, said)
    case .item(let item): (2, item.version, 2, said)
    }
  }

  static func < (left: ProblemPlace, right: ProblemPlace) -> Bool { left.order < right.order }
}
