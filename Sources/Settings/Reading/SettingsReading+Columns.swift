import Explorer
import YAML

extension SettingsReading {
  /// `columns:` of one view. Rows are drawn in the view's own order, so that the file only chooses.
  mutating func takeColumns(_ entry: YAMLNode.Entry) {
    guard let view = ListView.allCases.first(where: { $0.name == entry.key }) else {
      return complain(unknown: entry, among: ListView.allCases.map(\.name), called: "view")
    }
    let expected = "a list of columns: \(Self.names(of: view).joined(separator: ", "))"
    let name = "columns.\(view.name)"
    guard let nodes = texts(of: entry.value, named: name, expected) else { return }
    var chosen: Set<ListColumn> = [.mark, .name]
    for node in nodes {
      let text = node.text ?? ""
      if let column = view.columns.first(where: { $0.name == text }) {
        chosen.insert(column)
      } else {
        let nearest = NearestName.of(text, among: Self.names(of: view))
        complain(
          node,
          "\(view.name) have no column \(text)"
            + (nearest.map { "; did you mean \($0)?" } ?? ": \(expected)"))
      }
    }
    result.set(name, at: entry.value) { $0.columns[view] = view.columns.filter(chosen.contains) }
  }

  private static func names(of view: ListView) -> [String] { view.columns.map(\.name) }
}
