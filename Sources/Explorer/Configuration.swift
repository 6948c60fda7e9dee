import ConnectModels

/// How the program was started: fixed for as long as an account is open.
package struct Configuration: Equatable, Sendable, Codable {
  /// What the header says of the account.
  package var account: AccountLabel
  /// The connectors that are browsed.
  package var listing: Listing
  /// The view that is shown at the start.
  package var view = ListView.connectors
  /// Up to how many connectors a view that speaks of the whole loads by itself.
  package var loadLimit = Self.usualLoadLimit
  /// The columns of a view that are shown, in the view's order; all of them where it is not named.
  package var columns: [ListView: [ListColumn]] = [:]
  /// The filter that is on at the start, as a person would type it.
  package var filter = ""
  /// The connector that is shown at the start, whether it is listed yet or not.
  package var selection: StartSelection?
  /// What counts as expiring soon, in seconds.
  package var soonSeconds = Judgement.usualSoonSeconds
  /// Connectors a page, if the person chose.
  package var pageSize: Int?
  /// After what time what is loaded is read anew by itself; nil for never.
  package var refreshInterval: Duration?
  /// Whether the mouse is taken from the terminal.
  package var usesMouse = true
  /// The person's time zone.
  package var zone = ZoneOffsets.utc
  /// Bytes of documents to keep.
  package var documentBudget = DocumentStore.defaultBudget
  /// The theme at the start.
  package var theme = "auto"
  /// The contexts whose accounts can be changed to.
  package var contexts: [ContextOffer] = []
  /// What the help says of each action; where it says nothing, its name.
  package var helpWords: [Command: String] = [:]
  /// What earlier sessions with the account have left.
  package var recollection = Recollection()
  /// What is set, in words.
  package var settings = SettingsReport()
  /// A number that differs from one instance to the next, so that they do not ask in step.
  package var seed: UInt64 = 0

  /// Up to how many connectors is loaded by itself where nobody says.
  package static let usualLoadLimit = 5_000

  package init(account: AccountLabel, listing: Listing) {
    self.account = account
    self.listing = listing
  }
}

/// A context whose account can be opened.
package struct ContextOffer: Hashable, Sendable, Codable {
  package var name: String
  /// The file that names it.
  package var file: String

  package init(name: String, file: String) {
    self.name = name
    self.file = file
  }
}

/// What the header says of the account.
package struct AccountLabel: Equatable, Sendable, Codable {
  /// The context's name, or where the token came from.
  package var name: String
  /// The organisation's id.
  package var organisation: String
  /// The service's host.
  package var host: String
  /// Whether it is the embedded demo.
  package var isDemo: Bool
  /// Where the token came from, for the sentence that says it was refused.
  package var tokenSource: String
  /// The colour that its owner gave it.
  package var accent: AccountAccent?

  package init(
    name: String, organisation: String, host: String, isDemo: Bool, tokenSource: String,
    accent: AccountAccent? = nil
  ) {
    self.name = name
    self.organisation = organisation
    self.host = host
    self.isDemo = isDemo
    self.tokenSource = tokenSource
    self.accent = accent
  }
}
