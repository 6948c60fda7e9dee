// The executable json-verdict: reads one text from standard input as the explorer reads an answer, and
// ends with 0 where it is JSON, with 1 where it is not. `scripts/json-cases` asks it about a whole
// folder; it is no part of what people install.

import JSON

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

@main
struct Main {
  static func main() {
    guard let text = standardInput() else {
      complain("standard input cannot be read: error \(errno)")
      exit(3)
    }
    do {
      try DocumentWalk(JSONDocument(text)).run()
    } catch {
      complain(error.sentence)
      exit(1)
    }
  }

  /// Everything up to the end; `nil` after a failure, which `errno` names.
  private static func standardInput() -> [UInt8]? {
    var text: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(STDIN_FILENO, &piece, piece.count)
      if count == 0 { return text }
      if count > 0 {
        text += piece[..<count]
      } else if errno != EINTR {
        return nil
      }
    }
  }

  private static func complain(_ sentence: String) {
    let line = Array("json-verdict: \(sentence)\n".utf8)
    _ = unsafe write(STDERR_FILENO, line, line.count)
  }
}
