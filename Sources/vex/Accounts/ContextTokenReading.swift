import ConnectAPI
import Terminal
import YAML

/// Fetches a context's token from where the context says that it is.
struct ContextTokenReading {
  private let surroundings: Surroundings
  private let source: AccountSource
  /// The file of the context, from whose folder paths count.
  private let file: String
  /// Where that says so.
  private let line: Int

  init(
    _ surroundings: Surroundings, _ source: AccountSource, _ context: ContextFile.Context,
    file: String
  ) {
    self.surroundings = surroundings
    self.source = source
    self.file = file
    line = context.line(of: "jwt", "token_env", "token_file", "token_command")
  }

  func secret(_ token: ContextToken) throws(AccountError) -> Secret {
    switch token {
    case .written(let token): return try judged(token)
    case .variable(let name):
      guard let token = surroundings.contextTokens[name] else {
        throw .tokenVariableUnset(source, name, line: line)
      }
      return try judged(token)
    case .file(let path): return try judged(.init(bytes: try contents(of: path)))
    case .command(let command): return try judged(.init(bytes: try printed(by: command)))
    }
  }

  /// The file that holds the token; nil where it is in none.
  func file(of token: ContextToken) -> String? {
    switch token {
    case .written: file
    case .file(let path): whole(path)
    case .variable, .command: nil
    }
  }

  private func contents(of path: String) throws(AccountError) -> [UInt8] {
    do {
      return try surroundings.read(whole(path))
    } catch {
      throw .unreadable(error)
    }
  }

  private func printed(by command: String) throws(AccountError) -> [UInt8] {
    do {
      return try surroundings.run(command)
    } catch {
      throw .tokenCommand(source, error.sentence, line: line)
    }
  }

  private func judged(_ token: Surroundings.Token) throws(AccountError) -> Secret {
    do {
      return try token.get()
    } catch {
      throw .token(source, error, line: line)
    }
  }

  /// The path from the root: `~/` is the home, others count from the folder of the context's file.
  private func whole(_ path: String) -> String {
    if path.hasPrefix("/") { return path }
    if path.hasPrefix("~/"), let home = surroundings["HOME"] { return home + path.dropFirst() }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder.map(String.init) + [path]).joined(separator: "/")
  }
}
