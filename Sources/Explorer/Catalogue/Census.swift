import ConnectModels

/// Counts over everything that is loaded, kept up to date as connectors come and are replaced.
package struct Census: Equatable, Sendable {
  /// Connections of all connectors.
  package private(set) var connections = 0
  /// Versions of all connectors.
  package private(set) var versions = 0
  /// What is said of anything, each time it is said.
  package private(set) var messages = 0
  /// Of these, errors.
  package private(set) var errors = 0
  /// When credentials are deleted, each credential once.
  package private(set) var expiries = ExpiryCalendar()
  private var credentials: [Identifier: Tally] = [:]
  /// Credentials without an id, of which no two are one.
  private var nameless = 0

  private struct Tally: Equatable, Sendable {
    /// At how many places the credential occurs.
    var places: Int
    var expiresAt: Timestamp?
  }

  package init() {}

  /// How many credentials there are, each counted once.
  package var credentialCount: Int { credentials.count + nameless }

  /// How many rows a view has when nothing is filtered; messages count each time they are said.
  package func count(of view: ListView, connectors: Int) -> Int {
    switch view {
    case .connectors: connectors
    case .connections: connections
    case .credentials: credentialCount
    case .versions: versions
    case .messages: messages
    }
  }

  mutating func add(_ facts: ConnectorFacts) {
    count(facts, by: 1)
    for credential in facts.credentials {
      guard !credential.id.isEmpty else {
        nameless += 1
        if let moment = credential.expiresAt.timestamp { expiries.add(moment.seconds) }
        continue
      }
      // What came last is newest, also of a credential that other connectors hold.
      let (known, moment) = (credentials[credential.id], credential.expiresAt.timestamp)
      if known?.expiresAt != moment || known == nil {
        if let old = known?.expiresAt { expiries.remove(old.seconds) }
        if let moment { expiries.add(moment.seconds) }
      }
      credentials[credential.id] = Tally(places: (known?.places ?? 0) + 1, expiresAt: moment)
    }
  }

  mutating func remove(_ facts: ConnectorFacts) {
    count(facts, by: -1)
    for credential in facts.credentials {
      guard !credential.id.isEmpty else {
        nameless -= 1
        if let moment = credential.expiresAt.timestamp { expiries.remove(moment.seconds) }
        continue
      }
      guard var tally = credentials[credential.id] else { continue }
      tally.places -= 1
      credentials[credential.id] = tally.places > 0 ? tally : nil
      if tally.places == 0, let moment = tally.expiresAt { expiries.remove(moment.seconds) }
    }
  }

  private mutating func count(_ facts: ConnectorFacts, by sign: Int) {
    connections += sign * facts.connections.count
    versions += sign * facts.versions.count
    messages += sign * facts.messages.count
    errors += sign * facts.messages.count { $0.severity.mark == .bad }
  }
}

/// Moments by their day, so that those before a moment are counted without looking at each.
package struct ExpiryCalendar: Equatable, Sendable {
  private static let secondsADay: Int64 = 86_400

  /// The moments of each day since 1970, in UTC, in seconds, in no order.
  private var days: [Int64: [Int64]] = [:]

  package init() {}

  mutating func add(_ seconds: Int64) {
    days[Self.day(of: seconds), default: []].append(seconds)
  }

  mutating func remove(_ seconds: Int64) {
    let day = Self.day(of: seconds)
    guard let place = days[day]?.firstIndex(of: seconds) else { return }
    days[day]?.remove(at: place)
    if days[day]?.isEmpty == true { days[day] = nil }
  }

  /// How many moments lie from one second on and before another.
  package func count(from start: Int64, to end: Int64) -> Int {
    guard start < end else { return 0 }
    let (first, last) = (Self.day(of: start), Self.day(of: end))
    return days.reduce(0) { count, entry in
      let (day, moments) = entry
      guard (first...last).contains(day) else { return count }
      if day > first, day < last { return count + moments.count }
      return count + moments.count { $0 >= start && $0 < end }
    }
  }

  /// The first moment after a second, if there is one.
  package func next(after seconds: Int64) -> Int64? {
    let day = Self.day(of: seconds)
    let nearest = days.keys.filter { $0 > day }.min()
    let sameDay = days[day]?.filter { $0 > seconds }.min()
    return sameDay ?? nearest.flatMap { days[$0]?.min() }
  }

  /// The last moment before a second, if there is one.
  package func previous(before seconds: Int64) -> Int64? {
    let day = Self.day(of: seconds)
    let sameDay = days[day]?.filter { $0 < seconds }.max()
    let nearest = days.keys.filter { $0 < day }.max()
    return sameDay ?? nearest.flatMap { days[$0]?.max() }
  }

  /// How many moments lie before the first of some seconds, from each to the next, and from the last
  /// on.
  ///
  /// - Parameter seconds: Ascending.
  /// - Returns: One count more than there are seconds.
  package func counts(between seconds: [Int64]) -> [Int] {
    var counts = [Int](repeating: 0, count: seconds.count + 1)
    func part(of moment: Int64) -> Int { seconds.firstIndex { moment < $0 } ?? seconds.count }
    for (day, moments) in days {
      let first = part(of: day * Self.secondsADay)
      if first == part(of: day * Self.secondsADay + Self.secondsADay - 1) {
        counts[first] += moments.count
      } else {
        for moment in moments { counts[part(of: moment)] += 1 }
      }
    }
    return counts
  }

  private static func day(of seconds: Int64) -> Int64 {
    // Far from the ends, so that a day can be added to either.
    min(max(seconds, .min / 2), .max / 2).flooredQuotient(secondsADay)
  }
}
