// The program `vex-trial`: what `scripts/soak` and `scripts/torture` run, to find what breaks `vex`.
//
// It plays a person at a terminal and knows of `vex` what such a person knows: its keys, its screen,
// how it ends. It is not shipped, and may use Foundation.

import Foundation
import PlayedTerminal

@main
struct Main {
  static func main() {
    // A program that has ended must not take us with it when we type.
    signal(SIGPIPE, SIG_IGN)
    do {
      exit(try run(Array(CommandLine.arguments.dropFirst())) ? 0 : 1)
    } catch {
      FileHandle.standardError.write(Data("vex-trial: \(error)\n".utf8))
      exit(2)
    }
  }

  /// Whether nothing was found.
  private static func run(_ words: [String]) throws -> Bool {
    switch (words.first, words.count) {
    case ("soak", 2...3):
      guard let minutes = Double(words[1]), minutes > 0,
        let seed = words.count < 3 ? UInt64.random(in: 1...9_999) : UInt64(words[2])
      else { throw misuse }
      var soak = try Soak(minutes: minutes, seed: seed)
      return try soak.run()
    case ("torture", 2): return try Torture(library: words[1]).run()
    default: throw misuse
    }
  }

  private static let misuse = TerminalProgram.Failure(
    "usage: vex-trial soak MINUTES [SEED] | torture LIBRARY")
}
