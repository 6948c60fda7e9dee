/// The request log as it is looked at: a list, and all that is known of one of its requests.
package struct RequestsOverlay: Equatable, Sendable {
  /// The request that is opened, as it was when it was still in the log.
  package internal(set) var opened: RequestEntry?
  /// The selected request's number; nil while the newest is selected, whichever that is.
  private var selected: Int?

  /// The selected line; nil where there is none.
  package func selectedLine(in log: RequestLog) -> Int? {
    guard !log.entries.isEmpty else { return nil }
    guard let selected else { return log.entries.count - 1 }
    // What is no longer kept was among the oldest.
    return log.entries.lastIndex { $0.number == selected } ?? 0
  }

  /// Moves the selection by so many lines, down if positive; on the last line it goes along with
  /// what comes.
  mutating func move(by lines: Int, in log: RequestLog) {
    guard let line = selectedLine(in: log) else { return }
    let last = log.entries.count - 1
    let next = max(0, min(line + lines, last))
    selected = next == last ? nil : log.entries[next].number
  }

  /// Opens the selected request.
  mutating func open(in log: RequestLog) {
    guard let line = selectedLine(in: log) else { return }
    opened = log.entries[line]
    selected = log.entries[line].number
  }

  /// Goes back to the list.
  mutating func close(in log: RequestLog) {
    opened = nil
    if selected == log.entries.last?.number { selected = nil }
  }

  /// Takes in what has become of the opened request.
  mutating func refresh(from log: RequestLog) {
    opened = opened.map { log.entry($0.number) ?? $0 }
  }
}
