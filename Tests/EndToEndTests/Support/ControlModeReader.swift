/// What one line of tmux's control mode says, the lines of a reply put together: a value that reads
/// lines and does nothing else (tmux(1), "CONTROL MODE").
struct ControlModeReader {
  enum Notice: Equatable {
    /// A program wrote to its terminal; tmux has drawn it already.
    case output
    /// The answer to a command that we sent; `failed` when tmux refused it.
    case reply(lines: [String], failed: Bool)
    /// The session is there, and commands have something to be about.
    case attached
    /// Anything that the tests have no use for.
    case other
  }

  private var header: Substring?
  private var lines: [String] = []

  /// Returns what the line completes; nil in the middle of a reply.
  mutating func read(_ line: String) -> Notice? {
    let words = line.split(separator: " ", maxSplits: 1)
    let name = words.first ?? ""
    let rest = words.count > 1 ? words[1] : ""
    if let header {
      // A screen may show a line that looks like an end; only the same numbers end a reply.
      guard name == "%end" || name == "%error", rest == header else {
        lines.append(line)
        return nil
      }
      defer { (self.header, lines) = (nil, []) }
      // The last number is 0 for the command that tmux was started with.
      return header.hasSuffix(" 1") ? .reply(lines: lines, failed: name == "%error") : .other
    }
    switch name {
    case "%begin":
      header = rest
      return nil
    case "%output": return .output
    case "%session-changed": return .attached
    default: return .other
    }
  }
}
