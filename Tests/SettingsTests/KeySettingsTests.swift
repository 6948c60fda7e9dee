import Cells
import Explorer
import Testing
import Views

@testable import Settings

/// Keys that a person has bound.
@Suite struct KeySettingsTests {
  @Test func `an action has the keys that it is given, and no other`() {
    let inForce = read("keys: {move-down: [j, ↓, n], next-match: [m]}")
    #expect(inForce.complaints.isEmpty)
    let map = inForce.settings.keyMap
    #expect(map.keys(for: .moveDown) == [Key("j"), Key(.down), Key("n")])
    #expect(map.command(for: Key("n")) == .moveDown)
    #expect(map.command(for: Key("m")) == .nextMatch)
  }

  @Test(arguments: ["щ", "ñ", "你", "ο", "ا"]) func `any letter of any script is a key`(
    letter: String
  ) {
    let map = read("keys: {quit: \(letter)}").settings.keyMap
    #expect(map.command(for: Key(Character(letter))) == .quit)
    #expect(map.command(for: Key("q")) == nil)
  }

  @Test func `a key that is given to an action is taken from the one that has it by itself`() {
    let inForce = read("keys: {quit: j}")
    #expect(inForce.settings.keyMap.command(for: Key("j")) == .quit)
    #expect(inForce.settings.keyMap.keys(for: .moveDown) == [Key(.down)])
    #expect(inForce.complaints.isEmpty)
  }

  @Test func `an action that has lost its last key is complained of`() {
    let inForce = read("utc: yes\nkeys:\n  quit: r\n")
    #expect(inForce.complaints.map(\.line) == [3])
    #expect(
      inForce.complaints.first?.sentence
        == "reload has no key left, since quit has it; bind it to another, or call it by :reload")
  }

  @Test func `two that change places lose nothing`() {
    let inForce = read("keys: {quit: r, reload: q}")
    #expect(inForce.complaints.isEmpty)
    #expect(inForce.settings.keyMap.command(for: Key("q")) == .reload)
    #expect(inForce.settings.keyMap.command(for: Key("r")) == .quit)
  }

  @Test func `T11 a key that the file gives twice is the first's, and is complained of`() {
    let inForce = read("keys:\n  quit: [q, x]\n  reload: [r, x]\n")
    #expect(inForce.settings.keyMap.command(for: Key("x")) == .quit)
    #expect(inForce.settings.keyMap.keys(for: .reload) == [Key("r")])
    #expect(
      inForce.complaints.contains(
        Complaint(
          file: "config.yaml", line: 3,
          sentence: "x is bound to quit already, and not to reload")))
  }

  @Test func `keys that count in different places do not get in each other's way`() {
    let inForce = read("keys: {sort-name: Z, copy-name: Z, json: Z, unmask: J}")
    #expect(inForce.complaints.isEmpty)
    let map = inForce.settings.keyMap
    #expect(map.command(for: Key("Z"), after: .sort) == .sort(.name))
    #expect(map.command(for: Key("Z"), after: .copy) == .onNode(.copy(.name)))
    #expect(map.command(for: Key("Z")) == .onNode(.showRaw))
  }

  @Test func `an empty list leaves an action without keys, as was wanted`() {
    let inForce = read("keys: {suspend: []}")
    #expect(inForce.complaints.isEmpty)
    #expect(inForce.settings.keyMap.keys(for: .suspend).isEmpty)
  }

  @Test func `what would be typed in a text field is no key there`() {
    let inForce = read("keys: {field-accept: [x, ^J]}")
    #expect(inForce.settings.keyMap.keys(for: .inField(.accept)) == [Key("j", .control)])
    #expect(inForce.complaints.map(\.sentence).first?.contains("typed in a text field") == true)
  }

  @Test func `an action that starts without a key can have one`() {
    let map = read("keys: {mouse: M}").settings.keyMap
    #expect(map.command(for: Key("M")) == .toggleMouse)
  }
}
