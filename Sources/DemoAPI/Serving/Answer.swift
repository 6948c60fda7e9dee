/// What goes back over the wire.
struct Answer {
  var status: Int
  var contentType = "application/json"
  var body: [UInt8]

  init(status: Int, contentType: String, body: [UInt8]) {
    self.status = status
    self.contentType = contentType
    self.body = body
  }

  /// An answer of 200.
  init(_ json: JSONWriter) {
    status = 200
    body = json.bytes
  }

  /// The API's Error object.
  init(refusal: Refusal) {
    status = refusal.status
    var json = JSONWriter()
    json.object { json in
      json.member("code", refusal.code)
      json.member("message", refusal.message)
      if !refusal.fields.isEmpty {
        json.member("fields", each: refusal.fields) { json, field in
          json.object { json in
            json.member("field", field.name)
            json.member("message", field.message)
          }
        }
      }
      json.member("details", ifPresent: refusal.details)
    }
    body = json.bytes
  }
}

/// A request that is not answered, and why.
struct Refusal: Error {
  var status: Int
  var code: String
  var message: String
  var fields: [(name: String, message: String)] = []
  var details: String?

  static func badField(_ name: String, _ message: String) -> Refusal {
    Refusal(
      status: 400, code: "invalid_argument", message: "The request has an invalid field.",
      fields: [(name, message)])
  }

  static func notFound(_ what: String) -> Refusal {
    Refusal(status: 404, code: "not_found", message: "There is no such \(what).")
  }

  static func forbidden(_ message: String) -> Refusal {
    Refusal(status: 403, code: "permission_denied", message: message)
  }
}
