import Cells
import Explorer
import Views
import YAML

extension SettingsReading {
  /// `keys:`: each action with the keys that it has from now on.
  ///
  /// A key that the file gives to one action is taken from the action that has it by itself. What is
  /// complained of is a key that the file gives twice, and an action that is left without any.
  mutating func takeKeys(_ entries: [YAMLNode.Entry]) {
    var rebinding = Rebinding()
    for entry in entries {
      guard let command = Command.named(entry.key) else {
        complain(unknown: entry, among: Command.allCases.map(\.name), called: "action")
        continue
      }
      guard let keys = keys(of: entry, for: command, beside: rebinding) else { continue }
      rebinding.bind(command, to: keys)
      result.set("keys.\(command.name)", at: entry.value) { _ in }
    }
    let rebound = rebinding.applied(to: result.settings.keyMap)
    result.settings.keyMap = rebound
    for command in rebinding.bereft(in: rebound) {
      let taker = rebinding.taker(from: command)
      let line = entries.first { $0.key == taker?.name }?.line ?? entries.first?.line ?? 1
      complain(
        line: line,
        "\(command.name) has no key left\(taker.map { ", since \($0.name) has it" } ?? "");"
          + " bind it to another, or call it by :\(command.name)")
    }
  }

  /// The keys that an entry names, those left out that cannot be had; nil where none can.
  private mutating func keys(
    of entry: YAMLNode.Entry, for command: Command, beside rebinding: Rebinding
  ) -> [Key]? {
    let expected = "a key such as x, ^X, Alt-x, F5 or PgDn, or a list of keys"
    guard let nodes = texts(of: entry.value, named: "keys.\(command.name)", expected) else {
      return nil
    }
    var keys: [Key] = []
    for node in nodes {
      let text = node.text ?? ""
      if let key = Key(parsing: text) {
        if let owner = rebinding.owner(of: key, besides: command) {
          complain(node, "\(key) is bound to \(owner.name) already, and not to \(command.name)")
        } else if command.isOfField, key.typedCharacter != nil {
          complain(node, "\(key) is typed in a text field; \(command.name) takes other keys")
        } else if !keys.contains(key) {
          keys.append(key)
        }
      } else {
        complain(node, "there is no key called \(text); \(command.name) takes \(expected)")
      }
    }
    // Where none of them can be had, the action keeps those that it has; an empty list takes them away.
    return keys.isEmpty && !nodes.isEmpty ? nil : keys
  }
}
