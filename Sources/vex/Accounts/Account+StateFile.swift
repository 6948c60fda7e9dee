import Explorer

extension Account {
  /// What a file in the folder of states is called that belongs to the account.
  func stateFile(_ purpose: String) -> String {
    let whose = organisation ?? "public"
    // The demo listens on another port every time.
    let service = source == .demo ? "demo" : "\(address)"
    // The id of an organisation may be anything, and is not made a file's name.
    return "\(purpose)-\("\(service) \(whose)".fingerprint).json"
  }
}
