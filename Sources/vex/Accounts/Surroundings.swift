import ConnectAPI
import YAML

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Environment and files as values, so that choosing an account is a function of its arguments.
struct Surroundings: Sendable {
  /// A token from outside: kept so that nobody can show it, or why it is none.
  typealias Token = Result<Secret, SecretFault>

  /// The variables of ``names`` that are set, but for the token.
  let environment: [String: String]
  /// What `VERSORI_TOKEN` is set to; `nil` where it is unset or empty.
  let token: Token?
  /// The bytes of a file by its path.
  let read: @Sendable (String) throws(YAMLError) -> [UInt8]

  /// Takes the token out of variables, so that it goes on as a secret alone.
  init(
    variables: [String: String], read: @escaping @Sendable (String) throws(YAMLError) -> [UInt8]
  ) {
    token = variables[Self.tokenName].flatMap { $0.isEmpty ? nil : Token(text: $0) }
    environment = variables.filter { $0.key != Self.tokenName }
    self.read = read
  }

  /// The value of a variable; `nil` too for one that is set to nothing.
  subscript(name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static let tokenName = "VERSORI_TOKEN"

  /// Every variable that decides about accounts and the way to them.
  static let names = [
    tokenName, "VERSORI_ORGANISATION_ID", "VERSORI_API_URL", "VERSORI_CONFIG", "HOME",
    "SSL_CERT_FILE", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
    "ALL_PROXY", "no_proxy", "NO_PROXY",
  ]

  /// The process's own. The token leaves its environment here, so that no child and no reader of
  /// `/proc` finds it (S09); call it once, while there is one thread.
  static func ofProcess() -> Surroundings {
    var variables: [String: String] = [:]
    for name in names {
      guard let value = unsafe getenv(name) else { continue }
      variables[name] = unsafe String(cString: value)
      if name == tokenName {
        // unsetenv only forgets where the text is; the kernel goes on showing the bytes themselves.
        unsafe memset(value, 0, strlen(value))
        unsafe unsetenv(name)
      }
    }
    return Surroundings(variables: variables) { path throws(YAMLError) in
      try YAMLFile.bytes(path: path)
    }
  }
}

extension Surroundings.Token {
  /// Judges the text of a token as it enters the program.
  init(text: String) {
    self.init { () throws(SecretFault) in try Secret(token: text) }
  }
}
