import ConnectAPI
import Explorer
import JSON
import Printing

/// What a check found the last time, for `--new`: ids and states of findings, no name and no text, a
/// file for each account in the folder of states.
struct CheckMemory {
  private let folder: StateFolder
  private let file: String

  init(_ account: Account, in folder: StateFolder) {
    self.folder = folder
    file = account.stateFile("check")
  }

  /// The states by their ids; none where nothing was remembered yet.
  func states() throws(StateError) -> [String: String] {
    guard let bytes = try folder.read(file) else { return [:] }
    guard let document = try? JSONDocument(bytes),
      let found = document.value("findings", in: document.root),
      document.kind(of: found) == .object
    else { throw .unreadable(folder.path(of: file)) }
    var states: [String: String] = [:]
    var members = document.members(of: found)
    while let member = document.nextMember(&members) {
      states[document.name(of: member)] = document.string(member.value)
    }
    return states
  }

  /// Keeps states for the next time.
  func remember(_ states: [String: String]) throws(StateError) {
    let members = states.sorted { $0.key < $1.key }
      .map { (name: $0.key, value: JSONText.Value.text($0.value)) }
    let text = JSONText.object([("findings", .object(members))])
    try folder.write(Array((text + "\n").utf8), to: file)
  }
}
