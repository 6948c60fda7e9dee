extension StringProtocol {
  /// The text with another in place of a scalar, wherever it stands.
  ///
  /// A quote and the combining mark behind it are one character to Swift, and not a quote; whoever
  /// reads what we write goes by bytes and sees the quote (`docs/faults.md`, D13). What is escaped is
  /// therefore escaped by scalars.
  package func replacing(scalar: Unicode.Scalar, with text: String) -> String {
    var result = String.UnicodeScalarView()
    for other in unicodeScalars {
      if other == scalar {
        result.append(contentsOf: text.unicodeScalars)
      } else {
        result.append(other)
      }
    }
    return String(result)
  }
}
