import ConnectModels
import Explorer

/// An explorer that is given pages as it asks for them.
struct LoadedExplorer {
  private(set) var state: ExplorerState
  private var ticket: Ticket?

  init() {
    let account = AccountLabel(
      name: "demo", organisation: "demo", host: "127.0.0.1", isDemo: true, tokenSource: "bench")
    state = ExplorerState(
      configuration: Configuration(
        account: account,
        listing: .organisation(Identifier("demo"), ConnectorQuery())),
      clock: ClockReading(monotonic: .zero, wall: DemoData.noon))
    happen(.viewportChanged(Viewport(listRows: 32, treeRows: 15, detailRows: 15)))
    happen(.started)
    happen(.commanded(.moveToLast))
  }

  mutating func happen(_ event: Event) {
    for effect in state.update(event) {
      if case .read(let ticket, .connectors) = effect { self.ticket = ticket }
    }
  }

  /// Answers with a page; the time that the state took for it.
  mutating func take(_ page: ConnectorArrivals) -> Duration {
    guard let ticket else { return .zero }
    self.ticket = nil
    return ContinuousClock().measure { happen(.connectorsArrived(ticket, page)) }
  }
}
