import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

@Suite struct KeyMapTests {
  private static let map = KeyMap.standard

  @Test(arguments: Command.allCases)
  func `every command has a name and an explanation, and its keys stand for it`(command: Command) {
    #expect(Self.map.keys(for: command).isEmpty == command.isCalledByName)
    #expect(!command.name.isEmpty)
    #expect(!command.explanation.isEmpty)
    for key in Self.map.keys(for: command) {
      let meant = Self.map.command(
        for: key, after: command.prefix, isTyping: command.isOfField)
      #expect(meant == command)
    }
  }

  @Test func `no key stands for two commands and no name is used twice`() {
    let tables = Dictionary(grouping: Self.map.bindings) { binding in
      "\(binding.command.isOfField) \(String(describing: binding.command.prefix))"
    }
    // The keys of every pane, those of text fields, and those after each prefix.
    #expect(tables.count == 2 + KeyPrefix.allCases.count)
    for bindings in tables.values {
      let keys = bindings.flatMap(\.keys)
      #expect(Set(keys).count == keys.count)
    }
    #expect(Set(Command.allCases.map(\.name)).count == Command.allCases.count)
  }

  /// The keys that people rely on, written by hand: a change of the map must be meant.
  @Test(arguments: [
    ("↓", Command.moveDown), ("j", .moveDown), ("↑", .moveUp), ("k", .moveUp),
    ("PgDn", .pageDown), ("^F", .pageDown), ("PgUp", .pageUp), ("^B", .pageUp),
    ("^D", .halfPageDown), ("^U", .halfPageUp), ("g", .moveToFirst), ("Home", .moveToFirst),
    ("G", .moveToLast), ("End", .moveToLast), ("→", .open), ("l", .open), ("←", .close),
    ("h", .close), ("Enter", .enter), ("Space", .toggle), ("Tab", .focusNextPane),
    ("⇧Tab", .focusPreviousPane), ("⇧↓", .scrollDetailDown), ("Alt-j", .scrollDetailDown),
    ("⇧↑", .scrollDetailUp), ("Alt-k", .scrollDetailUp), ("Esc", .takeBack),
    ("Backspace", .goBack), ("[", .goBack), ("Alt-←", .goBack), ("]", .goForward),
    ("Alt-→", .goForward), ("r", .reload), ("^L", .redraw), ("!", .showRequests), ("?", .showHelp),
    ("q", .quit),
    ("u", .showImpact), ("}", .nextProblem), (".", .nextProblem), ("{", .previousProblem),
    (",", .previousProblem),
    ("^C", .interrupt), ("^Z", .suspend), ("/", .search), ("n", .nextMatch),
    ("N", .previousMatch), ("s", .begin(.sort)), ("S", .reverseSorting), ("f", .editQuery),
    ("z", .arrange(.zoom)), ("+", .arrange(.widen)), ("-", .arrange(.narrow)),
    ("w", .arrange(.wrap)), (":", .openPalette), ("1", .showView(.connectors)),
    ("2", .showView(.connections)),
    ("3", .showView(.credentials)), ("4", .showView(.versions)), ("5", .showView(.messages)),
    ("F2", .showView(.connectors)), ("F6", .showView(.messages)), ("i", .explain),
    ("y", .begin(.copy)), ("o", .onNode(.openLink)), ("x", .onNode(.unmask)),
  ])
  func `each of these keys stands for its command`(name: String, command: Command) throws {
    let key = try #require(Key(parsing: name))
    #expect(Self.map.command(for: key) == command)
  }

  @Test(arguments: [
    ("s", Command.sort(.mark)), ("n", .sort(.name)), ("p", .sort(.protocolName)),
    ("c", .sort(.connections)), ("v", .sort(.version)), ("e", .sort(.expires)),
    ("u", .sort(.updated)), ("o", .sortAsListed), ("j", .moveDown), ("Esc", .takeBack),
  ])
  func `after s each of these keys stands for its command`(name: String, command: Command) throws {
    let key = try #require(Key(parsing: name))
    #expect(Self.map.command(for: key, after: .sort) == command)
  }

  @Test(arguments: [
    ("i", Copied.id), ("n", .name), ("v", .value), ("u", .url), ("j", .json), ("p", .path),
    ("a", .apiPath), ("c", .curl),
  ])
  func `after y each of these keys says what is copied`(name: String, copied: Copied) throws {
    let key = try #require(Key(parsing: name))
    #expect(Self.map.command(for: key, after: .copy) == .onNode(.copy(copied)))
  }

  @Test(arguments: [
    ("←", Command.inField(.edit(.left))), ("→", .inField(.edit(.right))),
    ("^←", .inField(.edit(.wordLeft))), ("Alt-←", .inField(.edit(.wordLeft))),
    ("Alt-b", .inField(.edit(.wordLeft))), ("^→", .inField(.edit(.wordRight))),
    ("Alt-→", .inField(.edit(.wordRight))), ("Alt-f", .inField(.edit(.wordRight))),
    ("Home", .inField(.edit(.start))), ("^A", .inField(.edit(.start))),
    ("End", .inField(.edit(.end))), ("^E", .inField(.edit(.end))),
    ("Backspace", .inField(.edit(.deleteBackward))), ("^H", .inField(.edit(.deleteBackward))),
    ("Del", .inField(.edit(.deleteForward))), ("^W", .inField(.edit(.deleteWord))),
    ("Alt-Backspace", .inField(.edit(.deleteWord))), ("^U", .inField(.edit(.deleteToStart))),
    ("^K", .inField(.edit(.deleteToEnd))), ("Enter", .inField(.accept)),
    ("Tab", .inField(.complete)), ("⇧Tab", .inField(.completeBackward)),
    ("^P", .inField(.earlier)), ("^N", .inField(.later)), ("↓", .moveDown), ("↑", .moveUp),
    ("PgDn", .pageDown), ("PgUp", .pageUp), ("Esc", .takeBack), ("^C", .interrupt),
    ("⇧↓", .scrollDetailDown), ("^L", .redraw), ("^Z", .suspend),
  ])
  func `in a text field each of these keys stands for its command`(
    name: String, command: Command
  ) throws {
    let key = try #require(Key(parsing: name))
    #expect(Self.map.command(for: key, isTyping: true) == command)
  }

  @Test func `keys without a meaning have none`() {
    #expect(Self.map.command(for: Key("m")) == nil)
    #expect(Self.map.command(for: Key(.function(7))) == nil)
    #expect(Self.map.command(for: Key("%"), after: .sort) == nil)
  }

  @Test func `a command bound to another key is hinted and helped under it`() {
    let bindings = KeyMap.standard.bindings.map { binding in
      binding.command == .showHelp ? KeyMap.Binding(command: .showHelp, keys: [Key("щ")]) : binding
    }
    let appearance = Appearance(keyMap: KeyMap(bindings))
    var driver = ExplorerDriver.browsing(on: .usual)
    #expect(driver.look(on: .usual, appearance: appearance).text.contains("щ help"))
    #expect(appearance.keyMap.command(for: Key("?")) == nil)
    // As wide as it takes for no line to be broken.
    var canvas = Canvas(size: .wide, appearance: appearance)
    let help = OverlayText(state: driver.state, width: 200).lines(of: .content(.help), on: &canvas)
      .map { $0.map(\.text.string).joined() }
    for command in Command.allCases {
      #expect(help.contains { $0.hasSuffix(command.explanation) })
    }
    #expect(help.contains { $0.hasPrefix("щ ") })
  }
}
