/// The error object of the API: what it says with any status but success.
package struct ServerError: Sendable, Hashable, Codable {
  /// The API's word for the kind of error.
  package var code: String
  /// What it says.
  package var message: String
  /// The fields that it is about; `nil` when absent or null.
  package var fields: [Field]?
  /// More of it.
  package var details: String?

  package init(code: String, message: String, fields: [Field]? = nil, details: String? = nil) {
    self.code = code
    self.message = message
    self.fields = fields
    self.details = details
  }

  /// A field that the server does not accept.
  package struct Field: Sendable, Hashable, Codable {
    /// The field.
    package var field: String
    /// What is wrong with it.
    package var message: String

    package init(field: String, message: String) {
      self.field = field
      self.message = message
    }
  }
}
