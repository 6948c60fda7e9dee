import Foundation

// What the system counts of the program, where it has `/proc`.

extension TerminalProgram {
  /// Megabytes that are in memory now, files that are mapped among them.
  package func residentMegabytes() -> Double { number(of: "VmRSS") * 1_024 / 1e6 }

  package func threads() -> Int { Int(number(of: "Threads")) }

  /// How many descriptors are open. Nil where we may not look: the program keeps others out of its
  /// own (`docs/faults.md`, S09), all but root.
  package func descriptors() -> Int? {
    try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/fd").count
  }

  /// Milliseconds of processor time so far.
  package func processorTime() -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
    let words = text.split(separator: ")").last?.split(separator: " ") ?? []
    guard words.count > 12 else { return 0 }
    let ticks = (Double(words[11]) ?? 0) + (Double(words[12]) ?? 0)
    return ticks * 1e3 / Double(sysconf(Int32(_SC_CLK_TCK)))
  }

  private func number(of name: String) -> Double {
    let text = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)) ?? ""
    let line = text.split(separator: "\n").first { $0.hasPrefix(name + ":") }
    let word = line?.split(whereSeparator: { $0 == " " || $0 == "\t" }).dropFirst().first
    return word.flatMap { Double($0) } ?? 0
  }
}
