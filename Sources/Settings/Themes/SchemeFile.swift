import Cells
import Views
import YAML

/// A scheme's file: base16 or base24, with its colours under `palette:` or at the top, and what `vex:`
/// says of roles.
package struct SchemeFile: Equatable, Sendable {
  /// nil where the file gives none.
  package private(set) var scheme: Scheme?
  /// What is wrong; the rest applies, if there is a scheme.
  package private(set) var complaints: [Complaint] = []

  /// Reads a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: What is in it.
  ///   - file: What complaints call it.
  package init(_ bytes: [UInt8], file: String) {
    do throws(YAMLError) {
      let root = try YAMLDocument.parse(bytes, file: file)
      let entries = try root.requireEntries("a scheme with base00: to base0F:")
      read(root, entries)
    } catch {
      complaints.append(
        Complaint(file: error.file, line: error.line, sentence: error.reason.sentence))
    }
  }

  private mutating func read(_ root: YAMLNode, _ entries: [YAMLNode.Entry]) {
    let palette = root["palette"] ?? root
    guard let colors = colors(in: palette) else { return }
    var scheme = Scheme(title: title(of: root), colors: colors)
    if let section = root["vex"] { read(section, into: &scheme) }
    self.scheme = scheme
  }

  private func title(of root: YAMLNode) -> String {
    let file = root.file.split(separator: "/").last.map(String.init) ?? root.file
    return root["name"]?.text ?? root["scheme"]?.text ?? file
  }

  // MARK: - Colours

  /// All sixteen, and those of base24 if they are there; nil where one of the sixteen is not.
  private mutating func colors(in palette: YAMLNode) -> [RGB]? {
    guard let entries = palette.entries else {
      complain(palette, "palette: takes base00: to base0F:, each with a colour")
      return nil
    }
    var colors: [RGB] = []
    for place in 0..<24 {
      let name = Self.name(ofColor: place)
      guard let entry = entries.first(where: { $0.key.uppercased() == name.uppercased() }) else {
        if place >= 16 { break }
        complain(palette, "there is no \(name)")
        return nil
      }
      guard let color = color(entry.value, name: name) else { return nil }
      colors.append(color)
    }
    return colors
  }

  private mutating func color(_ node: YAMLNode, name: String) -> RGB? {
    if let color = node.text.flatMap({ RGB(hexadecimal: $0) }) { return color }
    // Without quotes a number sign begins a comment, and leaves nothing.
    let found = node.isNull ? "nothing (a # needs quotes)" : node.text ?? "a list or a mapping"
    complain(node, "\(name) takes six hexadecimal digits such as 1d2021, not \(found)")
    return nil
  }

  /// `base00`…`base0F`, `base10`…`base17`.
  static func name(ofColor place: Int) -> String {
    let digits = String(place, radix: 16, uppercase: true)
    return "base\(digits.count == 1 ? "0" : "")\(digits)"
  }

  mutating func complain(_ node: YAMLNode, _ sentence: String) {
    complain(file: node.file, line: node.line, sentence)
  }

  mutating func complain(file: String, line: Int, _ sentence: String) {
    complaints.append(Complaint(file: file, line: line, sentence: sentence))
  }
}
