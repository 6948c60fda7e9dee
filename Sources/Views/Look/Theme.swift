import Cells

/// Roles turned into styles.
package struct Theme: Equatable, Sendable {
  /// What the theme is called; nothing is decided by it.
  package let name: String
  private let styles: [Role: Style]

  /// A theme from a style for every role.
  package init(name: String, style: (Role) -> Style) {
    self.name = name
    styles = Dictionary(uniqueKeysWithValues: Role.allCases.map { ($0, style($0)) })
  }

  /// The style of a role.
  package subscript(role: Role) -> Style { styles[role] ?? .plain }

  /// Whether it has colours that only direct colours show as they are meant.
  package var usesRGB: Bool {
    styles.values.contains { [$0.foreground, $0.background].contains(where: \.isRGB) }
  }
}

extension Color {
  fileprivate var isRGB: Bool {
    if case .rgb = self { return true }
    return false
  }
}
