import ConnectModels

/// Writing the rows of the list into a file: asked where that is not all, and before a file goes.
extension ExplorerState {
  /// `:export FILE`.
  mutating func export(to file: String) -> [Effect] {
    guard let export = Export(file: file) else {
      say(.exportNeedsForm(file))
      return []
    }
    if let underWay = exportUnderWay?.export ?? awaitedExport?.export {
      say(.exportBusy(underWay.file))
      return []
    }
    guard isAllListed else {
      prompt = .question(.loadRest(export))
      return []
    }
    return write(export)
  }

  /// Whether no row can be missing from the list.
  private var isAllListed: Bool {
    let coverage = filterCoverage
    // What cannot be reached cannot be loaded first.
    let isOpen = coverage?.isOpen == true && coverage?.rest != .isUnreachable
    return catalogue.paging.isComplete && !isOpen && list.arranging == nil
  }

  private mutating func write(_ export: Export, mayReplace: Bool = false) -> [Effect] {
    let earlier = exportUnderWay.map { [Effect.cancel($0.ticket)] } ?? []
    let ticket = tickets.next()
    exportUnderWay = ExportUnderWay(export: export, ticket: ticket)
    say(.exporting(export.file))
    return earlier + [.export(ticket, ExportTask(export, mayReplace: mayReplace, of: self))]
  }

  mutating func exported(_ ticket: Ticket, _ report: ExportReport) -> [Effect] {
    guard let export = exportUnderWay?.export, exportUnderWay?.ticket == ticket else { return [] }
    exportUnderWay = nil
    switch report {
    case .written(let rows): say(.exported(export.file, rows: rows))
    // Whoever types something else meanwhile is not to answer a question with it.
    case .exists where isTyping: say(.exportExists(export.file))
    case .exists:
      notice = nil
      prompt = .question(.replace(export))
    case .failed(let sentence): say(.exportFailed(sentence))
    }
    return []
  }

  /// `q` while rows are written: said once, since nothing would be there of them.
  mutating func keepsForExport() -> Bool {
    guard let underWay = exportUnderWay, !underWay.hasWarned else { return false }
    exportUnderWay?.hasWarned = true
    say(.quitLosesExport(underWay.export.file))
    return true
  }

  // MARK: - The question

  /// A letter was typed: an answer, or nothing.
  mutating func answer(_ question: Question, _ text: String) -> [Effect] {
    guard let answer = Question.Answer(rawValue: text.lowercased()),
      question.answers.contains(answer)
    else { return [] }
    return obey(answer, to: question)
  }

  /// Esc: nothing is written.
  mutating func leaveQuestion() -> [Effect] {
    prompt = nil
    say(.exportStopped)
    return []
  }

  /// Enter: what harms nothing.
  mutating func accept(_ question: Question) -> [Effect] {
    switch question {
    case .loadRest: obey(.loadAll, to: question)
    case .replace: []
    }
  }

  private mutating func obey(_ answer: Question.Answer, to question: Question) -> [Effect] {
    prompt = nil
    switch question {
    case .loadRest(let export):
      guard answer == .loadAll else { return write(export) }
      awaitedExport = AwaitedExport(
        export: export, view: view, filter: list.filter.text, listing: listing)
      return loadAll()
    case .replace(let export): return write(export, mayReplace: true)
    }
  }

  // MARK: - The rest

  /// Goes on with an export that waits for the rest, once that has come; gives it up where the person
  /// has gone on to something else.
  mutating func continueExport() -> [Effect] {
    guard let awaited = awaitedExport else { return [] }
    guard awaited.view == view, awaited.filter == list.filter.text, awaited.listing == listing
    else { return giveUpExport() }
    guard catalogue.paging.isComplete else {
      return catalogue.paging.goal == .end ? [] : giveUpExport()
    }
    switch filterCoverage?.rest {
    case .isStopped: return giveUpExport()
    case .isAsked, .waits, .failed: return []
    case .answered(let answer) where answer.hasMore: return readMoreOfSearch()
    case .answered, .cannotBeAsked, .isUnreachable, .isNotFiltered, .none?, nil: break
    }
    guard list.arranging == nil, !list.isArrangementStale else { return [] }
    awaitedExport = nil
    return write(awaited.export)
  }

  private mutating func giveUpExport() -> [Effect] {
    awaitedExport = nil
    say(.exportStopped)
    return []
  }

  /// Esc: nothing is written. nil where nothing would be.
  mutating func stopExport() -> [Effect]? {
    guard let under = exportUnderWay else { return nil }
    exportUnderWay = nil
    say(.exportStopped)
    return [.cancel(under.ticket)]
  }
}
