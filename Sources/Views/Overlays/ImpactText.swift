import Cells
import ConnectModels
import Explorer

/// What breaks when a credential goes, or what something depends on: what is asked about, over how much
/// the answer speaks, then a line for each.
struct ImpactText {
  let panel: ImpactPanel
  let state: ExplorerState
  let width: Int

  /// Lines farther than this from the selected one are on no screen, and are left empty.
  private static let reach = 400

  /// `4 connections break`.
  var title: String {
    let words =
      switch panel.finding {
      case .impact(let impact): impact.words
      case .dependencies(let dependencies):
        dependencies.isEmpty
          ? "depends on no credential"
          : "depends on \(dependencies.count.counted("credential", "credentials"))"
      case .gone: "no longer there"
      }
    return state.isAllLoaded ? words : "\(words), in \(state.catalogue.count.grouped) loaded"
  }

  func lines(on canvas: Canvas) -> [[Span]] {
    head(on: canvas) + found(on: canvas)
  }

  /// The line of the bar.
  func selectedLine(on canvas: Canvas) -> Int? {
    panel.count > 0 ? head(on: canvas).count + panel.selected : nil
  }

  private func head(on canvas: Canvas) -> [[Span]] {
    let coverage = ImpactCoverageText(panel: panel, state: state, width: width)
    return subject(on: canvas) + coverage.lines(on: canvas) + [[]]
  }

  // MARK: - What is asked about

  private func subject(on canvas: Canvas) -> [[Span]] {
    switch panel.subject {
    case .credentials(let ids): ids.flatMap { credential($0, on: canvas) }
    case .connector(let id): name(of: [state.row(of: id)?.name ?? id.text], on: canvas)
    case .connection(let path):
      name(of: state.names(onTheWayTo: path), on: canvas)
    }
  }

  private func name(of names: [String], on canvas: Canvas) -> [[Span]] {
    [[Span(canvas.safe(names.joined(separator: " › ")), .accent)]]
  }

  private func credential(_ id: Identifier, on canvas: Canvas) -> [[Span]] {
    var line: [Span]
    if let fact = panel.holder(of: id)?.fact {
      let mark = fact.mark(by: state.judgement)
      line = [
        Span(canvas.signs.mark(mark) + " ", mark.role),
        Span(canvas.safe(fact.name.isEmpty ? id.text : fact.name), .accent),
        Span("  " + canvas.safe(fact.type.name), .secondary), Span("  "),
        expiry(of: fact, isSentence: true, on: canvas),
      ]
    } else {
      line = [
        Span(canvas.signs.mark(.draft) + " ", Mark.draft.role), Span(canvas.safe(id.text), .accent),
        Span("  no loaded connection holds it", .secondary),
      ]
    }
    guard let owner = panel.owners[id] else { return [line] }
    let words = canvas.safe("  owned by another organisation: \(owner.text)")
    return [line, [Span(words, .warning)]]
  }

  private func expiry(of fact: CredentialFact, isSentence: Bool, on canvas: Canvas) -> Span {
    let lead = isSentence ? "expires " : ""
    return switch (fact.expiresAt, Expiry(fact.expiresAt, by: state.judgement)) {
    case (.at(let moment), .expired):
      Span(
        canvas.safe(isSentence ? "expired \(state.timeText.relative(moment))" : "expired"), .bad)
    case (.at(let moment), .soon):
      Span(canvas.safe(lead + state.timeText.relative(moment)), .warning)
    case (.at(let moment), .later), (.at(let moment), .never), (.at(let moment), .unreadable):
      Span(canvas.safe(lead + state.timeText.relative(moment)))
    case (.unreadable, _): Span("unreadable expiry", .warning)
    case (.unset, _): Span(isSentence ? "never expires" : "never", .secondary)
    }
  }

  // MARK: - What was found

  private func found(on canvas: Canvas) -> [[Span]] {
    guard panel.count > 0 else {
      return canvas.safe(emptiness).wrapped(to: max(width, 8)).map { [Span($0, .secondary)] }
    }
    let near = max(0, panel.selected - Self.reach)..<min(panel.count, panel.selected + Self.reach)
    let rows: [ImpactLine] =
      switch panel.finding {
      case .impact(let impact): impact.dependents[near].map { line(of: $0, on: canvas) }
      case .dependencies(let dependencies): dependencies[near].map { line(of: $0, on: canvas) }
      case .gone: []
      }
    let blank = [[Span]](repeating: [], count: panel.count)
    return blank[..<near.lowerBound] + ImpactLine.aligned(rows, columns: width, canvas.signs)
      + blank[near.upperBound...]
  }

  /// Why there is no line.
  private var emptiness: String {
    switch panel.finding {
    case .gone: "It is no longer there."
    case .dependencies: "It holds no credential and names none."
    case .impact:
      state.isAllLoaded && panel.knowledge == .complete
        ? "No connection uses this credential." : "Nothing that is loaded uses this credential."
    }
  }

  private func line(of dependent: Dependent, on canvas: Canvas) -> ImpactLine {
    let mark = dependent.mark(by: state.judgement)
    return ImpactLine(
      mark: Span(canvas.signs.mark(mark), mark.role),
      name: canvas.safe(dependent.names.joined(separator: " › ")),
      facts: [], how: canvas.safe(dependent.dependenceWords))
  }

  private func line(of dependency: Dependency, on canvas: Canvas) -> ImpactLine {
    let mark = dependency.mark(by: state.judgement)
    let fact = dependency.fact
    let name = fact.map { $0.name.isEmpty ? dependency.id.text : $0.name } ?? dependency.id.text
    let unknown = state.isAllLoaded ? "not known" : "not loaded"
    let facts = [
      Span(canvas.safe(fact?.type.name ?? "?"), .secondary),
      fact.map { expiry(of: $0, isSentence: false, on: canvas) }
        ?? Span(canvas.safe(unknown), .unknown),
    ]
    var how = dependency.dependence.words
    if dependency.dependence == .direct { how = dependency.kindWords + holders(of: dependency) }
    if dependency.owner != nil { how += ", another organisation's" }
    return ImpactLine(
      mark: Span(canvas.signs.mark(mark), mark.role), name: canvas.safe(name), facts: facts,
      how: canvas.safe(how))
  }
}

extension ImpactText {
  /// Of a connector's credentials, which connections hold them.
  private func holders(of dependency: Dependency) -> String {
    guard case .connector = panel.subject, let place = dependency.place else { return "" }
    let count = dependency.connectionCount
    return count > 1 ? " of \(count.grouped) connections" : " of \(place.connection.name)"
  }
}

extension ExplorerState {
  /// Whether there is no connector left to load.
  var isAllLoaded: Bool { catalogue.paging.hasAll }

  /// The connector's and the connection's names on the way to a node.
  fileprivate func names(onTheWayTo path: NodePath) -> [String] {
    guard let facts = row(of: path.connector)?.facts, let index = facts.connection(at: path) else {
      return [path.connector.text]
    }
    return [facts.connectorName, facts.connections[index].name]
  }
}
