/// Messages by their texts: what a filter left of them.
struct MessageGroups: Equatable, Sendable {
  /// A row a text, in the order in which these were met.
  private(set) var table = RowTable<MessageRow>()
  private var positions: [MessageKey: Int] = [:]

  /// Adds a place where a text is said.
  mutating func add(_ place: MessageRow.Place) {
    let key = MessageKey(place.fact)
    guard let position = positions[key] else {
      positions[key] = table.count
      table.append(MessageRow(place.facts, Int(place.index)))
      return
    }
    table.update(at: position) { $0.occur(in: place.facts, Int(place.index)) }
  }

  /// Where a text stands; nil where nothing that says it was left.
  func position(of key: MessageKey) -> Int? { positions[key] }
}
