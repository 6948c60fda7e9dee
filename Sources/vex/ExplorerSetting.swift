import ConnectModels
import Explorer
import Runtime
import Settings

/// What the explorer begins with, whichever account is open.
struct ExplorerSetting: Sendable {
  let inForce: SettingsInForce
  /// The theme that the screen has.
  let theme: String
  /// The contexts that can be changed to.
  let contexts: [ContextOffer]
  /// Where is remembered what was visited; nil where nothing is.
  let states: StateFolder?
  /// What nothing may remember.
  let tokens: KnownTokens

  /// The configuration for an account. The server's query and the filter of the command line are meant
  /// for the account of the start; see `FullScreen`.
  func configuration(of account: OpenAccount, query: ConnectorQuery = .init()) -> Configuration {
    let settings = inForce.settings
    var configuration = Configuration(account: account.label, listing: account.listing(query))
    configuration.view = settings.view
    configuration.soonSeconds = settings.soon.components.seconds
    configuration.loadLimit = settings.loadLimit
    configuration.columns = settings.columns
    configuration.pageSize = settings.pageSize
    configuration.refreshInterval = settings.refresh
    configuration.usesMouse = settings.usesMouse
    configuration.theme = theme
    configuration.contexts = contexts
    configuration.settings = inForce.report
    configuration.settings.complaints += account.account.complaints.map(\.description)
    if let memory = memory(of: account) {
      do {
        configuration.recollection = try memory.recollection()
      } catch {
        configuration.settings.complaints.append(error.sentence)
      }
    }
    configuration.seed = .random(in: .min ... .max)
    configuration.zone =
      settings.utc ? .utc : .system(around: SystemTime().reading().wall)
    return configuration
  }

  /// What remembers an account; nil where nothing is remembered, as of the demo, whose ids are others
  /// every time.
  func memory(of account: OpenAccount) -> RecentMemory? {
    guard account.demo == nil else { return nil }
    return states.map { RecentMemory(account.account, in: $0, hiding: tokens) }
  }
}

extension OpenAccount {
  /// What is browsed, narrowed and in the order that was asked for.
  fileprivate func listing(_ query: ConnectorQuery) -> Listing {
    switch account.scope {
    case .organisation(let organisation): .organisation(organisation, query)
    case .publicCatalogue: .publicCatalogue(query)
    }
  }

  /// What the header says of the account: in the public catalogue that rather than whose token it
  /// is, which changes nothing of what is seen.
  fileprivate var label: AccountLabel {
    let organisation = account.organisation
    let name = account.label ?? account.source.label
    return AccountLabel(
      name: organisation == nil ? "public catalogue" : name,
      organisation: organisation ?? "", host: account.address.origin.host, isDemo: demo != nil,
      tokenSource: "\(account.source)", accent: account.accent)
  }
}
