import Cells
import Explorer
import Views

extension KeyMap {
  /// The keys of each command that has others than the program starts with, by their names.
  var ownKeys: [String: [String]] {
    let own = bindings.filter { $0.keys != KeyMap.standard.keys(for: $0.command) }
    return Dictionary(
      own.map { ($0.command.name, $0.keys.map { $0.name(ascii: true) }) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The key map in which some commands have keys of their own; names that mean nothing here are
  /// left out.
  package init(ownKeys: [String: [String]]) {
    self.init(
      KeyMap.standard.bindings.map { binding in
        var binding = binding
        let keys = ownKeys[binding.command.name]
        binding.keys = keys.map { $0.compactMap { Key(parsing: $0) } } ?? binding.keys
        return binding
      })
  }
}
