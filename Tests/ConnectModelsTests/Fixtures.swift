import ConnectModels

/// JSON of resources, written from the facts of the API's document, with what a test varies.
enum Fixtures {
  static let id = "01HZX0000000000000000000AA"
  static let otherID = "01HZX0000000000000000000BB"
  static let date = "2026-11-24T00:00:00Z"
  static let time = TimeValue.at(Timestamp(secondsSince1970: 1_795_478_400))

  /// A connector; `members` go in front of the others, which they may repeat.
  static func connector(
    _ members: String = "",
    protocol transport: String = #""protocol":"http","baseUrl":"https://h""#,
    schemes: String = "", connections: String = "", versions: String = ""
  ) -> String {
    """
    {"id":"\(id)","organisationId":"\(otherID)","name":"Orders","public":true,\(transport),
     "authSchemeConfigs":[\(schemes)],"connections":[\(connections)],"versions":[\(versions)],
     "createdAt":"\(date)","updatedAt":"\(date)"\(members.isEmpty ? "" : ",")\(members)}
    """
  }

  static func scheme(_ members: String) -> String {
    #"{"id":"\#(id)","description":"d",\#(members)}"#
  }

  static func credential(type: String, data: String, _ members: String = "") -> String {
    """
    {"id":"\(id)","organisationId":"\(otherID)","type":"\(type)","name":"c","data":\(data)\
    \(members.isEmpty ? "" : ",")\(members)}
    """
  }

  static func connection(credential: String) -> String {
    """
    {"id":"\(id)","name":"live","credentials":{"action":[{"id":"\(id)","authSchemeConfig":
      \(scheme(#""schemeType":"none""#)),"credential":\(credential)}]},"variables":[],
     "createdAt":"\(date)","updatedAt":"\(date)"}
    """
  }

  static func version(_ members: String = #""publishedAt":null"#) -> String {
    """
    {"id":"\(id)","name":"1.0","isLatest":true,"isDefault":false,"createdAt":"\(date)",
     "updatedAt":"\(date)",\(members)}
    """
  }

  static func page(_ rows: String..., more: String = #""totalCount":3"#) -> [UInt8] {
    Array(#"{"connectors":[\#(rows.joined(separator: ","))],\#(more)}"#.utf8)
  }

  /// The connector that a text is read as.
  static func read(_ text: String) -> Connector {
    ConnectorDocument(bytes: Array(text.utf8)).connector()
  }
}
