import ConnectAPI
import YAML

/// Why no account can be used: exit 3, before any request.
enum AccountError: Error, Equatable {
  /// A file of accounts that is there and cannot be read.
  case unreadable(YAMLError)
  /// No context of this name; the names that there are, and the nearest of them.
  case unknownContext(String, known: [String], nearest: String?)
  /// The active context is not among the contexts; where it is named, and the nearest name.
  case activeContextMissing(String, file: String, line: Int?, nearest: String?)
  /// Variables that belong to `VERSORI_TOKEN`, which is not set.
  case tokenlessVariables([String])
  /// A source without an organisation; whose file it is and where in it, where it is one.
  case noOrganisation(AccountSource, ContextFile.Dialect?, line: Int? = nil)
  case noToken(AccountSource, ContextFile.Dialect, line: Int)
  /// A context whose `token_env` names a variable that is not set.
  case tokenVariableUnset(AccountSource, String, line: Int)
  /// A context whose `token_command` gives no token; what happened.
  case tokenCommand(AccountSource, String, line: Int)
  case token(AccountSource, SecretFault, line: Int? = nil)
  /// An address that is refused: what names it, and why.
  case address(namedBy: String, AddressFault)
  /// A token that would go elsewhere than its source says (S02).
  case foreignOrigin(of: String, asked: Origin, allowed: Origin, source: AccountSource)
  /// An option that changes an account where there is none.
  case accountless(OptionName)
  /// None of the contexts is the active one, and the demo does not stand in; the names that there are.
  case noneActive([String])
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
    case .activeContextMissing(let name, let file, let line, let nearest):
      "\(file)\(line.map { ":\($0)" } ?? ""): active_context names \(name), which is not among its contexts"
        + (nearest.map { "; did you mean \($0)?" } ?? "")
    case .tokenlessVariables(let names):
      "\(names.joined(separator: " and ")) \(names.count == 1 ? "is" : "are") set and VERSORI_TOKEN"
        + " is not: set it too, or unset the rest"
    case .noOrganisation(.environment, _, _):
      "VERSORI_TOKEN is set without an organisation: set VERSORI_ORGANISATION_ID or use --org,"
        + " or --public for the public catalogue"
    case .noOrganisation(let source, let dialect, let line):
      "\(source.named(at: line)) has no \(dialect == .own ? "organisation" : "organisation_id"): add it, or use"
        + " --org, or --public for the public catalogue"
    case .noToken(let source, .vendor, let line):
      "\(source.named(at: line)) has no jwt: run `versori context add` again"
    case .noToken(let source, .own, let line):
      "\(source.named(at: line)) does not say where its token is: add token_env, token_file or"
        + " token_command"
    case .tokenVariableUnset(let source, let name, let line):
      "\(source.named("the token of ", at: line)) is to be in \(name), which is not set"
    case .tokenCommand(let source, let reason, let line):
      "\(source.named("token_command of ", at: line)) gives no token: \(reason)"
    case .token(let source, let fault, let line):
      "\(source.named("the token of ", at: line)) \(fault.sentence)"
    case .address(let name, let fault): "\(name) \(fault.sentence)"
    case .foreignOrigin(let option, let asked, let allowed, let source):
      "\(option) names \(asked), and the token of \(source) goes to \(allowed) only"
    case .accountless(let name):
      "--\(name.rawValue) needs an account: \(Self.howToConnect)"
    case .noneActive(let names):
      "none of the contexts is active (\(names.joined(separator: ", "))): use --context NAME, name"
        + " one by active_context: in their file, or use --demo"
    case .none: "no account: \(Self.howToConnect)"
    }
  }

  /// How a person connects, as the end of a sentence.
  static let howToConnect =
    "run `versori context add`, set VERSORI_TOKEN and VERSORI_ORGANISATION_ID, or use --demo"
}

extension AccountError {
  /// What the reading of a file comes to; why it cannot be read is why there is no account.
  static func orUnreadable<Value>(
    _ body: () throws(YAMLError) -> Value
  ) throws(AccountError) -> Value {
    do {
      return try body()
    } catch {
      throw .unreadable(error)
    }
  }
}
