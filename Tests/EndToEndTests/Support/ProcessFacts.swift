import Foundation

/// What Linux tells of a running program.
struct ProcessFacts {
  private let folder: String

  init(of process: Int32) { folder = "/proc/\(process)" }

  /// Whether a signal has been sent and not been acted on; of a program that has ended nothing is.
  func hasPending(_ signal: Int32) -> Bool {
    let lines = text("status").split(separator: "\n")
    return ["SigPnd:", "ShdPnd:"].contains { name in
      let line = lines.first { $0.hasPrefix(name) }
      let word = line?.dropFirst(name.count).trimmingCharacters(in: .whitespaces) ?? ""
      return (UInt64(word, radix: 16) ?? 0) & (1 << UInt64(signal - 1)) != 0
    }
  }

  /// What it was started with, one after the other.
  var arguments: String { text("cmdline") }

  /// The variables that it was started with, as the kernel shows them now.
  var environment: String { text("environ") }

  /// Processor time that it has taken, in hundredths of a second.
  var ticks: Int {
    // Behind the name, which is in brackets and may hold anything: state is the third field, user
    // and system time are the 14th and 15th (proc(5)).
    let fields = (text("stat").split(separator: ")").last ?? "").split(separator: " ")
    return fields.count > 12 ? (Int(fields[11]) ?? 0) + (Int(fields[12]) ?? 0) : 0
  }

  private func text(_ name: String) -> String {
    String(
      decoding: FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data(),
      as: UTF8.self)
  }
}
