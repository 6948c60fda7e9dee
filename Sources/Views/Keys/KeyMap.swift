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
  private let continuations: [KeyPrefix: [Key: Command]]
  private let fieldOrders: [Key: Command]

  /// A key map; where a key is bound twice the first binding counts.
  package init(_ bindings: [Binding]) {
    self.bindings = bindings
    func table(_ isWanted: (Command) -> Bool) -> [Key: Command] {
      bindings.reduce(into: [:]) { commands, binding in
        guard isWanted(binding.command) else { return }
        for key in binding.keys where commands[key] == nil { commands[key] = binding.command }
      }
    }
    commands = table { $0.prefix == nil && !$0.isOfField }
    fieldOrders = table(\.isOfField)
    continuations = Dictionary(
      uniqueKeysWithValues: KeyPrefix.allCases.map { prefix in
        (prefix, table { $0.completes(prefix) })
      })
  }

  /// The command that a key stands for.
  ///
  /// - Parameters:
  ///   - key: What was pressed.
  ///   - prefix: The command that was begun before.
  ///   - isTyping: Whether a text field has the keys; its own come first there.
  /// - Returns: nil for a key that means nothing here.
  package func command(
    for key: Key, after prefix: KeyPrefix? = nil, isTyping: Bool = false
  ) -> Command? {
    if isTyping, let command = fieldOrders[key] { return command }
    if let prefix, let command = continuations[prefix]?[key] { return command }
    return commands[key]
  }

  /// The keys of a command, the most telling first.
  package func keys(for command: Command) -> [Key] {
    bindings.first { $0.command == command }?.keys ?? []
  }

  /// The keys of a command as they are written: after their prefix, if they have one.
  package func spellings(for command: Command, ascii: Bool = false) -> [String] {
    let lead = command.prefix.flatMap { keys(for: .begin($0)).first?.name(ascii: ascii) }
    return keys(for: command).map { key in
      [lead, key.name(ascii: ascii)].compactMap { $0 }.joined(separator: " ")
    }
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
    case .onNode(let order): [nodeKey(for: order)]
    case .goBack: [Key(.backspace), Key("["), Key(.left, .alt)]
    case .goForward: [Key("]"), Key(.right, .alt)]
    case .search: [Key("/")]
    case .showView(let view):
      [
        Key(Character("\(view.rawValue + 1)")), Key(.function(view.rawValue + 2)),
      ]
    case .editQuery: [Key("f")]
    case .openPalette: [Key(":")]
    case .togglePublicCatalogue, .toggleMouse, .showConcern, .showSettings, .showMeasures,
      .showRecent, .resume, .showRefreshFailure:
      []
    case .chooseTheme: [Key("T")]
    case .explain: [Key("i")]
    case .showTimeline: [Key("t")]
    case .begin(.later): [Key(">")]
    case .begin(.earlier): [Key("<")]
    case .turnClock(.later(.day)): [Key(">"), Key("d")]
    case .turnClock(.earlier(.day)): [Key("<"), Key("d")]
    case .turnClock(.later(.week)), .turnClock(.earlier(.week)): [Key("w")]
    case .turnClock(.later(.expiry)), .turnClock(.earlier(.expiry)): [Key("e")]
    case .turnClock(.now): [Key("n"), Key("0")]
    case .nextMatch: [Key("n")]
    case .previousMatch: [Key("N")]
    case .nextProblem: [Key("}"), Key(".")]
    case .previousProblem: [Key("{"), Key(",")]
    case .nextChange: [Key("c")]
    case .clearChanges: [Key("C")]
    case .showImpact: [Key("u")]
    case .begin(.sort): [Key("s")]
    case .begin(.copy): [Key("y")]
    case .sort(let column): [sortKey(for: column)]
    case .sortAsListed: [Key("o")]
    case .reverseSorting: [Key("S")]
    case .inField(let order): fieldKeys(for: order)
    case .focusNextPane: [Key(.tab)]
    case .focusPreviousPane: [Key(.tab, .shift)]
    case .scrollDetailDown: [Key(.down, .shift), Key("j", .alt)]
    case .scrollDetailUp: [Key(.up, .shift), Key("k", .alt)]
    case .arrange(.zoom): [Key("z")]
    case .arrange(.widen): [Key("+")]
    case .arrange(.narrow): [Key("-")]
    case .arrange(.wrap): [Key("w")]
    case .reload: [Key("r")]
    case .redraw: [Key("l", .control)]
    case .takeBack: [Key(.escape)]
    case .showRequests: [Key("!")]
    case .showHelp: [Key("?"), Key(.function(1))]
    case .suspend: [Key("z", .control)]
    case .interrupt: [Key("c", .control)]
    case .quit: [Key("q")]
    }
  }

  /// What is done with the selected node; what is pressed after `y`.
  private static func nodeKey(for order: NodeOrder) -> Key {
    switch order {
    case .copy(.id): Key("i")
    case .copy(.name): Key("n")
    case .copy(.value): Key("v")
    case .copy(.url): Key("u")
    case .copy(.json): Key("j")
    case .copy(.path): Key("p")
    case .copy(.apiPath): Key("a")
    case .copy(.curl): Key("c")
    case .openLink: Key("o")
    case .unmask: Key("x")
    case .showRaw: Key("J")
    case .page: Key("e")
    }
  }

  /// What is pressed after `s`.
  private static func sortKey(for column: ListColumn) -> Key {
    switch column {
    case .mark: Key("s")
    case .name: Key("n")
    case .protocolName: Key("p")
    case .connections: Key("c")
    case .version: Key("v")
    case .expires: Key("e")
    case .updated: Key("u")
    case .connector: Key("k")
    case .credentials: Key("d")
    case .type: Key("t")
    case .kind: Key("a")
    case .state: Key("i")
    case .usedBy: Key("b")
    case .created: Key("r")
    case .status: Key("x")
    case .messages: Key("m")
    case .published: Key("l")
    case .place: Key("w")
    case .count: Key("h")
    }
  }

  private static func fieldKeys(for order: FieldOrder) -> [Key] {
    switch order {
    case .edit(.left): [Key(.left)]
    case .edit(.right): [Key(.right)]
    case .edit(.wordLeft): [Key(.left, .control), Key(.left, .alt), Key("b", .alt)]
    case .edit(.wordRight): [Key(.right, .control), Key(.right, .alt), Key("f", .alt)]
    case .edit(.start): [Key(.home), Key("a", .control)]
    case .edit(.end): [Key(.end), Key("e", .control)]
    case .edit(.deleteBackward): [Key(.backspace), Key("h", .control)]
    case .edit(.deleteForward): [Key(.delete)]
    case .edit(.deleteWord): [Key("w", .control), Key(.backspace, .alt)]
    case .edit(.deleteToStart): [Key("u", .control)]
    case .edit(.deleteToEnd): [Key("k", .control)]
    case .accept: [Key(.enter)]
    case .complete: [Key(.tab)]
    case .completeBackward: [Key(.tab, .shift)]
    case .earlier: [Key("p", .control)]
    case .later: [Key("n", .control)]
    }
  }
}
