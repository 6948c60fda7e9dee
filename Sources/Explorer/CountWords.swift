/// Counts as people read them.
extension Int {
  /// The number with a comma between each three digits.
  package var grouped: String {
    var digits = String(magnitude)
    var place = digits.count - 3
    while place > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: place))
      place -= 3
    }
    return self < 0 ? "-\(digits)" : digits
  }

  /// The number with the word for one or for several.
  package func counted(_ one: String, _ several: String) -> String {
    "\(grouped) \(self == 1 ? one : several)"
  }
}
