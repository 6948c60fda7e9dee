/// The organisation that the golden screens show: every mark, every state a credential can be in,
/// names that are long, wide, empty or meant to do harm.
package enum GoldenOrganisation {
  /// The named connectors first, then plain ones up to `count`.
  package static func connectors(_ count: Int = 60) -> [SampleConnector] {
    let named = [quayCRM, books, mail, legacy, unvalidated, broken] + strangers
    let plain = (named.count + 1...max(count, named.count + 1)).map(plain)
    return Array((named + plain).prefix(count))
  }

  /// Expires in two days, is used by several, and has all parts that a connector can have.
  private static var quayCRM: SampleConnector {
    var connector = SampleConnector(1, name: "Quay CRM")
    connector.authSchemes = [
      #"{"id":"s1","description":"Sales cloud","schemeType":"oauth2","authorizeUrl":"https://login.example.test/authorize","tokenUrl":"https://login.example.test/token","scopes":[],"defaultScopes":[],"grant":{"grantType":"authorizationCode"}}"#,
      #"{"id":"s2","description":"Webhook signature","schemeType":"hmac","name":"X-Signature","in":"header","algorithm":"sha256","digestInputs":[],"validationMessages":[{"text":"The digest has no inputs.","severity":"warning"}]}"#,
    ]
    connector.connectionVariables = [#"{"name":"region","value":"eu-west-1"}"#]
    let uses = [
      SampleConnector.usage(connection: "nightly", of: SampleConnector(2, name: "Quay Books")),
      SampleConnector.usage(connection: "mirror", of: SampleConnector(3, name: "Quay Mail")),
    ].joined(separator: ",")
    connector.connections = [
      SampleConnector.connection(
        "production", name: "production",
        action: [
          SampleConnector.credential(
            "c1", name: "salesforce-oauth", type: "oauth2-token",
            fields: #""errors":[],"usages":[\#(uses)],"expiresAt":"2026-11-26T05:31:00Z","#,
            data: #"{"accessToken":"a","refreshToken":"b","scopes":["api","refresh_token"]}"#)
        ],
        trigger: [
          SampleConnector.credential(
            "c2", name: "webhook-secret",
            fields: #""errors":["The signature of the test call did not match."],"#)
        ],
        variables: [#"{"name":"region","value":"us-east-1"}"#]),
      SampleConnector.connection(
        "staging", name: "staging",
        action: [
          SampleConnector.credential(
            "c3", name: "salesforce-sandbox", type: "oauth2-token",
            fields: #""errors":[],"usages":[],"expiresAt":"2027-03-01T12:00:00Z","#,
            data: #"{"accessToken":"a","scopes":[]}"#)
        ]),
      SampleConnector.connection("empty", name: "", action: []),
    ]
    connector.versions = [
      SampleConnector.version("2.0.0"),
      SampleConnector.version(
        "2.1.0-rc.1", published: nil, isDefault: false,
        messages: #"[{"text":"Two actions share a path.","severity":"warning"}]"#),
    ]
    connector.tags = #"{"team":["sales","platform"],"pci":[]}"#
    connector.updatedAt = "2026-11-24T09:40:00Z"
    return connector
  }

  private static var books: SampleConnector {
    var connector = SampleConnector(2, name: "Quay Books")
    connector.connections = [
      connection(fields: #""errors":[],"expiresAt":"2027-02-10T00:00:00Z","#)
    ]
    connector.versions = [SampleConnector.version("1.1.0")]
    connector.updatedAt = "2026-11-19T10:00:00Z"
    return connector
  }

  private static var mail: SampleConnector {
    var connector = SampleConnector(3, name: "Quay Mail")
    connector.protocolFields = #""protocol":"bigquery","datasetId":"mail_events""#
    connector.versions = [SampleConnector.version("0.9.0", published: nil)]
    connector.updatedAt = "2026-11-03T10:00:00Z"
    return connector
  }

  private static var legacy: SampleConnector {
    var connector = SampleConnector(
      4, name: "Legacy Enterprise Resource Planning Gateway of the Northern Subsidiary")
    connector.connections = [
      connection(fields: #""errors":[],"expiresAt":"2026-11-22T08:00:00Z","#)
    ]
    connector.versions = [SampleConnector.version("10.0.0-beta.20261101")]
    connector.updatedAt = "2025-06-01T10:00:00Z"
    return connector
  }

  private static var unvalidated: SampleConnector {
    var connector = SampleConnector(5, name: "Parcel Tracking")
    connector.connections = (1...1_234).map { number in
      SampleConnector.connection(
        "n\(number)", name: "depot \(number)",
        action: [SampleConnector.credential("n\(number)", name: "depot key")])
    }
    connector.versions = [SampleConnector.version("3.4.1")]
    connector.updatedAt = "2026-11-24T11:59:30Z"
    return connector
  }

  private static var broken: SampleConnector {
    var connector = SampleConnector(6, name: "Payments")
    connector.connections = [
      connection(fields: #""errors":["401 from the token endpoint","clock skew of 9 minutes"],"#)
    ]
    connector.versions = [SampleConnector.version("1.0.0")]
    connector.updatedAt = "2026-11-24T11:20:00Z"
    return connector
  }

  /// Names that a screen must survive.
  private static var strangers: [SampleConnector] {
    let names = [
      "在庫管理コネクタ 東京", "Zahlungsverkehr für Großkunden", "",
      #"\u001b[2J\u001b]0;owned\u0007evil"#, #"abc\u202egnp.exe"#, "👩‍💻 工具箱 👍🏽",
      #"two\nlines\tand a tab"#,
    ]
    return names.enumerated().map { index, name in
      var connector = SampleConnector(7 + index, name: name)
      connector.connections = [connection(fields: #""errors":[],"#)]
      connector.versions = [SampleConnector.version("1.\(index).0")]
      return connector
    }
  }

  private static func plain(_ number: Int) -> SampleConnector {
    var connector = SampleConnector(number)
    connector.connections = [connection(fields: #""errors":[],"#)]
    connector.versions = [SampleConnector.version("1.\(number % 7).\(number % 10)")]
    return connector
  }

  private static func connection(fields: String) -> String {
    SampleConnector.connection(
      "main", name: "main",
      action: [SampleConnector.credential("key", name: "api-key", fields: fields)])
  }
}
