import ConnectAPI
import Explorer
import Settings

/// What is browsed of a service, and the token that opens it.
struct Account: Equatable, Sendable {
  let source: AccountSource
  /// An organisation, or the public catalogue.
  let scope: ConnectClient.Scope
  let address: ServiceAddress
  let token: Secret
  /// The file that holds the token, if others may read it.
  var exposedFile: String?
  /// What the header calls it, if its owner says so.
  var label: String?
  /// The colour that its owner gave it.
  var accent: AccountAccent?
  /// What is wrong with its look, which applies without.
  var lookComplaints: [Complaint] = []

  /// The organisation's id; `nil` of the public catalogue.
  var organisation: String? {
    switch scope {
    case .organisation(let id): id.text
    case .publicCatalogue: nil
    }
  }
}

extension Account {
  /// What its owner has to be told, though it can be used.
  var complaints: [Complaint] { lookComplaints + [exposure].compactMap { $0 } }

  /// That others may read the token, and what to do about it (`docs/faults.md`, T11).
  var exposure: Complaint? {
    exposedFile.map {
      Complaint(
        file: $0, line: nil,
        sentence: "holds a token and can be read by others: chmod 600 keeps it yours")
    }
  }
}

/// Where an account was found, as the header and error sentences name it.
enum AccountSource: Equatable, Sendable, CustomStringConvertible {
  /// The embedded demo.
  case demo
  /// `VERSORI_TOKEN` and what belongs to it.
  case environment
  /// A context of a config file.
  case context(name: String, file: String)

  /// The word for it in the header.
  var label: String {
    switch self {
    case .demo: "DEMO"
    case .environment: "VERSORI_TOKEN"
    case .context(let name, _): name
    }
  }

  var description: String {
    switch self {
    case .demo: "the demo"
    case .environment: "VERSORI_TOKEN"
    case .context(let name, let file): "context \(name) in \(file)"
    }
  }

  /// How a complaint of a part of it begins: `FILE:7: the token of context prod`.
  ///
  /// - Parameters:
  ///   - part: What stands before its name, as in `the token of `.
  ///   - line: The line of the file; nil where there is none to name.
  /// - Returns: The beginning of a sentence.
  func named(_ part: String = "", at line: Int?) -> String {
    guard case .context(let name, let file) = self, let line else { return "\(part)\(self)" }
    return "\(file):\(line): \(part)context \(name)"
  }
}

/// What the program is to show.
enum ChosenAccount: Equatable, Sendable {
  case demo(Demo)
  case service(Account)

  /// The embedded organisation.
  struct Demo: Equatable, Sendable {
    /// Number of its connectors.
    let count: Int
    /// What `--org` says, which the demo answers as any service would.
    let organisation: String?
    /// Whether its public catalogue is asked for.
    var isPublic = false
  }
}
