import Cells
import DemoAPI
import Explorer
import Views

/// A person who does whatever can be done, at random, and the same again for the same seed; only
/// leaving the program is none of it.
struct RandomPerson {
  private static let escape = "\u{1B}"
  private static let words = [
    "harbour", "crm", "'books", "^s", "mail$", "!http", "is:expired", "expires:<7d", "has:errors",
    "protocol:http", "tag:team=ops", "no such thing", "ü€✓", "updated:<2d | is:draft", "color:",
    "a", "e", "o",
  ]

  private var dice: Dice
  private var rows = 24
  private let movements: [String]
  private let commands: [[String]]
  private let names: [String]

  init(seed: UInt64) {
    dice = Dice(seed: seed)
    let offered = Command.allCases.filter { !Self.isLeftOut($0) }
    commands = offered.flatMap { command in
      KeyMap.standard.keys(for: command).map { key in
        let prefix = command.prefix.map { KeyMap.standard.keys(for: .begin($0)) } ?? []
        return prefix.prefix(1).map(\.bytes) + [key.bytes]
      }
    }
    movements = Movement.allCases.flatMap { movement in
      KeyMap.standard.keys(for: .move(movement)).map(\.bytes)
    }
    // Typed where no prompt has opened, each letter is a key.
    names = offered.map(\.name).filter { !$0.contains("q") }
  }

  /// What leads out of the program, and what comes as a whole deed: the lists of all commands, `quit`
  /// among them, are closed again, and the server's query mostly asks for everything.
  private static func isLeftOut(_ command: Command) -> Bool {
    [.quit, .interrupt, .openPalette, .showHelp, .editQuery].contains(command)
  }

  mutating func next() -> Deed {
    switch Int.random(in: 0..<100, using: &dice) {
    case 0..<38: .press([pick(movements)])
    case 38..<68: .press(pick(commands))
    case 68..<75: .press(["/", pick(Self.words), Bool.random(using: &dice) ? "\r" : Self.escape])
    case 75..<81: .press([":", pick(names), "\r"])
    case 81..<83: .press(["?", pick(Self.words), Self.escape, Self.escape])
    case 83..<85: .press(query())
    case 85..<89: .press(mouse())
    case 89..<92: resize()
    default: .press([Self.escape, Self.escape])
    }
  }

  /// The server's own query: a name or none in the first line, nothing in the four below.
  private mutating func query() -> [String] {
    let clearing = "\u{05}\u{15}"
    let name = clearing + pick(["", "", "", "harbour", "mail"])
    return [Self.escape, "f", name] + Array(repeating: "\t" + clearing, count: 4) + ["\r"]
  }

  /// A click or a turn of the wheel, not on the bottom line, where a word may stand for leaving.
  private mutating func mouse() -> [String] {
    let row = Int.random(in: 1...max(1, min(8, rows - 1)), using: &dice)
    let place = "\(Int.random(in: 1...100, using: &dice));\(row)"
    switch Int.random(in: 0..<4, using: &dice) {
    case 0: return ["\(Self.escape)[<64;\(place)M"]
    case 1: return ["\(Self.escape)[<65;\(place)M"]
    default: return ["\(Self.escape)[<0;\(place)M", "\(Self.escape)[<0;\(place)m"]
    }
  }

  private mutating func resize() -> Deed {
    rows = Int.random(in: 3...60, using: &dice)
    return .resize(columns: Int.random(in: 10...200, using: &dice), rows: rows)
  }

  private mutating func pick<Element>(_ choices: [Element]) -> Element {
    choices[Int.random(in: choices.indices, using: &dice)]
  }
}
