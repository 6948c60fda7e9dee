/// A theme that can be chosen; what it looks like is the view's affair.
package struct ThemeOffer: Equatable, Sendable, Codable {
  /// What it is called by.
  package var name: String
  /// What its author calls it.
  package var title: String
  /// Where it is from.
  package var origin: String
  /// Why it cannot be used; nil where it can.
  package var fault: String?

  package init(name: String, title: String, origin: String, fault: String? = nil) {
    self.name = name
    self.title = title
    self.origin = origin
    self.fault = fault
  }
}

/// The themes while one is being chosen.
package struct ThemesOverlay: Equatable, Sendable {
  /// The line of the bar, among the themes that there are.
  package internal(set) var selected = 0
  /// The theme to return to.
  let before: String
}
