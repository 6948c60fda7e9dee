/// An organisation of made-up connectors, the same for the same seed.
///
/// Nothing is stored for a connector: it is made from its position when it is asked for, so that a
/// million cost no more than one. Position 0 was updated last.
package struct DemoOrganisation: Sendable {
  /// Decides names, schemes, states; the same seed, count and start give the same bytes.
  package let seed: UInt64
  /// How many connectors the organisation has: 0 to 1,000,000.
  package let count: Int
  /// The time that expiries and updates are counted from.
  let start: Instant

  static let catalogueCount = 180
  static let catalogueOwners = 12
  static let familySize = 6

  private let scramble: Scramble

  /// An organisation that is a function of these three.
  ///
  /// - Parameters:
  ///   - seed: any number.
  ///   - count: number of connectors, brought into 0...1,000,000.
  ///   - start: seconds since 1970; expiries lie around it, updates before it.
  package init(seed: UInt64, count: Int, start: Int64) {
    self.seed = seed
    self.count = min(max(count, 0), 1_000_000)
    self.start = Instant(seconds: start)
    var dice = Dice(seed, .organisation)
    scramble = Scramble(key: dice.next())
  }

  /// The organisation's own id, 26 characters.
  package var identifier: String {
    organisationID.text
  }

  func count(of realm: Realm) -> Int {
    switch realm {
    case .own: count
    case .catalogue: Self.catalogueCount
    }
  }
}

// MARK: - Organisations

extension DemoOrganisation {
  var organisationID: ULID {
    organisation(0)
  }

  /// Another organisation, one of those whose connectors fill the public catalogue.
  func otherOrganisation(_ number: Int) -> ULID {
    organisation(1 + number % Self.catalogueOwners)
  }

  func owner(of key: ConnectorKey) -> ULID {
    switch key.realm {
    case .own: organisationID
    case .catalogue: otherOrganisation(ownerNumber(of: key))
    }
  }

  func ownerNumber(of key: ConnectorKey) -> Int {
    var dice = Dice(seed, .catalogue, key.index)
    return dice.roll(Self.catalogueOwners)
  }

  private func organisation(_ number: Int) -> ULID {
    var dice = Dice(seed, .organisation, 1 + number)
    let founded = start - (1_500 + Int64(dice.roll(1_000))) * Instant.day
    return ULID(high: stamp(founded) << 16 | dice.next() >> 48, low: dice.next())
  }
}

// MARK: - Times

extension DemoOrganisation {
  /// When a connector was last updated: earlier for each later position.
  ///
  /// The age grows with the square of the position, so that a few were touched today and most long
  /// ago; the jitter stays below the step to the next position, which keeps the order without
  /// sorting.
  func updated(_ key: ConnectorKey) -> Instant {
    let step = age(key.index + 1, of: key.realm) - age(key.index, of: key.realm)
    var dice = Dice(seed, .updated, key.index, Int(key.realm.rawValue))
    let jitter = step > 1 ? Int64(dice.roll(Int(step))) : 0
    return start - age(key.index, of: key.realm) - jitter - 1
  }

  func created(_ key: ConnectorKey) -> Instant {
    var dice = Dice(seed, .created, key.index, Int(key.realm.rawValue))
    return updated(key) - (20 + Int64(dice.roll(880))) * Instant.day - Int64(dice.roll(86_400_000))
  }

  /// A moment in the life of a connector, `part` of 1,000 between its creation and last update.
  func moment(_ key: ConnectorKey, part: Int) -> Instant {
    let created = created(key)
    return created + (updated(key).milliseconds - created.milliseconds) / 1_000 * Int64(part)
  }

  private func age(_ index: Int, of realm: Realm) -> Int64 {
    let share = Double(index) / Double(max(count(of: realm), 1))
    let years = 2.5 * 365 * Double(Instant.day)
    return Int64(years * (0.02 * share + 0.98 * share * share))
  }
}

// MARK: - Ids

extension DemoOrganisation {
  /// When every id was given out as if the organisation had started then: 24 November 2025.
  private static let epoch = Instant(seconds: 1_764_000_000)

  /// The 48 bits of time in the id of what was created then. Times move with the start and ids do not,
  /// so that what a check or a session remembered is found again the next time.
  func stamp(_ created: Instant) -> UInt64 {
    UInt64(created.milliseconds - start.milliseconds + Self.epoch.milliseconds)
  }

  /// The id of a resource: the time it was created, and its key in disguise.
  func id(_ key: ResourceKey) -> ULID {
    let low = scramble.forward(key.packed)
    var dice = Dice(seed, .checksum, Int(truncatingIfNeeded: low))
    return ULID(high: stamp(created(key)) << 16 | dice.next() >> 48, low: low)
  }

  /// What an id is the id of, without searching; nil for an id that was never given out.
  func key(_ id: ULID) -> ResourceKey? {
    guard
      let key = ResourceKey(packed: scramble.backward(id.low)),
      key.connector.index < count(of: key.connector.realm),
      self.id(key) == id
    else { return nil }
    return key
  }

  func connector(_ id: ULID) -> ConnectorKey? {
    guard let key = key(id), key.kind == .connector else { return nil }
    return key.connector
  }

  private func created(_ key: ResourceKey) -> Instant {
    switch key.kind {
    case .connector:
      return created(key.connector)
    case .version:
      return versionCreated(key.connector, age: key.ordinal)
    case .gateway, .client, .certificate:
      var dice = Dice(seed, .family, key.connector.index, Int(key.kind.rawValue))
      return start - (200 + Int64(dice.roll(700))) * Instant.day - Int64(dice.roll(86_400_000))
    case .connection, .connectionCredential, .credential, .scheme, .action, .trigger, .definition,
      .binding:
      var dice = Dice(seed, .moment, key.connector.index, key.ordinal << 8 | Int(key.kind.rawValue))
      return moment(key.connector, part: dice.roll(900))
    }
  }
}
