import ConnectModels

/// Takes in all connectors, page by page, and tells what is wrong with them.
///
/// It is made of the same rows, marks and impacts as the screen: a credential counts once, wherever it
/// occurs, and what breaks with it is found among all connectors.
package struct HealthCheck: Sendable {
  private var connectors = RowTable<ConnectorRow>()
  /// The connections that the service says use a credential which may be found.
  private var uses: [Identifier: [Usage]] = [:]
  /// The details of the errors of a connector, by the row that it has.
  private var details: [Int: ErrorDetails] = [:]

  package init() {}

  /// How many connectors were taken in.
  package var connectorCount: Int { connectors.count }

  /// Takes a connector in.
  package mutating func read(_ connector: Connector) {
    let details = ErrorDetails(of: connector)
    if !details.byText.isEmpty { self.details[connectors.count] = details }
    connectors.append(ConnectorRow(connector))
    for holder in connector.connections.lazy.flatMap(\.allCredentials) {
      let credential = holder.credential
      let mayBeFound = credential.expiresAt != .unset || credential.errors?.isEmpty == false
      guard mayBeFound, let usages = credential.usages, !usages.isEmpty else { continue }
      uses[credential.id] = usages
    }
  }

  /// What is wrong at a moment.
  package func report(by judgement: Judgement) -> HealthReport {
    let credentials = credentialRows
    let found = credentials.compactMap { row in
      Finding.State(of: row, by: judgement).map { (row: row, state: $0) }
    }
    let impacts = ImpactSurvey(of: found.map(\.row.id), in: connectors, uses: uses)
    let findings =
      found.map { row, state in
        Finding(
          state: state, subject: .credential(row, impacts[row.id]),
          details: row.place.errors ?? [])
      } + errors
    return HealthReport(
      findings: findings.worstFirst(), credentials: credentials, connectors: connectors,
      judgement: judgement)
  }

  /// Every credential once, as its view has it.
  private var credentialRows: [CredentialRow] {
    guard var table = ViewTable(.credentials) else { return [] }
    table.extend(to: connectors)
    guard case .credentials(let rows) = table.rows else { return [] }
    return (0..<rows.count).map { rows.rows[$0] }
  }

  /// The errors that are said of other parts than credentials, each once for its connector.
  private var errors: [Finding] {
    var errors: [Finding] = []
    for index in 0..<connectors.count {
      let facts = connectors.rows[index].facts
      var places: [String: (first: Int, count: Int)] = [:]
      for message in facts.messages.indices where facts.messages[message].isErrorOfPart {
        places[facts.messages[message].text, default: (message, 0)].count += 1
      }
      for (first, count) in places.values.sorted(by: { $0.first < $1.first }) {
        let place = MessageRow.Place(facts: facts, index: Int32(first))
        errors.append(
          Finding(
            state: .error, subject: .message(place, count: count),
            details: details[index]?.byText[place.fact.text] ?? []))
      }
    }
    return errors
  }
}

/// The details of a connector's errors, which its facts leave out.
private struct ErrorDetails {
  /// Of several errors with one text those that come first.
  private(set) var byText: [String: [String]] = [:]

  init(of connector: Connector) {
    for scheme in connector.authSchemes { take(scheme.validationMessages) }
    for holder in connector.connections.lazy.flatMap(\.allCredentials) {
      take(holder.authScheme.validationMessages)
    }
    for version in connector.versions { take(version.messages) }
  }

  private mutating func take(_ said: [Message]?) {
    for message in said ?? [] where message.severity.mark == .bad {
      guard let details = message.details, !details.isEmpty, byText[message.text] == nil else {
        continue
      }
      byText[message.text] = details
    }
  }
}

extension MessageFact {
  /// Whether it is an error, and none of a credential: an invalid credential is found as such.
  fileprivate var isErrorOfPart: Bool {
    guard severity.mark == .bad else { return false }
    return switch subject {
    case .credential, .consent: false
    case .scheme, .credentialScheme, .version, .item: true
    }
  }
}

extension Finding.State {
  /// The worst that is wrong with a credential; nil where nothing is.
  fileprivate init?(of row: CredentialRow, by judgement: Judgement) {
    let expiry = Expiry(row.fact.expiresAt, by: judgement)
    if expiry == .expired {
      self = .expired
    } else if row.fact.validationMark == .bad {
      self = .invalid
    } else if expiry == .soon {
      self = .soon
    } else if expiry == .unreadable {
      self = .unreadable
    } else {
      return nil
    }
  }
}

extension [Finding] {
  /// By state, then what goes or went first, then as the server lists them.
  fileprivate func worstFirst() -> [Finding] {
    let ranks = Dictionary(
      uniqueKeysWithValues: Finding.State.allCases.enumerated().map { ($1, $0) })
    return enumerated().sorted { left, right in
      let (one, other) = (ranks[left.element.state] ?? 0, ranks[right.element.state] ?? 0)
      if one != other { return one < other }
      switch (left.element.expiry, right.element.expiry) {
      case (let one?, let other?) where one != other: return one < other
      case (_?, nil): return true
      case (nil, _?): return false
      case (_?, _?), (nil, nil): return left.offset < right.offset
      }
    }.map(\.element)
  }
}
