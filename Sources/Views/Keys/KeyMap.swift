import Cells
import Explorer

/// Which keys stand for which command: the one table from which the loop, the hints and the help
/// are made.
package struct KeyMap: Equatable, Sendable {
  /// One command and its keys, the first of them the one that hints name.
  package struct Binding: Equatable, Sendable {
    package var command: Command
    /// The one that hints name comes first.
    package var keys: [Key]
  }

  /// In the order in which the help lists them.
  package let bindings: [Binding]
  private let commands: [Key: Command]

  /// A key map; where a key is bound twice the first binding counts.
  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    commands = bindings.reduce(into: [:]) { commands, binding in
      for key in binding.keys where commands[key] == nil { commands[key] = binding.command }
    }
  }

  /// The command that a key stands for.
  package func command(for key: Key) -> Command? { commands[key] }

  /// The keys of a command, the most telling first.
  package func keys(for command: Command) -> [Key] {
    bindings.first { $0.command == command }?.keys ?? []
  }

  /// The keys that the program starts with; README's table is made from them.
  package static let standard = KeyMap(
    Command.allCases.map { Binding(command: $0, keys: standardKeys(for: $0)) })

  private static func standardKeys(for command: Command) -> [Key] {
    switch command {
    case .move(.down): [Key(.down), Key("j")]
    case .move(.up): [Key(.up), Key("k")]
    case .move(.pageDown): [Key(.pageDown), Key("f", .control)]
    case .move(.pageUp): [Key(.pageUp), Key("b", .control)]
    case .move(.halfPageDown): [Key("d", .control)]
    case .move(.halfPageUp): [Key("u", .control)]
    case .move(.first): [Key("g"), Key(.home)]
    case .move(.last): [Key("G"), Key(.end)]
    case .inPane(.open): [Key(.right), Key("l")]
    case .inPane(.close): [Key(.left), Key("h")]
    case .inPane(.enter): [Key(.enter)]
    case .inPane(.toggle): [Key(" ")]
    case .goBack: [Key(.backspace), Key("["), Key(.left, .alt)]
    case .goForward: [Key("]"), Key(.right, .alt)]
    case .focusNextPane: [Key(.tab)]
    case .focusPreviousPane: [Key(.tab, .shift)]
    case .scrollDetailDown: [Key(.down, .shift), Key("j", .alt)]
    case .scrollDetailUp: [Key(.up, .shift), Key("k", .alt)]
    case .reload: [Key("r")]
    case .redraw: [Key("l", .control)]
    case .takeBack: [Key(.escape)]
    case .showHelp: [Key("?")]
    case .suspend: [Key("z", .control)]
    case .interrupt: [Key("c", .control)]
    case .quit: [Key("q")]
    }
  }
}
