import ConnectAPI
import Terminal
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
  /// What the variables are set to that contexts name; those that are unset or empty are not here.
  let contextTokens: [String: Token]
  /// vex's own file of settings, where it may be; nil without a home.
  let ownConfig: ContextLocation?
  /// The bytes of a file by its path.
  let read: @Sendable (String) throws(YAMLError) -> [UInt8]
  /// Whether others than the person may read a file.
  var isExposed: @Sendable (String) -> Bool = { _ in false }
  /// What a command of the shell prints, which is a token. Holds up its thread until it has ended.
  var run: @Sendable (String) throws(ChildFailure) -> [UInt8] = { _ throws(ChildFailure) in
    throw ChildFailure(program: "token_command", reason: .notStarted(ENOSYS))
  }

  /// Takes the tokens out of variables, so that they go on as secrets alone.
  ///
  /// - Parameters:
  ///   - variables: Those of ``names`` and `tokenNames` that are set.
  ///   - tokenNames: The variables that contexts name for their tokens.
  ///   - ownConfig: vex's own file of settings.
  ///   - read: Reads a file.
  init(
    variables: [String: String], tokenNames: Set<String> = [],
    ownConfig: ContextLocation? = nil,
    read: @escaping @Sendable (String) throws(YAMLError) -> [UInt8]
  ) {
    token = variables[Self.tokenName].flatMap { $0.isEmpty ? nil : Token(text: $0) }
    contextTokens = variables.filter { tokenNames.contains($0.key) && !$0.value.isEmpty }
      .mapValues(Token.init(text:))
    environment = variables.filter { $0.key != Self.tokenName && !tokenNames.contains($0.key) }
    self.ownConfig = ownConfig
    self.read = read
  }

  /// The value of a variable; `nil` too for one that is set to nothing.
  subscript(name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  private static let tokenName = "VERSORI_TOKEN"

  /// Every variable that decides about accounts, the way to them, and the zone.
  static let names = [
    tokenName, "VERSORI_ORGANISATION_ID", "VERSORI_API_URL", "VERSORI_CONFIG", "HOME",
    "XDG_CONFIG_HOME",
    "SSL_CERT_FILE", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
    "ALL_PROXY", "no_proxy", "NO_PROXY", "TZ", "TZDIR",
  ]

  /// The process's own. Tokens leave its environment here, so that no child and no reader of
  /// `/proc` finds them (S09); call it once, while there is one thread.
  ///
  /// - Parameter config: What `--config` names.
  /// - Returns: What accounts are chosen by.
  static func ofProcess(config: String? = nil) -> Surroundings {
    var variables: [String: String] = [:]
    for name in names { variables[name] = variable(name, isSecret: name == tokenName) }
    let read = { @Sendable (path: String) throws(YAMLError) in try YAMLFile.bytes(path: path) }
    let ownConfig = ContextLocation.own(named: config, variables: variables)
    let tokenNames = ownConfig.map { ContextFile.tokenVariables(at: $0, by: read) } ?? []
    for name in tokenNames where variables[name] == nil {
      variables[name] = variable(name, isSecret: true)
    }
    var surroundings = Surroundings(
      variables: variables, tokenNames: tokenNames, ownConfig: ownConfig, read: read)
    surroundings.isExposed = isReadableByOthers
    return surroundings
  }

  @Sendable private static func isReadableByOthers(_ path: String) -> Bool {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { return false }
    return status.st_mode & (S_IRGRP | S_IROTH) != 0
  }

  private static func variable(_ name: String, isSecret: Bool) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    if isSecret {
      // unsetenv only forgets where the text is; the kernel goes on showing the bytes themselves.
      unsafe memset(value, 0, strlen(value))
      unsafe unsetenv(name)
    }
    return text
  }
}

extension Surroundings.Token {
  /// Judges the text of a token as it enters the program.
  init(text: String) {
    self.init { () throws(SecretFault) in try Secret(token: text) }
  }

  /// Judges the bytes of a file or of what a command printed. What is no UTF-8 is no ASCII either,
  /// and is refused for that.
  init(bytes: [UInt8]) {
    self.init(text: String(decoding: bytes, as: UTF8.self))
  }
}
