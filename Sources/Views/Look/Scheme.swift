import Cells

/// A colour scheme as base16 has it: sixteen colours with a meaning each, and how the roles are to be
/// drawn with them where its author says so. What it becomes on a terminal is a `Theme`.
package struct Scheme: Equatable, Sendable {
  /// A colour of the scheme or one of its own.
  package enum Paint: Hashable, Sendable {
    /// `base00`…`base0F`, in base24 up to `base17`.
    case base(Int)
    case rgb(RGB)
  }

  /// How a role is drawn; what is left out stays as the scheme's colours have it.
  package struct RoleLook: Equatable, Sendable {
    package var foreground: Paint?
    package var background: Paint?
    package var attributes: Attributes?

    package init(
      foreground: Paint? = nil, background: Paint? = nil, attributes: Attributes? = nil
    ) {
      self.foreground = foreground
      self.background = background
      self.attributes = attributes
    }
  }

  /// What its author calls it.
  package var title: String
  /// `base00` and what follows; sixteen, or twenty-four of base24.
  package var colors: [RGB]
  /// The roles that its author has an opinion on.
  package var roles: [Role: RoleLook] = [:]
  /// Whether `base00` is painted, or the terminal's own background stays.
  package var paintsBackground = true

  /// A scheme of at least sixteen colours.
  package init(title: String, colors: [RGB]) {
    precondition(colors.count >= 16, "a scheme has sixteen colours")
    self.title = title
    self.colors = colors
  }

  /// `base00`.
  package var background: RGB { colors[0] }
  /// `base05`.
  package var foreground: RGB { colors[5] }

  func color(of paint: Paint) -> RGB {
    switch paint {
    case .base(let place): colors.indices.contains(place) ? colors[place] : foreground
    case .rgb(let color): color
    }
  }

  /// A role's look: its author's, over the one that follows from what the colours mean.
  func look(of role: Role) -> RoleLook {
    var look = role.usualLook
    guard let own = roles[role] else { return look }
    look.foreground = own.foreground ?? look.foreground
    look.background = own.background ?? look.background
    look.attributes = own.attributes ?? look.attributes
    return look
  }
}

extension Role {
  /// What the role is drawn with, by what base16 says that its colours are for.
  fileprivate var usualLook: Scheme.RoleLook {
    switch self {
    case .text, .header, .notice, .field, .cursor:
      Scheme.RoleLook(foreground: .base(0x5), attributes: self == .cursor ? .reverse : [])
    case .secondary, .border, .hint, .columnHeader, .unknown: .init(foreground: .base(0x3))
    case .accent, .borderFocused: .init(foreground: .base(0xD))
    case .titleFocused, .headerName, .hintKey: .init(foreground: .base(0xD), attributes: .bold)
    case .match: .init(foreground: .base(0xD), attributes: [.bold, .underline])
    case .title: .init(foreground: .base(0x5), attributes: .bold)
    case .good: .init(foreground: .base(0xB))
    case .warning, .headerWarning: .init(foreground: .base(0xA))
    case .bad, .noticeBad, .headerCountBad: .init(foreground: .base(0x8), attributes: .bold)
    case .fieldBad: .init(foreground: .base(0x8), attributes: .underline)
    case .headerBad: .init(foreground: .base(0x0), background: .base(0x8), attributes: .bold)
    case .selection: .init(foreground: .base(0x0), background: .base(0xD))
    case .selectionFaint: .init(background: .base(0x1))
    case .accountRed: .init(foreground: .base(0x8), attributes: [.bold, .reverse])
    case .accountYellow: .init(foreground: .base(0xA), attributes: [.bold, .reverse])
    case .accountGreen: .init(foreground: .base(0xB), attributes: [.bold, .reverse])
    case .accountCyan: .init(foreground: .base(0xC), attributes: [.bold, .reverse])
    case .accountBlue: .init(foreground: .base(0xD), attributes: [.bold, .reverse])
    case .accountMagenta: .init(foreground: .base(0xE), attributes: [.bold, .reverse])
    }
  }
}
