import Cells
import ConnectModels
import Explorer

/// The form of the server's query, line by line.
struct QueryFormText {
  let form: QueryForm
  let state: ExplorerState
  let width: Int

  /// The column of the lines' names.
  private static let nameColumn = 12

  func lines(on canvas: Canvas) -> [[Span]] {
    QueryForm.Line.allCases.flatMap { fields(of: $0, on: canvas) } + [[]]
      + offers(on: canvas) + standing(on: canvas)
  }

  /// The line of the form that stands on a line of the text, with what is said of it.
  func line(at index: Int, on canvas: Canvas) -> QueryForm.Line? {
    let lines = QueryForm.Line.allCases.flatMap { line in
      fields(of: line, on: canvas).map { _ in line }
    }
    return lines.indices.contains(index) ? lines[index] : nil
  }

  private func fields(of line: QueryForm.Line, on canvas: Canvas) -> [[Span]] {
    let isSelected = line == form.selected
    let name = canvas.safe(line.parameter).padded(to: Self.nameColumn)
    let field = FieldText(field: form[line], hasCursor: isSelected)
      .spans(columns: max(width - Self.nameColumn, 1), on: canvas)
    let row = [Span(name, isSelected ? .accent : .secondary)] + field
    guard let problem = form.problems[line] else { return [row] }
    let indent = Span(SafeText(repeating: " ", count: Self.nameColumn))
    let words = canvas.signs.mark(.bad) + " " + canvas.safe(problem)
    return [row]
      + words.wrapped(to: max(width - Self.nameColumn, 8)).map { [indent, Span($0, .bad)] }
  }

  /// What the line that has the keys can say: in two lines, so that the form does not jump.
  private func offers(on canvas: Canvas) -> [[Span]] {
    let offers = state.offeredForLine
    let words: SafeText
    if offers.isEmpty {
      words = canvas.safe(hint)
    } else {
      let next = canvas.key(.inField(.later)) + ": "
      words = next + offers.prefix(40).map { canvas.safe($0) }.joined(separator: "  ")
    }
    let lines = words.wrapped(to: max(width, 8)).prefix(2).map { [Span($0, .secondary)] }
    return lines + Array(repeating: [], count: max(2 - lines.count, 0))
  }

  private var hint: String {
    switch form.selected {
    case .name: "a part of the name, in any case"
    case .protocolName: "a part of the protocol"
    case .categories: reading(state.offers.readingCategories) ?? "categories, separated by commas"
    case .tags: "key:value, separated by commas; a value can be left out"
    case .sort: "name:asc, id:desc"
    }
  }

  private func reading(_ loading: Loading) -> String? {
    if loading.isUnderWay { return "asking what there is" }
    return loading.error.map { "what there is could not be read: \($0.sentence)" }
  }

  /// How the question stands.
  private func standing(on canvas: Canvas) -> [[Span]] {
    switch form.asking {
    case .loading: return [[Span("asking the server " + canvas.signs.dots, .secondary)]]
    case .waiting(_, let notice):
      return words(notice.sentence(at: state.clock.monotonic), .warning, on: canvas)
    case .idle, .loaded, .failed: break
    }
    // What is said at a line need not be said again.
    guard let refusal = form.refusal, form.problems.isEmpty else { return [[]] }
    return words(refusal.sentence, .bad, on: canvas)
  }

  private func words(_ text: String, _ role: Role, on canvas: Canvas) -> [[Span]] {
    canvas.safe(text).wrapped(to: max(width, 8)).map { [Span($0, role)] }
  }
}
