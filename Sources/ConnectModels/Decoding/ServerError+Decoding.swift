import JSON

extension ServerError {
  /// The API's error object; `nil` when the bytes are none: no JSON object with a code or message.
  package init?(decoding bytes: [UInt8]) {
    guard let document = try? JSONDocument(bytes) else { return nil }
    let root = document.root
    let text = { (key: String, object: JSONValue) in
      document.value(key, in: object).flatMap { document.string($0) }
    }
    let code = text("code", root)
    let message = text("message", root)
    guard code != nil || message != nil else { return nil }
    var fields: [Field]?
    if let list = document.value("fields", in: root), document.kind(of: list) == .array {
      fields = []
      var cursor = document.elements(of: list)
      while let element = document.nextElement(&cursor) {
        fields?.append(
          Field(field: text("field", element) ?? "", message: text("message", element) ?? ""))
      }
    }
    self.init(
      code: code ?? "", message: message ?? "", fields: fields, details: text("details", root))
  }
}
