import ConnectModels

/// How far the reading of a listing has come. Paging goes by cursor alone: the total is only
/// ever shown (`docs/faults.md`, N16 and N18).
package struct Paging: Equatable, Sendable {
  /// What the person wants read.
  package enum Goal: Equatable, Sendable {
    /// As much as is scrolled to.
    case scrolling
    /// Everything.
    case end
    /// Nothing more until the person moves on: reading was stopped.
    case nothing
  }

  /// Where the reading of the next page stands.
  package var loading = Loading.idle
  /// How far the reading is to go.
  package var goal = Goal.scrolling
  /// Where the next page begins; nil before the first page and after the last.
  package private(set) var next: PageCursor?
  /// Whether the last page has been read.
  package private(set) var isComplete = false
  /// Whether reading ended because the server's cursors run in a circle.
  package private(set) var endedInCycle = false
  /// What the server says there are in all; not to be relied on.
  package private(set) var totalCount: Int?
  /// How many were asked for last.
  package private(set) var asked = 0
  /// How soon one page must follow another to count as going on without a pause.
  private static let pause = Duration.seconds(2)

  /// Pages asked for one after another without a pause.
  private var streak = 0
  /// When the last page arrived, on the monotonic clock.
  private var arrivedAt: Duration?
  /// Whether the next page is wanted wherever the person is: it was given up and is tried again.
  private(set) var isDue = false

  private var trail = CursorTrail()

  package init() {}

  /// Whether every row there is has been read.
  package var hasAll: Bool { isComplete && !endedInCycle }

  /// Whether a page can be asked for now.
  package var canAsk: Bool {
    guard !isComplete else { return false }
    return switch loading {
    case .idle, .loaded: true
    case .loading, .waiting, .failed: false
    }
  }

  /// How many pages were asked for before one at this time, each soon after the other.
  package func streak(at time: Duration) -> Int {
    guard let arrivedAt, time - arrivedAt < Self.pause else { return 0 }
    return streak + 1
  }

  /// Notes that a page is asked for.
  ///
  /// - Parameters:
  ///   - ticket: What the answer will carry.
  ///   - size: How many items were asked for.
  ///   - time: The time on the monotonic clock.
  package mutating func ask(_ ticket: Ticket, size: Int, at time: Duration) {
    asked = size
    streak = streak(at: time)
    isDue = false
    loading = .loading(ticket)
  }

  /// Forgets the request under way, or its failure: a page may be asked for again.
  package mutating func giveBack() { loading = .idle }

  /// Forgets the request under way, or its failure, and wants the same page once more.
  package mutating func retry() {
    loading = .idle
    isDue = true
    if goal == .nothing { goal = .scrolling }
  }

  /// The same after the beginning has been read anew: how many there are is known better.
  func goingOn(after beginning: Paging) -> Paging {
    var paging = self
    paging.totalCount = beginning.totalCount ?? totalCount
    return paging
  }

  /// The same after so many more were found where everything had been read.
  func growing(by count: Int) -> Paging {
    var paging = self
    paging.totalCount = totalCount.map { $0 + count }
    return paging
  }

  /// Notes that a page has been read.
  package mutating func advance<Item>(past page: Page<Item>, at time: Duration) {
    arrivedAt = time
    loading = .loaded
    totalCount = page.totalCount ?? totalCount
    next = page.next
    guard let next = page.next else {
      isComplete = true
      return
    }
    if !trail.follow(next) {
      endedInCycle = true
      isComplete = true
    }
  }
}

/// When to ask for the next page and how large: pure figures.
package enum PagingRule {
  /// The least and the most connectors asked for at once.
  package static let sizes = 20...100

  /// What the person sees of what is loaded.
  package enum Window: Equatable, Sendable {
    /// The rows down to `lastVisible`, counted from 0, of which `visible` fit.
    case scrolled(lastVisible: Int, visible: Int, hasScrolled: Bool)
    /// What a filter leaves, whether or not more of it is looked for.
    case filtered(seeksMatches: Bool, visible: Int)
  }

  /// The size of the next page, or nil if none is wanted yet.
  ///
  /// The first page is as large as the screen needs. Later pages are asked for one and a half
  /// screens before the end, twice as large each time while the person keeps going. Under a filter
  /// pages come only while more matches are looked for, as large as can be.
  ///
  /// - Parameters:
  ///   - loaded: Rows that are loaded.
  ///   - window: What the person sees of them.
  ///   - paging: How far the reading has come.
  ///   - fixed: The size that the person chose, if any.
  ///   - time: The time on the monotonic clock.
  /// - Returns: How many connectors to ask for.
  package static func size(
    loaded: Int, window: Window, paging: Paging, fixed: Int?, time: Duration
  ) -> Int? {
    guard paging.canAsk else { return nil }
    switch paging.goal {
    case .nothing:
      return nil
    case .end:
      return fixed ?? sizes.upperBound
    case .scrolling:
      break
    }
    switch window {
    case .filtered(let seeksMatches, let visible):
      if seeksMatches { return fixed ?? sizes.upperBound }
      return loaded < max(visible, 1) || paging.isDue ? fixed ?? base(visible) : nil
    case .scrolled(let lastVisible, let visible, let hasScrolled):
      let screen = max(visible, 1)
      if loaded < screen || paging.isDue { return fixed ?? base(visible) }
      guard hasScrolled, lastVisible + 1 + screen + screen / 2 >= loaded else { return nil }
      return fixed ?? min(base(visible) << min(paging.streak(at: time), 3), sizes.upperBound)
    }
  }

  /// As many as the screen needs.
  static func base(_ visible: Int) -> Int {
    min(max(visible, sizes.lowerBound), sizes.upperBound)
  }
}
