/// What the API found about an auth scheme or a version.
package struct Message: Sendable, Hashable {
  /// The message.
  package var text: String
  /// How bad it is.
  package var severity: Severity
  /// More of it (`detail`); `nil` when absent or null.
  package var details: [String]?
  /// Members that the API's document does not name, in source order.
  package var unknownFields: [UnknownField]

  package init(
    text: String,
    severity: Severity,
    details: [String]? = nil,
    unknownFields: [UnknownField] = []
  ) {
    self.text = text
    self.severity = severity
    self.details = details
    self.unknownFields = unknownFields
  }
}
