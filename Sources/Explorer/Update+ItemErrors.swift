import ConnectModels

/// What is said of actions and triggers: known once they were read, and kept with the facts of their
/// connector, so that the view of messages has it too.
extension ExplorerState {
  mutating func noteItemErrors(of reference: BranchReference) -> [Effect] {
    guard case .versionItems(let items) = reference, let branch = branches[reference],
      let facts = catalogue.row(of: items.connector)?.facts,
      let version = facts.versions.firstIndex(where: { $0.name == items.version })
    else { return [] }
    let read = branch.versionItems
    let said = zip(read.steps(by: \.id), read).flatMap { step, item in
      item.errors.enumerated().map { ordinal, error in
        MessageFact(
          severity: error.severity, text: error.message,
          subject: .item(
            .init(version: Int32(version), kind: items.kind, step: step, name: item.name)),
          ordinal: Int32(ordinal))
      }
    }
    let known = facts.saying(said, ofItems: items.kind, ofVersion: Int32(version))
    guard known != facts else { return [] }
    catalogue.take(known)
    return view == .messages ? arrangeAgain() : []
  }
}

extension VersionItem {
  fileprivate var errors: [OperationError] {
    switch self {
    case .action(let action): action.errors ?? []
    case .trigger(let trigger): trigger.errors ?? []
    case .definition: []
    }
  }
}
