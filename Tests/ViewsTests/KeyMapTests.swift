import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

@Suite struct KeyMapTests {
  private static let map = KeyMap.standard

  @Test(arguments: Command.allCases)
  func `every command has a key, a name and an explanation`(command: Command) {
    #expect(!Self.map.keys(for: command).isEmpty)
    #expect(!command.name.isEmpty)
    #expect(!command.explanation.isEmpty)
    for key in Self.map.keys(for: command) { #expect(Self.map.command(for: key) == command) }
  }

  @Test func `no key stands for two commands and no name is used twice`() {
    let keys = Self.map.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
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
    ("Alt-→", .goForward), ("r", .reload), ("^L", .redraw), ("?", .showHelp), ("q", .quit),
    ("^C", .interrupt), ("^Z", .suspend),
  ])
  func `each of these keys stands for its command`(name: String, command: Command) throws {
    let key = try #require(Key(parsing: name))
    #expect(Self.map.command(for: key) == command)
  }

  @Test func `keys without a meaning have none`() {
    #expect(Self.map.command(for: Key("m")) == nil)
    #expect(Self.map.command(for: Key(.function(1))) == nil)
  }

  @Test func `a command bound to another key is hinted and helped under it`() {
    let bindings = KeyMap.standard.bindings.map { binding in
      binding.command == .showHelp ? KeyMap.Binding(command: .showHelp, keys: [Key("щ")]) : binding
    }
    let appearance = Appearance(keyMap: KeyMap(bindings))
    var driver = ExplorerDriver.browsing(on: .usual)
    #expect(driver.look(on: .usual, appearance: appearance).text.contains("щ help"))
    #expect(appearance.keyMap.command(for: Key("?")) == nil)
    driver.press(.showHelp)
    driver.look(on: .wide, appearance: appearance)
    let help = driver.look(on: .wide, appearance: appearance).text
    for command in Command.allCases { #expect(help.contains(command.explanation)) }
    #expect(help.contains("щ "))
  }
}
