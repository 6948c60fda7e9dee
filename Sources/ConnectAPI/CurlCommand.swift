import ConnectModels

/// A request of ours as a command for a shell, with `$VERSORI_TOKEN` in place of the token.
///
/// Run by sh, bash, zsh or fish it makes exactly this one request (`docs/faults.md`, S06).
package struct CurlCommand: Sendable, Hashable, CustomStringConvertible {
  /// The command, on one line.
  package let description: String

  /// The command that reads what a reference stands for; of a listing, its first page.
  ///
  /// - Throws: the part that cannot be named in a path.
  package init(
    reading reference: ResourceReference, at address: ServiceAddress
  ) throws(RequestPath.Fault) {
    self.init(try reference.path(page: nil, after: nil), at: address)
  }

  /// The command for a path below the service's address.
  package init(_ path: RequestPath, at address: ServiceAddress) {
    let url = address.url(of: path)
    var options = ""
    // curl reads these as patterns, which stand for many requests. What it does to dots within a path
    // needs no option: neither an address nor a path has such segments.
    if url.utf8.contains(where: "[]{}".utf8.contains) { options += " --globoff" }
    // As for our own requests (N25): a proxy would see the token of a service on this machine.
    if address.origin.isLoopback { options += " --noproxy '*'" }
    // An address is printable ASCII, and a path is encoded: there is no NUL in either.
    let argument = ShellQuoting.argument(url) ?? "''"
    description = "curl -H \"Authorization: Bearer $VERSORI_TOKEN\"\(options) \(argument)"
  }
}
