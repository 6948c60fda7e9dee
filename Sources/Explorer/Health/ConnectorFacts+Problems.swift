import ConnectModels

/// What is wrong with a connector's parts, in the order of its tree.
extension ConnectorFacts {
  /// The nodes that a person has to look at: messages from warnings on, errors of credentials, consent
  /// that is missing, credentials that are gone, go soon or whose expiry cannot be read.
  func problems(by judgement: Judgement) -> [NodePath] {
    var places = messages.indices.filter { messages[$0].isProblem }
      .map { ProblemPlace(messages[$0].subject, ordinal: messages[$0].ordinal) }
    for index in credentials.indices where isProblem(credentials[index].expiresAt, judgement) {
      places.append(ProblemPlace(.consent(Int32(index)), ordinal: 0))
    }
    places.sort()
    // A credential that lacks consent and goes soon is one node.
    let once = places.indices.filter { $0 == 0 || places[$0] != places[$0 - 1] }
    return once.map { path(of: places[$0].subject, ordinal: Int(places[$0].ordinal)) }
  }

  /// Whether there is any.
  func hasProblem(by judgement: Judgement) -> Bool {
    messages.contains(where: \.isProblem)
      || credentials.indices.contains { isProblem(credentials[$0].expiresAt, judgement) }
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

  init(_ subject: MessageFact.Subject, ordinal: Int32) {
    self.subject = subject
    self.ordinal = ordinal
  }

  /// Schemes, then credentials, each before its scheme's messages and its errors, then versions.
  private var order: (chapter: Int, part: Int32, line: Int, ordinal: Int32) {
    switch subject {
    case .scheme(let scheme): (0, scheme, 0, ordinal)
    case .consent(let credential): (1, credential, 0, ordinal)
    case .credentialScheme(let credential): (1, credential, 1, ordinal)
    case .credential(let credential): (1, credential, 2, ordinal)
    case .version(let version): (2, version, 0, ordinal)
    case .item(let item): (2, item.version, 1, ordinal)
    }
  }

  static func < (left: ProblemPlace, right: ProblemPlace) -> Bool { left.order < right.order }
}
