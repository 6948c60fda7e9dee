import Foundation

/// The demo organisation with something secret in every place that can hold a secret, written down here
/// a second time, so that a place that the program has forgotten is found.
enum SecretService {
  /// What every secret of the service begins with, and what it goes on with.
  static let beginning = "m4rk3d"
  static let secret = "\(beginning)-hush-7777"

  /// Serves while `body` runs.
  static func serving(
    count: Int, _ body: (AlteringService) async throws -> Void
  ) async throws {
    let alteration = AlteringService.Alteration.ofJSON { marked($0, named: "", within: "") }
    try await AlteringService.serving(count: count, alteration, body)
  }

  /// The members of a credential's data that tell one account from another.
  private static let plain: Set = [
    "username", "clientId", "authorizeUrl", "tokenUrl", "scopes", "mTLSEnabled",
    "mTLSCredentialId",
  ]

  private static let variableNames = [
    "ACCESS_TOKEN", "my-secret", "dbPassword", "passwd", "KEY", "x_auth_y", "unauthorised",
  ]

  private static func marked(_ value: Any, named name: String, within parent: String) -> Any {
    if name == "clientSecret" { return secret }
    if let list = value as? [Any] {
      let items = list.map { marked($0, named: name, within: parent) }
      let isVariables = name == "variables" || name == "connectionVariables"
      return isVariables ? items.map(hushed) + variableNames.map(variable) : items
    }
    guard let fields = value as? [String: Any] else { return value }
    if name == "data", parent == "credential" {
      return data(fields).merging(["unheardOf": ["deep": [secret]], "token": secret]) { $1 }
    }
    var changed: [String: Any] = [:]
    for (member, value) in fields { changed[member] = marked(value, named: member, within: name) }
    if fields["grantType"] != nil { changed["clientSecret"] = secret }
    if fields["grant"] != nil {
      changed["additionalAuthorizeParams"] = "audience=\(secret)"
      changed["additionalTokenParams"] = "resource=\(secret)"
    }
    return changed
  }

  private static func data(_ fields: [String: Any]) -> [String: Any] {
    var changed = fields
    for member in fields.keys where !plain.contains(member) { changed[member] = secret }
    return changed
  }

  /// A variable with a value that nobody may see, if its name says so.
  private static func hushed(_ value: Any) -> Any {
    guard var fields = value as? [String: Any], let name = fields["name"] as? String,
      ["token", "secret", "password", "passwd", "key", "auth"]
        .contains(where: name.lowercased().contains)
    else { return value }
    fields["value"] = secret
    return fields
  }

  private static func variable(_ name: String) -> [String: Any] {
    ["id": "var-\(name)", "name": name, "value": secret]
  }
}
