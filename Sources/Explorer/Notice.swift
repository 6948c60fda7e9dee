import ConnectModels

/// A message in the bottom line, until the next key: most of them for a few seconds at the longest.
package struct Notice: Equatable, Sendable {
  /// What there is to say; the words are the view's.
  package enum Fact: Equatable, Sendable {
    case quitIsArmed
    /// Reading was stopped; so many connectors are loaded.
    case stopped(loaded: Int)
    case reloadStopped
    case reloadFailed(APIError)
    /// So many connectors were read again, and so many were found to be others.
    case readAgain(Int, ChangeCounts)
    /// A reading that began by itself found so many to be others.
    case changesFound(ChangeCounts)
    /// Nothing is new, changed or gone that was not looked at.
    case nothingChanged
    /// What changed is not among the rows that are shown.
    case changesHidden
    case alreadyReading
    /// The last reading that began by itself came to its end, or there was none.
    case nothingFailed
    /// What is depended on, or depends, is not among what is loaded; `isAll` where everything is.
    case notLoaded(name: String, isAll: Bool)
    /// The connection that a usage names is no longer in its connector.
    case connectionGone(name: String)
    case connectorGone
    case nowhereBack
    case nowhereForward
    /// The selected line has nothing to open or close.
    case nothingToOpen
    /// There is no earlier text, or no later one.
    case noOtherText
    /// What categories there are is asked; the same key completes once it is known.
    case askingCategories
    /// More was typed or pasted than a field holds.
    case fieldIsFull
    /// Nothing that was seen so far fits what is typed.
    case nothingToComplete
    /// The view has no such column.
    case noSuchColumn
    /// There is no command of that name.
    case noSuchCommand(String)
    /// No file names such a context.
    case noSuchContext(String)
    /// The account has no organisation to return to.
    case noOrganisation
    /// The mouse is the program's again.
    case mouseTaken
    /// The mouse is the terminal's again.
    case mouseGivenBack
    /// Long texts of the detail are wrapped from now on, or cut to one line.
    case wrapping(Bool)
    /// No pane stands beside the focused one.
    case noBorder
    /// There is no search in this pane.
    case nothingSearched
    /// What is searched stands nowhere.
    case nothingFound(String)
    /// Nothing is selected that something could depend on.
    case nothingDepends
    /// A credential without an id cannot be told from others.
    case credentialWithoutID
    /// There is no problem in what the list shows, or no other than the selected one.
    case noProblem(isOther: Bool, ProblemScope)
    /// There was none further in the direction: it went on from the other end.
    case problemsWentRound(forward: Bool, ProblemScope)
    /// Among so many connectors no credential expires after the moment that is shown; `isAll` where
    /// these are all.
    case nothingExpiresLater(loaded: Int, isAll: Bool)
    /// The clock shows now, before which nothing is known.
    case nothingEarlier
    /// The list stands as the server lists it, which has no other way round.
    case nothingSorted
    /// What became of a text that was to be copied.
    case copied(CopyReport)
    /// The node has none of that.
    case nothingToCopy(Copied)
    /// The value is masked, and is not copied until it has been shown.
    case masked
    /// The node has nothing that is masked.
    case nothingMasked
    /// The connector's document was let go and is not read again yet.
    case documentNotAtHand
    /// The connector names no documentation.
    case noDocumentation
    case linkOpened(by: String)
    case linkRefused(reason: String)
    /// There is no pager, or it cannot be started; why.
    case pagerFailed(String)
    /// Something is wrong with the settings: the first complaint, and how many more there are.
    case settingsFaulty(String, more: Int)
    /// A theme that cannot be used, and why.
    case themeFaulty(String)
    /// It lasts as long as the session.
    case themeChosen(String)
    /// The account of a context is being opened.
    case openingAccount(String)
    case openingStopped
    /// The account of a context cannot be opened; why.
    case accountRefused(String)
    /// The file's name does not say in which form it is to be written.
    case exportNeedsForm(String)
    /// Rows are being written into a file.
    case exporting(String)
    /// Another file is still being written.
    case exportBusy(String)
    /// The file that is being written would be lost.
    case quitLosesExport(String)
    /// So many rows are in the file.
    case exported(String, rows: Int)
    /// There is a file of that name, which was left as it is.
    case exportExists(String)
    case exportStopped
    /// Nothing was written; why.
    case exportFailed(String)
    /// No connector has been looked into yet.
    case nothingVisited
    /// There was no earlier session with the account.
    case nothingToResume
    /// A file that the session is written into takes no more; why.
    case writingStopped(String)
    /// No browser can be opened here.
    case linkNotOpened
  }

  /// What there is to say, without words.
  package var fact: Fact
  /// When it goes away by itself; nil where it waits to be seen.
  package var until: Duration?

  package init(fact: Fact, until: Duration?) {
    self.fact = fact
    self.until = until
  }

  /// Whether it waits to be seen: what is said once, and nothing else on the screen tells.
  static func staysUntilKey(_ fact: Fact) -> Bool {
    if case .writingStopped = fact { true } else { false }
  }

  /// Whether it tells of a failure.
  package var isFailure: Bool {
    switch fact {
    case .copied(let report): report.isFailure
    case .reloadFailed, .connectionGone, .connectorGone, .linkRefused, .linkNotOpened,
      .pagerFailed, .settingsFaulty, .themeFaulty, .accountRefused, .exportNeedsForm,
      .exportExists, .exportFailed, .writingStopped:
      true
    case .quitIsArmed, .stopped, .reloadStopped, .readAgain, .alreadyReading, .notLoaded,
      .nowhereBack, .nowhereForward, .nothingToOpen, .noOtherText, .fieldIsFull, .askingCategories,
      .nothingToComplete,
      .nothingSorted, .nothingExpiresLater, .nothingEarlier, .nothingSearched, .nothingFound,
      .noSuchCommand, .noSuchContext, .noOrganisation, .noSuchColumn, .mouseTaken, .mouseGivenBack,
      .nothingDepends, .credentialWithoutID, .noProblem, .problemsWentRound, .nothingToCopy,
      .masked, .nothingMasked, .documentNotAtHand, .noDocumentation, .linkOpened, .openingAccount,
      .openingStopped, .themeChosen, .wrapping, .noBorder, .exporting, .exportBusy,
      .quitLosesExport, .exported, .exportStopped,
      .nothingVisited, .nothingToResume, .changesFound, .nothingChanged, .changesHidden,
      .nothingFailed:
      false
    }
  }
}
