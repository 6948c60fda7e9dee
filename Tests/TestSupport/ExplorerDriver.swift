import ConnectModels
import Explorer

/// Plays the person and the service for an explorer without a screen: press, answer, look.
///
/// Nothing happens by itself. What the explorer asks for waits until the test answers it.
package struct ExplorerDriver {
  package internal(set) var state: ExplorerState
  /// What the explorer asked for and has not been answered.
  package internal(set) var pending: [(ticket: Ticket, read: Read)] =
    []
  /// The documents that are being decoded away from the main thread.
  package internal(set) var decoding: [(ticket: Ticket, document: ConnectorDocument)] = []
  /// What is being arranged away from the main thread.
  package internal(set) var arranging: [(ticket: Ticket, task: ArrangementTask)] = []
  /// What is being put together away from the main thread.
  package internal(set) var reconciling: [(ticket: Ticket, task: Reconciliation)] = []
  /// Everything that the explorer has asked the outer rooms to do since the last look.
  package internal(set) var effects: [Effect] = []
  /// The organisation's connectors, as the service would list them.
  package var organisation: [SampleConnector]
  /// The most connectors that the service puts on a page.
  package var pageCap = 100
  /// Whether the service tells how many connectors there are.
  package var tellsTotal = true
  /// Whether the service keeps to the query of a listing; it lists everything otherwise.
  package var filtersByQuery = true

  /// 12:00 on the day on which all samples look at the world.
  package static let noon = Timestamp(secondsSince1970: 1_795_521_600)

  package init(
    _ organisation: [SampleConnector], rows: Int = 10,
    configure: (inout Configuration) -> Void = { _ in }
  ) {
    self.organisation = organisation
    var configuration = Configuration(
      account: AccountLabel(
        name: "prod", organisation: SampleConnector.organisation.text,
        host: "platform.versori.com", isDemo: false, tokenSource: "~/.versori/config.yaml"),
      listing: .organisation(SampleConnector.organisation, ConnectorQuery()))
    configure(&configuration)
    state = ExplorerState(
      configuration: configuration, clock: ClockReading(monotonic: .zero, wall: Self.noon))
    happen(
      .viewportChanged(
        Viewport(listRows: rows, treeRows: rows, detailRows: rows, detailLines: 40)))
    happen(.started)
  }

  /// An organisation of so many connectors, all alike.
  package init(count: Int, rows: Int = 10, configure: (inout Configuration) -> Void = { _ in }) {
    self.init((1...max(count, 1)).map { SampleConnector($0) }, rows: rows, configure: configure)
    if count == 0 { organisation = [] }
  }

  /// An organisation of connectors with these names and nothing else.
  package init(
    named names: [String], rows: Int = 10, configure: (inout Configuration) -> Void = { _ in }
  ) {
    self.init(
      names.enumerated().map { SampleConnector($0.offset + 1, name: $0.element) }, rows: rows,
      configure: configure)
  }

  // MARK: - What happens

  package mutating func happen(_ event: Event) {
    let asked = state.update(event)
    effects += asked
    for effect in asked {
      switch effect {
      case .read(let ticket, let read):
        pending.append((ticket, read))
      case .decode(let ticket, let document):
        decoding.append((ticket, document))
      case .arrange(let ticket, let task):
        arranging.append((ticket, task))
      case .reconcile(let ticket, let task):
        reconciling.append((ticket, task))
      case .cancel(let ticket):
        reconciling.removeAll { $0.ticket == ticket }
        arranging.removeAll { $0.ticket == ticket }
        decoding.removeAll { $0.ticket == ticket }
        pending.removeAll { $0.ticket == ticket }
      case .listThemes, .useTheme, .changeAccount, .redraw, .reportMouse, .suspend, .quit, .copy,
        .copyRequest, .open, .page, .export:
        break
      }
    }
  }

  /// The pages of listings that have been asked for and not been answered, oldest first.
  package var pagesAsked: [PageRequest] {
    pending.compactMap { question in
      switch question.read {
      case .connectors(_, let page), .branch(_, let page): page
      case .connector, .categories: nil
      }
    }
  }

  /// The person presses keys that stand for these commands.
  package mutating func press(_ commands: Command...) {
    for command in commands { happen(.commanded(command)) }
  }

  /// The person types into the field that has the keys.
  package mutating func type(_ text: String) {
    for character in text { happen(.typed(String(character))) }
  }

  /// The person presses the same key several times.
  package mutating func press(_ command: Command, times: Int) {
    for _ in 0..<times { press(command) }
  }

  /// The person walks down the tree and opens whatever can be opened, up to a node or the end.
  package mutating func openDown(to label: String?) {
    var line = state.tree.window.selected
    while line < state.tree.rows.count, state.selectedNode?.node.label != label {
      if state.selectedNode?.disclosure == .closed { press(.open) }
      press(.moveDown)
      line += 1
    }
  }

  /// Both clocks go on.
  package mutating func wait(_ duration: Duration) {
    let clock = state.clock
    let wall = Timestamp(secondsSince1970: clock.wall.seconds + duration.components.seconds)
    happen(.timePassed(ClockReading(monotonic: clock.monotonic + duration, wall: wall)))
  }

  /// The service answers the oldest question.
  package mutating func answer() {
    guard !pending.isEmpty else { return }
    answer(pending.removeFirst())
  }

  mutating func answer(_ question: (ticket: Ticket, read: Read)) {
    switch question.read {
    case .connectors(let listing, let request):
      happen(.connectorsArrived(question.ticket, page(of: listing, for: request)))
    case .connector(_, let id):
      guard let connector = organisation.first(where: { $0.id == id }) else { return }
      happen(.connectorArrived(question.ticket, connector.arrival))
    case .categories: happen(.categoriesArrived(question.ticket, ["CRM", "ERP"]))
    case .branch(let branch, _):
      let items = Self.items(of: branch)
      happen(.branchArrived(question.ticket, Page(items: items, totalCount: items.count)))
    }
  }

  /// The service answers until nothing is asked.
  package mutating func answerAll() {
    while !pending.isEmpty || !reconciling.isEmpty {
      finishReconciling()
      answer()
    }
  }

  /// The oldest question fails for good.
  package mutating func fail(_ error: APIError) {
    guard !pending.isEmpty else { return }
    happen(.requestFailed(pending.removeFirst().ticket, error))
  }

  /// The oldest question is answered with a page of connectors made by the test.
  package mutating func answer(with page: ConnectorArrivals) {
    guard !pending.isEmpty else { return }
    happen(.connectorsArrived(pending.removeFirst().ticket, page))
  }

  /// The oldest question is answered with a page of what is read when a node is opened.
  package mutating func answer(with page: Page<BranchItem>) {
    guard !pending.isEmpty else { return }
    happen(.branchArrived(pending.removeFirst().ticket, page))
  }

  /// The oldest question is answered with what a page that is no page has on it.
  package mutating func answer(with items: [BranchItem]) {
    answer(with: Page<BranchItem>(items: items, totalCount: items.count))
  }

  /// The oldest question is answered with a schema.
  package mutating func answer(schema text: String) {
    answer(with: [.schema(SchemaDocument(bytes: Array(text.utf8)).schema())])
  }

  /// The decoding that was begun first ends.
  package mutating func finishDecoding() {
    guard !decoding.isEmpty else { return }
    let (ticket, document) = decoding.removeFirst()
    happen(.connectorDecoded(ticket, document.connector()))
  }

  /// The putting together that was begun first ends.
  package mutating func finishReconciling() {
    guard !reconciling.isEmpty else { return }
    let (ticket, task) = reconciling.removeFirst()
    happen(.reconciled(ticket, task.reconciled()))
  }

  /// The arranging that was begun first ends.
  package mutating func finishArranging() {
    guard !arranging.isEmpty else { return }
    let (ticket, task) = arranging.removeFirst()
    guard let arranged = task.arranged() else { return }
    happen(.rowsArranged(ticket, arranged))
  }

  /// Forgets the effects seen so far.
  package mutating func forgetEffects() { effects = [] }

  // MARK: - What is seen

  /// The name in the selected row of the list.
  package var selectedName: String? {
    state.selectedRow?.row.title
  }

  /// The names in the list, from top to bottom.
  package var names: [String] { (0..<state.listCount).map { state.listRow(at: $0).row.title } }

  /// The selected row's line on the screen, from 0.
  package var selectedLine: Int { state.list.window.line }

  /// The tree's lines, indented, `+` before what can be opened and `-` before what is open.
  package var tree: [String] {
    state.tree.rows.map { row in
      let sign =
        switch row.disclosure {
        case .leaf: " "
        case .closed: "+"
        case .open: "-"
        }
      return String(repeating: "  ", count: row.depth) + sign + row.node.label
    }
  }

  // MARK: - The service

  private static func items(of branch: BranchReference) -> [BranchItem] {
    switch branch {
    case .versionItems: []
    case .schema: [.schema(SchemaDocument(bytes: Array("true".utf8)).schema())]
    case .protocols:
      ["bigquery", "http"].map {
        .supportedProtocol(SupportedProtocol(id: Identifier($0), slug: $0, name: $0))
      }
    case .supportedSchemes:
      ["api-key", "oauth2"].map {
        .supportedScheme(SupportedAuthScheme(id: Identifier($0), type: $0, name: $0))
      }
    }
  }
}

extension Node {
  /// The node in a word, for looking at trees in tests.
  package var label: String {
    switch self {
    case .connector(let connector): "connector \(connector.name)"
    case .connectorProtocol(let slug, let supported, _):
      "protocol \(slug)\(supported == nil ? "" : " read")"
    case .supportedScheme(let scheme): "supports \(scheme.type)"
    case .group(let group, let count, _): "\(group) \(count.map(String.init) ?? "?")"
    case .authScheme(let scheme): "scheme \(scheme.scheme.typeName)"
    case .message(let message): "message \(message.text)"
    case .connectionVariable(let variable): "default \(variable.name)"
    case .connection(let connection): "connection \(connection.name)"
    case .credential(let holder, let order): "credential \(order) \(holder.credential.name)"
    case .credentialError(let text): "error \(text)"
    case .usage(let usage): "usage \(usage.connection.name)"
    case .usedConnector(let connector): "uses \(connector.name)"
    case .variable(let variable, _): "variable \(variable.name)"
    case .version(let version): "version \(version.name)"
    case .versionItem(let item): "item \(item.id.text)"
    case .schemaPart(let index, let schema): "part \(schema.pointer(to: index))"
    case .tag(let tag): "tag \(tag.key)"
    case .placeholder(let placeholder): "\(placeholder)".prefix(while: { $0 != "(" }) + "…"
    }
  }
}

extension ExplorerDriver {
  /// The exports that were ordered since the last look.
  package var exports: [(ticket: Ticket, task: ExportTask)] {
    effects.compactMap { effect in
      guard case .export(let ticket, let task) = effect else { return nil }
      return (ticket, task)
    }
  }
}
