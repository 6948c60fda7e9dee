import ConnectModels

/// The rows that are written into a file: those of the list at the moment at which it was ordered,
/// whatever happens to the list meanwhile.
package struct ExportTask: Equatable, Sendable {
  package let export: Export
  /// Whether a file of that name is replaced.
  package let mayReplace: Bool
  /// A state is a value: this one stays as it was.
  private let state: ExplorerState

  init(_ export: Export, mayReplace: Bool, of state: ExplorerState) {
    self.export = export
    self.mayReplace = mayReplace
    self.state = state
  }

  package var view: ListView { state.view }
  package var judgement: Judgement { state.judgement }
  /// How many lines the list has.
  package var count: Int { state.listCount }

  /// What a line of the list stands for, counted from the top: a message is a row for each place
  /// where it is said, as the printing commands have it.
  package func rows(at index: Int) -> [ListRow] {
    let row = state.listRow(at: index)
    guard case .message(let message) = row else { return [row] }
    // The places of an open group have been written with it.
    guard message.role == .group else { return [] }
    return message.places.map { .message(MessageRow(memberAt: $0)) }
  }

  /// The text of a connector; nil if it was let go.
  package func document(of connector: Identifier) -> ConnectorDocument? {
    state.document(of: connector)
  }

  /// What reads a text again that was let go.
  package func read(of connector: Identifier) -> Read? {
    state.row(of: connector).map {
      .connector(organisation: $0.organisationID, connector: connector)
    }
  }
}
