import ConnectModels
import Explorer
import TestSupport

/// The explorer is told which lines have what is searched; here they are the nodes' labels, and a
/// made-up detail.
extension ExplorerDriver {
  /// In the tree of a connector with twelve connections, some of which are called depot: opened, on
  /// the first of them.
  static func inSearchedTree() -> ExplorerDriver {
    var connector = SampleConnector(1, name: "Parcels")
    connector.connections = (1...12).map { number in
      SampleConnector.connection(
        "c\(number)", name: number.isMultiple(of: 4) ? "depot \(number)" : "office \(number)",
        action: [])
    }
    var other = SampleConnector(2, name: "Mail")
    other.connections = [SampleConnector.connection("d", name: "depot north", action: [])]
    var driver = ExplorerDriver([connector, other], rows: 6)
    driver.answerAll()
    driver.press(.enter)
    driver.openDown(to: "connection office 1")
    driver.answerAll()
    return driver
  }

  var selectedNode: String? { state.selectedNode?.node.label }

  /// The person types into the field of a search, and the view looks for it after each key.
  mutating func search(_ text: String, in lines: [String]? = nil) {
    for letter in text {
      type(String(letter))
      look(in: lines)
    }
  }

  /// The view reports which lines have what is searched: the tree's, or these.
  mutating func look(in lines: [String]? = nil) {
    guard let search = state.search else { return }
    let lines = lines ?? state.tree.rows.map(\.node.label)
    let found = lines.indices.filter { search.search.isFound(in: lines[$0]) }
    guard found != search.lines || search.seeksNearest else { return }
    happen(.searchLinesFound(SearchLines(search: search.search, lines: found)))
  }
}
