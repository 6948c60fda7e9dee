import ConnectAPI
import YAML

/// Why no account can be used: exit 3, before any request.
enum AccountError: Error, Equatable {
  /// A file of accounts that is there and cannot be read.
  case unreadable(YAMLError)
  /// No context of this name; the names that there are, and the nearest of them.
  case unknownContext(String, known: [String], nearest: String?)
  /// The active context is not among the contexts.
  case activeContextMissing(String, file: String)
  /// Variables that belong to `VERSORI_TOKEN`, which is not set.
  case tokenlessVariables([String])
  case noOrganisation(AccountSource)
  case noToken(AccountSource)
  case token(AccountSource, SecretFault)
  /// An address that is refused: what names it, and why.
  case address(namedBy: String, AddressFault)
  /// A token that would go elsewhere than its source says (S02).
  case foreignOrigin(of: String, asked: Origin, allowed: Origin, source: AccountSource)
  /// An option that changes an account where there is none.
  case accountless(OptionName)
  /// Nothing is configured, and the demo does not stand in.
  case none
}

extension AccountError: CustomStringConvertible {
  /// What is wrong and what to do; names are as their file or the person has them, and have to be
  /// neutralised. Never a token.
  var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .unknownContext(let name, let known, let nearest):
      if let nearest {
        "there is no context \(name); did you mean \(nearest)?"
      } else if known.isEmpty {
        "there is no context \(name), nor any other: run `versori context add`"
      } else {
        "there is no context \(name); there are \(known.joined(separator: ", "))"
      }
    case .activeContextMissing(let name, let file):
      "\(file): active_context names \(name), which is not among its contexts"
    case .tokenlessVariables(let names):
      "\(names.joined(separator: " and ")) \(names.count == 1 ? "is" : "are") set and VERSORI_TOKEN"
        + " is not: set it too, or unset the rest"
    case .noOrganisation(.environment):
      "VERSORI_TOKEN is set without an organisation: set VERSORI_ORGANISATION_ID or use --org,"
        + " or --public for the public catalogue"
    case .noOrganisation(let source):
      "\(source) has no organisation_id: add it, or use --org, or --public for the"
        + " public catalogue"
    case .noToken(let source):
      "\(source) has no jwt: run `versori context add` again"
    case .token(let source, let fault):
      "the token of \(source) \(fault.sentence)"
    case .address(let name, let fault): "\(name) \(fault.sentence)"
    case .foreignOrigin(let option, let asked, let allowed, let source):
      "\(option) names \(asked), and the token of \(source) goes to \(allowed) only"
    case .accountless(let name):
      "--\(name.rawValue) needs an account: \(Self.howToConnect)"
    case .none: "no account: \(Self.howToConnect)"
    }
  }

  /// How a person connects, as the end of a sentence.
  static let howToConnect =
    "run `versori context add`, set VERSORI_TOKEN and VERSORI_ORGANISATION_ID, or use --demo"
}
