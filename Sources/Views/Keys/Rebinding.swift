import Cells
import Explorer

/// What a person wants other keys for: a key map is changed by it as a whole, so that the order in
/// which actions are named does not matter.
package struct Rebinding: Equatable, Sendable {
  private var wanted: [Command: [Key]] = [:]

  package init() {}

  /// Gives a command these keys in place of its own.
  package mutating func bind(_ command: Command, to keys: [Key]) {
    wanted[command] = keys
  }

  /// Which other command has been given the key where both could be meant.
  package func owner(of key: Key, besides command: Command) -> Command? {
    wanted.first { other, keys in
      other != command && keys.contains(key) && !other.scopes.isDisjoint(with: command.scopes)
    }?.key
  }

  /// The key map with the wanted keys, which nobody else has any more where both could be meant.
  package func applied(to keyMap: KeyMap) -> KeyMap {
    KeyMap(
      keyMap.bindings.map { binding in
        let keys =
          wanted[binding.command]
          ?? binding.keys.filter { owner(of: $0, besides: binding.command) == nil }
        return KeyMap.Binding(command: binding.command, keys: keys)
      })
  }

  /// The commands that others have taken the last key of.
  package func bereft(in keyMap: KeyMap) -> [Command] {
    keyMap.bindings.filter { binding in
      binding.keys.isEmpty && wanted[binding.command] == nil
        && !KeyMap.standard.keys(for: binding.command).isEmpty
    }.map(\.command)
  }

  /// Which command has taken a key of another.
  package func taker(from command: Command) -> Command? {
    KeyMap.standard.keys(for: command).lazy.compactMap { owner(of: $0, besides: command) }.first
  }
}

extension Command {
  /// Where its own key counts: two commands may have the same key if they have no such place in
  /// common.
  fileprivate var scopes: Set<KeyScope> {
    if isOfField { return [.field] }
    let prefixes = KeyPrefix.allCases.filter(completes).map(KeyScope.after)
    return prefixes.isEmpty ? [.anywhere] : Set(prefixes)
  }
}

/// Where a key can mean something.
private enum KeyScope: Hashable {
  case anywhere
  case field
  case after(KeyPrefix)
}
