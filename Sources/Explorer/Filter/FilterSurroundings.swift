/// What decides which terms of a filter can be applied, beside its text.
package struct FilterSurroundings: Equatable, Sendable {
  /// The view whose rows are meant.
  package var view = ListView.connectors
  /// Whether the server is asked for the connectors that these rows are of.
  package var asksServer = true
  /// Whether the server's own query asks for categories, of which it takes one list.
  var queriesCategories = false
  /// The categories that there are; nil while they are not known.
  var categories: [String]?

  package init() {}

  /// Those of a printing command, which asks the server whatever rows it prints.
  package init(printing view: ListView) { self.view = view }

  /// Why the server cannot be asked for categories here; nil where it can.
  var categoryReason: String? {
    if !asksServer { return "category: can be asked in view 1, or in the query" }
    return queriesCategories ? "category: is in the query already, which takes one list" : nil
  }

  /// Categories as the server spells them, or why one of them is none.
  func categories(_ names: [String]) -> FilterTerm.Condition {
    guard let categories else { return .category(names) }
    var known: [String] = []
    for name in names {
      let spellings = categories.filter { $0.lowercased() == name.lowercased() }
      guard let spelling = spellings.first(where: { $0 == name }) ?? spellings.first else {
        return .invalid("there is no category \(name)")
      }
      known.append(spelling)
    }
    return .category(known)
  }

  /// Why nothing is known of a field in the view's rows; nil where it is.
  func reason(against field: FilterField) -> String? {
    switch (field, view) {
    case (.updated, .credentials), (.updated, .messages), (.expires, .messages),
      (.expires, .versions):
      "\(field.rawValue): is not told of \(view.name)"
    default: nil
    }
  }
}

extension ExplorerState {
  /// What decides which terms of the list's filter can be applied.
  var filterSurroundings: FilterSurroundings {
    var surroundings = FilterSurroundings()
    surroundings.view = view
    surroundings.asksServer = view == .connectors
    surroundings.queriesCategories = !listing.query.categories.isEmpty
    if case .loaded = offers.readingCategories { surroundings.categories = offers.categories }
    return surroundings
  }

  /// Reads the filter's text again where what surrounds it has changed.
  mutating func readFilterAgain() {
    list.filter = FilterExpression(list.filter.text, in: filterSurroundings)
  }
}
