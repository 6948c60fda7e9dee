import Explorer
import Views

extension SettingsReference {
  static let views = ListView.allCases.map { "`\($0.name)`" }.joined(separator: ", ")

  static let columns = ListView.allCases.map { view in
    "- `\(view.name)`: " + view.columns.map { "`\($0.name)`" }.joined(separator: ", ")
  }.joined(separator: "\n")

  static let actions = Command.allCases.map { "| `\($0.name)` | \($0.explanation) |" }
    .joined(separator: "\n")
}
