import ConnectModels
import Explorer

extension SampleConnector {
  /// A connector with a credential for each of these moments, at which it is deleted.
  package static func expiring(_ number: Int, _ moments: String...) -> SampleConnector {
    var connector = SampleConnector(number)
    let credentials = moments.enumerated().map { index, moment in
      credential(
        "c\(number)-\(index)", name: "key \(number)-\(index)",
        fields: #""errors":[],"expiresAt":"\#(moment)","#)
    }
    connector.connections = [connection("n\(number)", name: "main", action: credentials)]
    return connector
  }
}

extension ExplorerDriver {
  /// Everything that is loaded, read to the end.
  package static func having(
    _ organisation: SampleConnector..., configure: (inout Configuration) -> Void = { _ in }
  ) -> ExplorerDriver {
    var driver = ExplorerDriver(organisation, configure: configure)
    driver.answerAll()
    return driver
  }
}
