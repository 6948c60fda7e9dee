/// Who is let in: `docs/faults.md`, S11.
///
/// The server listens on loopback, which keeps other machines out but neither other users nor web
/// pages. The token keeps out the users; asking for a loopback Host keeps out pages whose own name
/// was pointed at 127.0.0.1, and no answer allows another origin to read it.
struct Door {
  let token: String

  func admit(_ request: Request) throws(Refusal) {
    guard let host = request.host, Self.isLoopback(host, port: request.port) else {
      throw .forbidden("The demo server answers under 127.0.0.1 and localhost alone.")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      throw Refusal(
        status: 405, code: "method_not_allowed", message: "The demo server only answers reads.")
    }
    guard let authorization = request.authorization else {
      throw Refusal(
        status: 401, code: "unauthenticated", message: "The request carries no bearer token.")
    }
    guard isToken(authorization) else {
      throw Refusal(
        status: 401, code: "unauthenticated", message: "The bearer token is not this server's.",
        details: "The demo server draws a new token at each start.")
    }
  }

  /// `127.0.0.1:PORT` and `localhost:PORT`, spelled so and in no other way.
  private static func isLoopback(_ host: String, port: Int) -> Bool {
    host == "127.0.0.1:\(port)" || host.lowercased() == "localhost:\(port)"
  }

  /// Looks at every byte, so that the time taken says nothing of how many were right.
  private func isToken(_ authorization: String) -> Bool {
    let prefix = "bearer "
    guard authorization.utf8.count == prefix.utf8.count + token.utf8.count,
      authorization.prefix(prefix.count).lowercased() == prefix
    else { return false }
    var difference: UInt8 = 0
    for (given, right) in zip(authorization.utf8.dropFirst(prefix.utf8.count), token.utf8) {
      difference |= given ^ right
    }
    return difference == 0
  }
}
