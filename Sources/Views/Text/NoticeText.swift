import Cells
import Explorer

extension Canvas {
  /// A message of the bottom line in words.
  func words(for fact: Notice.Fact) -> SafeText {
    switch fact {
    case .quitIsArmed: key(.interrupt) + " again to quit"
    case .stopped(let loaded):
      safe("stopped at \(loaded.grouped) loaded: scroll, or ") + key(.moveToLast) + " for all"
    case .reloadStopped: "reading again was stopped; the old rows stay"
    case .reloadFailed(let error): "could not read again: " + safe(error.sentence)
    case .readAgain(let count, let changes):
      safe((["read again: \(count.grouped) connectors"] + changes.words).joined(separator: ", "))
        + (changes.isEmpty ? .empty : ": " + key(.nextChange) + " goes to them")
    case .changesFound(let changes):
      safe("read by itself: " + changes.words.joined(separator: ", ")) + ": " + key(.nextChange)
        + " goes there"
    case .nothingChanged: "nothing was found to be new, changed or gone"
    case .changesHidden: "what changed is not among these rows"
    case .alreadyReading: "already reading"
    case .nothingFailed: "nothing that was read again by itself has failed"
    case .notLoaded(let name, let isAll):
      isAll
        ? safe(name) + " is not among these connectors"
        : safe(name) + " is not loaded yet: " + key(.moveToLast) + " in the list loads all"
    case .connectionGone(let name): safe(name) + " is no longer among the connections"
    case .connectorGone: "that connector is no longer there"
    case .nowhereBack: "nowhere to go back to"
    case .nowhereForward: "nowhere to go forward to"
    case .nothingToOpen: "nothing to open here"
    case .noOtherText: "nothing else was typed here"
    case .nothingToComplete: "nothing seen so far fits that"
    case .askingCategories:
      "asking which categories there are: then " + key(.inField(.complete)) + " again"
    case .fieldIsFull:
      safe("a field holds \(TextField.limit.grouped) characters: the rest is left out")
    case .noSuchCommand(let name): "no command is called " + safe(name)
    case .noSuchContext(let name): "no context is called " + safe(name)
    case .noSuchColumn: "this view has no such column"
    case .mouseTaken: "the mouse clicks and scrolls here: " + mouseBypass
    case .mouseGivenBack: "the mouse is the terminal's: " + mouseCommand + " takes it again"
    case .wrapping(true): "long texts of the detail are wrapped"
    case .wrapping(false):
      "long texts of the detail are cut to one line: " + key(.arrange(.wrap)) + " wraps them"
    case .noBorder: "no pane stands beside this one"
    case .noOrganisation: "this account names no organisation to go back to"
    case .nothingSearched: "nothing is searched here: " + key(.search) + " does"
    case .nothingFound(let text): "nothing here has '" + safe(text) + "'"
    case .nothingDepends: "nothing is selected that something could depend on"
    case .credentialWithoutID: "a credential without an id: what uses it cannot be told"
    case .noProblem(let isOther, let scope):
      (isOther ? "no other problem " : "no problem ") + words(for: scope)
    case .problemsWentRound(let forward, let scope):
      (forward ? "on from the top: none further " : "on from the bottom: none before ")
        + words(for: scope)
    case .nothingExpiresLater(let loaded, let isAll):
      isAll
        ? safe("nothing expires later in all \(loaded.grouped) loaded")
        : safe("nothing expires later in \(loaded.grouped) loaded: ") + key(.moveToLast)
          + " loads all"
    case .nothingEarlier: "this is now: " + key(.begin(.later)) + " turns the clock on"
    case .copied(let report): words(for: report)
    case .nothingToCopy(let copied): "no " + copied.word + " here"
    case .masked: "masked: " + key(.onNode(.unmask)) + " shows it, then it can be copied"
    case .nothingMasked: "nothing is masked here"
    case .documentNotAtHand: "this connector is not at hand: open it first"
    case .noDocumentation: "this connector names no documentation"
    case .linkOpened(let program): "opened by " + safe(program)
    case .linkRefused(let reason): "not opened: the URL " + safe(reason)
    case .pagerFailed(let sentence): safe(sentence)
    case .linkNotOpened: "no browser can be opened here"
    case .settingsFaulty(let complaint, let more):
      withoutFolders(complaint) + (more > 0 ? safe("; \(more) more") : .empty) + " (see "
        + safe(":\(Command.showSettings.name)") + ")"
    case .themeFaulty(let reason): withoutFolders(reason)
    case .themeChosen(let theme): safe("\(theme) for this session; theme: \(theme) keeps it")
    case .openingAccount(let context): "opening " + safe(context) + signs.dots
    case .openingStopped: "stopped: the account stays"
    case .accountRefused(let sentence): safe(sentence)
    case .exportNeedsForm(let file):
      safe("\(file) ends neither in .json nor in .csv: the ending says how rows are written")
    case .exporting(let file): "writing " + safe(file) + signs.dots
    case .exportBusy(let file):
      safe(file) + " is still being written: " + key(.takeBack) + " stops it"
    case .quitLosesExport(let file):
      safe(file) + " is not written yet: " + key(.quit) + " again quits without it"
    case .exported(let file, let rows):
      safe("\(rows.grouped) \(rows == 1 ? "row" : "rows") written to \(file)")
    case .exportExists(let file): safe("\(file) is there already, and was left as it is")
    case .exportStopped: "stopped: nothing was written"
    case .exportFailed(let sentence), .writingStopped(let sentence): safe(sentence)
    case .nothingVisited: "no connector has been looked into yet"
    case .nothingToResume: "there is no earlier session with this account to go on from"
    case .nothingSorted: "nothing is sorted: " + key(.begin(.sort)) + " chooses a column"
    }
  }

  /// What is wrong with a file, `FILE:LINE: what`, by the file's own name: what is wrong is to be read,
  /// and the settings have the whole path.
  private func withoutFolders(_ complaint: String) -> SafeText {
    let file = complaint.firstRange(of: ": ").map { complaint[..<$0.lowerBound] } ?? ""
    guard file.hasPrefix("/"), let slash = file.lastIndex(of: "/") else { return safe(complaint) }
    return safe(String(complaint[complaint.index(after: slash)...]))
  }

  /// Among how much problems were looked for.
  private func words(for scope: ProblemScope) -> SafeText {
    let matches = scope.isFiltered ? "among the matches " : ""
    let count = safe("\(matches)in \(scope.isAll ? "all " : "")\(scope.loaded.grouped) loaded")
    return scope.isAll ? count : count + ", " + key(.moveToLast) + " in the list loads all"
  }

  private func words(for report: CopyReport) -> SafeText {
    let left: SafeText =
      switch report.leftOut {
      case 0: .empty
      case 1: "; 1 control character left out"
      default: safe("; \(report.leftOut.grouped) control characters left out")
      }
    return report.copied.word + ": " + safe(report.sentence) + left
  }
}
