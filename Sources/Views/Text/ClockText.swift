import Explorer

extension ClockDifference {
  /// How far off the local clock is: `2 h behind`, `7 min ahead of`, to be followed by whose clock.
  package var words: String {
    "\(TimeText.rounded(abs(seconds))) \(seconds > 0 ? "behind" : "ahead of")"
  }
}
