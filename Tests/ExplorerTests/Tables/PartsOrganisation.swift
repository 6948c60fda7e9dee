import ConnectModels
import TestSupport

/// A small organisation whose parts are told apart: credentials that several connectors hold, expiries
/// on both sides of now, messages of one text in several places.
enum PartsOrganisation {
  /// `ExplorerDriver.noon` is 12:00 on 24 November 2026.
  static func connectors() -> [SampleConnector] {
    [crm, books, mail]
  }

  private static var crm: SampleConnector {
    var connector = SampleConnector(1, name: "Quay CRM")
    connector.connections = [
      SampleConnector.connection(
        "con-1", name: "production",
        action: [
          credential("cred-shared", "shared key", expires: "2026-11-27T12:00:00Z"),
          credential("cred-old", "old key", expires: "2026-11-20T12:00:00Z"),
        ]),
      SampleConnector.connection(
        "con-2", name: "staging",
        action: [credential("cred-free", "free key", expires: nil)]),
    ]
    connector.versions = [
      SampleConnector.version(
        "2.0.0", messages: #"[{"text":"deprecated","severity":"warning"}]"#),
      SampleConnector.version("2.1.0", published: nil, isDefault: false),
    ]
    return connector
  }

  private static var books: SampleConnector {
    var connector = SampleConnector(2, name: "Quay Books")
    connector.connections = [
      SampleConnector.connection(
        "con-3", name: "production",
        action: [
          credential(
            "cred-shared", "shared key", expires: "2026-11-27T12:00:00Z", more: #""usages":[],"#)
        ],
        trigger: [
          credential(
            "cred-bad", "bad key", expires: "2027-06-01T00:00:00Z",
            errors: #"["401 Unauthorized","deprecated"]"#)
        ])
    ]
    connector.versions = [
      SampleConnector.version("1.0.0", messages: #"[{"text":"deprecated","severity":"warning"}]"#)
    ]
    return connector
  }

  /// Nothing at all.
  private static var mail: SampleConnector { SampleConnector(3, name: "Quay Mail") }

  private static func credential(
    _ id: String, _ name: String, expires: String?, errors: String = "[]", more: String = ""
  ) -> String {
    let expiry = expires.map { #""expiresAt":"\#($0)","# } ?? ""
    return SampleConnector.credential(
      id, name: name, fields: #""errors":\#(errors),\#(expiry)\#(more)"#)
  }
}
