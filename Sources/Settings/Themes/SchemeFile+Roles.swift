import Cells
import Views
import YAML

// The section `vex:` of a scheme: which of its colours draws what.

extension SchemeFile {
  mutating func read(_ section: YAMLNode, into scheme: inout Scheme) {
    guard let entries = section.entries else {
      return complain(section, "vex: takes background: and roles, each with a colour")
    }
    for entry in entries {
      if entry.key == "background" {
        readBackground(entry.value, into: &scheme)
      } else if let role = Role.named(entry.key) {
        if let look = look(entry.value, of: role, in: scheme) { scheme.roles[role] = look }
      } else {
        let names = Role.allCases.map(\.name) + ["background"]
        complain(unknown: entry, among: names, called: "role")
      }
    }
  }

  private mutating func readBackground(_ node: YAMLNode, into scheme: inout Scheme) {
    switch node.text {
    case "terminal": scheme.paintsBackground = false
    case "scheme": scheme.paintsBackground = true
    default: complain(node, "background takes terminal or scheme, not \(node.text ?? "that")")
    }
  }

  /// A colour, which is the role's telling one, or all of it.
  private mutating func look(
    _ node: YAMLNode, of role: Role, in scheme: Scheme
  ) -> Scheme.RoleLook? {
    guard case .mapping(let entries) = node.content else {
      guard let paint = paint(node, in: scheme, called: role.name) else { return nil }
      return role.isBar
        ? Scheme.RoleLook(background: paint) : Scheme.RoleLook(foreground: paint)
    }
    var look = Scheme.RoleLook()
    for entry in entries {
      switch entry.key {
      case "foreground": look.foreground = paint(entry.value, in: scheme, called: entry.key)
      case "background": look.background = paint(entry.value, in: scheme, called: entry.key)
      case "attributes": look.attributes = attributes(entry.value)
      default:
        complain(
          unknown: entry, among: ["foreground", "background", "attributes"],
          called: "part of a role")
      }
    }
    return look
  }

  private mutating func paint(
    _ node: YAMLNode, in scheme: Scheme, called name: String
  ) -> Scheme.Paint? {
    let text = node.text ?? ""
    let names = scheme.colors.indices.map { Self.name(ofColor: $0) }
    if let place = names.firstIndex(where: { $0.uppercased() == text.uppercased() }) {
      return .base(place)
    }
    if let color = RGB(hexadecimal: text) { return .rgb(color) }
    complain(node, "\(name) takes a colour such as base0D or \"1d2021\", not \(text)")
    return nil
  }

  private mutating func attributes(_ node: YAMLNode) -> Attributes? {
    let nodes = node.text == nil ? node.elements ?? [] : [node]
    var attributes: Attributes = []
    for node in nodes {
      let text = node.text ?? ""
      if let known = Self.attributes[text] {
        attributes.formUnion(known)
      } else {
        let names = Self.attributes.keys.sorted().joined(separator: ", ")
        complain(node, "attributes are \(names), not \(text)")
      }
    }
    return attributes
  }

  private static let attributes: [String: Attributes] = [
    "bold": .bold, "dim": .dim, "italic": .italic, "underline": .underline, "reverse": .reverse,
  ]

  private mutating func complain(
    unknown entry: YAMLNode.Entry, among names: [String], called kind: String
  ) {
    complain(
      file: entry.value.file, line: entry.line,
      NearestName.complaint(of: entry.key, among: names, called: kind))
  }
}

extension Role {
  /// Whether its background tells more than its letters.
  fileprivate var isBar: Bool {
    self == .selection || self == .selectionFaint || self == .headerBad
  }
}
