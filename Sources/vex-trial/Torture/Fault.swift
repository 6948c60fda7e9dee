import Foundation
import PlayedTerminal

/// One call of a journey that is made to fail.
struct Fault: Sendable, CustomStringConvertible {
  let journey: Journey
  let call: String
  /// The how-manieth of that name, from 1.
  let number: Int
  let code: Int32

  var description: String { "\(journey.name): \(call) \(number) fails with \(code)" }
}

/// What came of a journey.
struct Outcome {
  /// The calls that were made, and how many of them failed.
  let counts: [String: (calls: Int, failures: Int)]
  /// What must not be, in words; empty where all is well.
  let findings: [String]
}

extension Journey {
  /// How a program may end that cannot go on: by a sentence, or as its terminal's end would end it.
  private static let ends: Set<Int32> = [0, 3, 128 + SIGHUP]
  /// How long it may take to end, in seconds; other programs may have the machine.
  private static let patience = 10.0

  /// Makes the journey with one call failing, or none.
  func run(_ launch: Launch, library: String, fault: Fault?) throws -> Outcome {
    // What one leaves there is not to be found by another.
    let home = launch.home.appending(path: "\(UUID())")
    try FileManager.default.createDirectory(at: home, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: home) }
    let counts = try FaultFile(in: home)
    let program = try launch.start(
      arguments,
      with: ["HOME": home.path, "LD_PRELOAD": library, "VEX_FAULT": counts.order(fault)])
    program.read(within: 1)
    program.settle(0.1)
    for deed in deeds where program.status() == nil { program.perform(deed) }
    var findings: [String] = []
    if let status = program.leave(within: Self.patience) {
      if !Self.ends.contains(status) { findings.append("it ended with \(status)") }
      if fault == nil, status != 0 { findings.append("it ended with \(status), though unharmed") }
    } else {
      findings.append("it did not end")
    }
    findings += program.leftBehind
    return Outcome(counts: try counts.read(), findings: findings)
  }
}
