/// The person's clipboard, by whichever way there is.
package struct Clipboard: Sendable {
  private let environment: ChildEnvironment
  private let seat: Seat
  private let search: ProgramSearch
  private let terminalTakesIt: Bool
  /// How long each program is waited for.
  var patience = ChildProgram.usualPatience

  /// - Parameters:
  ///   - environment: what the programs get, and what says where the person sits.
  ///   - terminalTakesIt: whether the terminal may be sent OSC 52: `isXtermLike` of its description.
  ///   - isMac: whether this machine is a Mac.
  package init(
    environment: ChildEnvironment, terminalTakesIt: Bool, isMac: Bool = Seat.runsOnMac
  ) {
    self.environment = environment
    seat = Seat(environment, isMac: isMac)
    search = ProgramSearch(path: environment["PATH"])
    self.terminalTakesIt = terminalTakesIt
  }

  /// Copies a text; each program has two seconds for it.
  ///
  /// - Parameters:
  ///   - text: what is copied.
  ///   - send: sends bytes to the terminal, behind what waits; called at most once, from the task.
  /// - Returns: which way it went.
  package func copy(
    _ text: ClipboardText, send: @Sendable ([UInt8]) -> Void
  ) async -> CopyOutcome {
    guard !text.text.isEmpty else { return .empty }
    let paths = installed
    let ways = ClipboardWay.inOrder(
      at: seat, installed: Set(paths.keys), terminalTakesIt: terminalTakesIt)
    var failures: [ChildFailure] = []
    var isTooLarge = false
    for way in ways {
      // Whatever kept tmux from answering is not mended by another option.
      if way == .oldTmux, !failures.allSatisfy(\.mayMeanOldTmux) { continue }
      guard let program = way.program, let path = paths[program] else {
        if let sequence = ClipboardSequence.bytes(text.bytes) {
          send(sequence)
          return .sent(after: failures)
        }
        isTooLarge = true
        continue
      }
      do throws(ChildFailure) {
        try await run(path, way.arguments, reading: text)
        accompany(way, text, send: send)
        return .copied(by: program)
      } catch {
        if failures.last != error { failures.append(error) }
      }
    }
    guard isTooLarge else { return .noWay(after: failures) }
    return .tooLarge(
      bytes: text.bytes.count, limit: ClipboardSequence.mostBytes, after: failures)
  }

  /// The programs of all ways that there are, with their paths.
  private var installed: [String: String] {
    var paths: [String: String] = [:]
    for name in ClipboardWay.allCases.compactMap(\.program) { paths[name] = search.find(name) }
    return paths
  }

  private func run(
    _ path: String, _ arguments: [String], reading text: ClipboardText
  ) async throws(ChildFailure) {
    var program = ChildProgram(path: path, arguments: arguments, environment: environment)
    program.input = text.bytes
    program.patience = patience
    _ = try await program.run()
  }

  /// What tmux took is sent to the terminal all the same: one that was started from within tmux is
  /// none of tmux's, though its programs believe it.
  private func accompany(
    _ way: ClipboardWay, _ text: ClipboardText, send: @Sendable ([UInt8]) -> Void
  ) {
    guard way.isTmux, terminalTakesIt else { return }
    let sequence = ClipboardSequence.bytes(text.bytes, throughTmux: way == .oldTmux)
    if let sequence { send(sequence) }
  }
}

extension ChildFailure {
  /// Whether it may have failed for not knowing an option.
  fileprivate var mayMeanOldTmux: Bool {
    if case .exited = reason { true } else { false }
  }
}
