// The chapter `Check`: what is wrong in all that was read, in one list, worst first.

import ConnectModels

/// Something that a check found: a credential that is gone, goes soon, is invalid or cannot be judged,
/// or an error that is said of another part of a connector.
package struct Finding: Equatable, Sendable {
  /// What is wrong, from the worst on; with the word that stands for it everywhere.
  package enum State: String, CaseIterable, Sendable {
    case expired
    case invalid
    case error
    case soon = "expires soon"
    /// An expiry that is no time: nobody can say that it is not near.
    case unreadable = "unreadable expiry"

    /// What the state is worth in marks.
    package var mark: Mark {
      switch self {
      case .expired, .invalid, .error: .bad
      case .soon, .unreadable: .warning
      }
    }
  }

  /// What it is about.
  package enum Subject: Equatable, Sendable {
    /// A credential, with what breaks when it goes.
    case credential(CredentialRow, Impact)
    /// An error, at the first of the places of its connector where it is said.
    case message(MessageRow.Place, count: Int)
  }

  package let state: State
  package let subject: Subject
  /// What the service says of it beside its title: of a credential the errors of its validation, of an
  /// error its details.
  package var details: [String] = []

  /// What tells it from others the next time, without a name or a text in it: a credential's id; of an
  /// error its connector's, and a number made of what is said.
  package var id: String {
    switch subject {
    case .credential(let row, _): row.findingID
    case .message(let place, _): "\(place.facts.connector.text):\(place.fact.text.fingerprint)"
    }
  }

  /// The connector that it leads to.
  package var connector: Identifier {
    switch subject {
    case .credential(let row, _): row.target.connector
    case .message(let place, _): place.facts.connector
    }
  }

  /// What it is called: the credential's name, or what is said.
  package var title: String {
    switch subject {
    case .credential(let row, _): row.title.isEmpty ? row.id.text : row.title
    case .message(let place, _): place.fact.text
    }
  }

  /// The names on the way to it, the connector's first.
  package var names: [String] {
    switch subject {
    case .credential(let row, _): [row.connectorName, row.place.connection.name]
    case .message(let place, _): place.names
    }
  }

  /// When it is deleted, if it is a credential.
  package var expiry: Timestamp? {
    guard case .credential(let row, _) = subject else { return nil }
    return row.soonestExpiry
  }

  /// What breaks when it goes; nil of what is no credential.
  package var impact: Impact? {
    guard case .credential(_, let impact) = subject else { return nil }
    return impact
  }
}

extension CredentialRow {
  /// What a finding about it is called.
  var findingID: String {
    id.isEmpty ? "\(target.connector.text):\(title.fingerprint)" : id.text
  }
}

extension String {
  /// A number that texts hardly share, the same in every run (FNV-1a, 64 bits), in hexadecimal.
  package var fingerprint: String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return String(hash, radix: 16)
  }
}
