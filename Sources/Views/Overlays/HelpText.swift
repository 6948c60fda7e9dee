import Cells
import Explorer

/// The help, line by line: every action with its keys and a line of explanation, made from the key map.
struct HelpText {
  let state: ExplorerState
  let width: Int

  /// A line of the help, and the action that it tells of.
  private struct Line {
    var spans: [Span]
    var command: Command?
  }

  private var prompt: HelpPrompt? {
    guard case .help(let prompt)? = state.prompt else { return nil }
    return prompt
  }

  func lines(on canvas: Canvas) -> [[Span]] { all(on: canvas).map(\.spans) }

  /// The line of the action that Enter runs.
  func selectedLine(on canvas: Canvas) -> Int? {
    guard let command = prompt?.command else { return nil }
    return all(on: canvas).firstIndex { $0.command == command }
  }

  private func all(on canvas: Canvas) -> [Line] {
    guard let prompt, !prompt.field.isEmpty else {
      let rest = (mouse(on: canvas) + legend(on: canvas)).map { Line(spans: $0) }
      let chapters = chapters(of: Command.allCases, on: canvas)
      let lead = state.configuration.account.isDemo ? connecting(on: canvas) : []
      return lead.map { Line(spans: $0) } + chapters + rest
    }
    guard !prompt.matches.isEmpty else {
      return [Line(spans: [Span("No action has these words.", .secondary)])]
    }
    return chapters(of: prompt.matches, on: canvas)
  }

  // MARK: - Actions

  private func chapters(of commands: [Command], on canvas: Canvas) -> [Line] {
    let keyMap = canvas.appearance.keyMap
    let rows = commands.map { command in
      (
        command: command,
        keys: keyMap.spellings(for: command, ascii: canvas.appearance.isASCII)
          .joined(separator: " ")
      )
    }
    let widest = rows.lazy.map { TextWidth.columns(of: $0.keys) }.max() ?? 0
    let column = min(widest, width / 2) + 2
    let chapters = CommandGroup.allCases.compactMap { group -> [Line]? in
      let chapter = rows.filter { $0.command.group == group }
      guard !chapter.isEmpty else { return nil }
      return [Line(spans: [Span(canvas.safe(group.rawValue), .accent)])]
        + chapter.flatMap { lines(of: $0.command, $0.keys, column, on: canvas) }
    }
    return Array(chapters.joined(separator: [Line(spans: [])]))
  }

  private func lines(
    of command: Command, _ keys: String, _ column: Int, on canvas: Canvas
  ) -> [Line] {
    let name = canvas.safe(keys).cut(to: column - 1, mark: canvas.signs.ellipsis)
    let words = canvas.safe(command.explanation).wrapped(to: max(width - column, 1))
    return words.enumerated().map { index, text in
      Line(
        spans: [Span((index == 0 ? name : .empty).padded(to: column), .hintKey), Span(text)],
        command: command)
    }
  }

  // MARK: - Around them

  /// What the mouse does, and how the terminal's own selection is had.
  private func mouse(on canvas: Canvas) -> [[Span]] {
    [[], [Span("The mouse", .accent)]]
      + canvas.mouseHelp(isReported: state.reportsMouse)
      .flatMap { $0.wrapped(to: max(width, 1)).map { [Span($0)] } }
  }

  /// What the marks mean.
  private func legend(on canvas: Canvas) -> [[Span]] {
    let marks = Mark.allCases.reversed().map { mark in
      [
        Span(canvas.signs.mark(mark), mark.role),
        Span("  " + canvas.safe(mark.words).cut(to: width - 3, mark: canvas.signs.ellipsis)),
      ]
    }
    let found = [
      Span(canvas.signs.found, .accent), Span("  found by the server, its page is not loaded"),
    ]
    let second = [
      Span(canvas.signs.ascending + canvas.signs.second, .accent),
      Span("  sorted by this column second: where the first is equal"),
    ]
    return [[], [Span("Marks", .accent)]] + marks + [found, second]
  }

  /// In the demo: how to connect an account.
  private func connecting(on canvas: Canvas) -> [[Span]] {
    let ways = [
      "This is a made-up organisation. To see your own, do one of these and start vex again:",
      "- versori context add",
      "- set VERSORI_TOKEN and VERSORI_ORGANISATION_ID in the environment",
      "- write a context into ~/.config/vex/config.yaml",
    ]
    return [[Span("Your own organisation", .accent)]]
      + ways.flatMap { way in canvas.safe(way).wrapped(to: max(width, 1)).map { [Span($0)] } }
      + [[]]
  }
}
