// What is cheap to know of a connector: enough for lists, filters, sorts and usages, without making
// the whole of it.

extension DemoOrganisation {
  private var conditions: Stratum {
    Stratum(seed: seed, topic: .condition, size: Condition.stratumSize)
  }

  /// The place of a connector among those that are dealt its condition, from 0.
  func conditionPlace(_ key: ConnectorKey) -> Int {
    Condition.place(ofSlot: conditions.slot(key.index))
  }

  func condition(_ key: ConnectorKey) -> Condition {
    let condition = Condition(slot: conditions.slot(key.index))
    switch key.realm {
    case .own:
      return condition
    case .catalogue:
      // Others' connections are not shown, so nothing can be wrong with them.
      return condition == .versionInfo ? .versionInfo : .withoutConnections
    }
  }

  func isBigQuery(_ key: ConnectorKey) -> Bool {
    Stratum(seed: seed, topic: .protocol, size: 12).slot(key.index) == 0
  }

  func protocolName(_ key: ConnectorKey) -> String {
    isBigQuery(key) ? "bigquery" : "http"
  }

  func schemeKind(_ key: ConnectorKey) -> SchemeKind {
    let condition = condition(key)
    if condition == .scopesShort {
      return .authorizationCode
    }
    let slot = Stratum(seed: seed, topic: .scheme, size: SchemeKind.stratumSize).slot(key.index)
    if isBigQuery(key) {
      return slot % 2 == 0 ? .authorizationCode : .bearer
    }
    if let hosted = hostedKind(key) {
      return hosted
    }
    let kind = SchemeKind(slot: slot)
    return kind == .none && condition.concernsCredential ? .keyInHeader : kind
  }

  func summary(_ key: ConnectorKey) -> SummarySketch {
    SummarySketch(
      id: id(ResourceKey(.connector, key)), organisationID: owner(of: key), name: name(key),
      protocol: protocolName(key), created: created(key), updated: updated(key))
  }
}

// MARK: - Names

extension DemoOrganisation {
  func name(_ key: ConnectorKey) -> String {
    // Now and then two connectors have one name, as happens when somebody imports a thing twice.
    let twin = Stratum(seed: seed, topic: .duplicateName, size: 60).slot(key.index) == 0
    return twin && key.index > 0
      ? ownName(ConnectorKey(realm: key.realm, index: key.index - 1)) : ownName(key)
  }

  /// The product that a connector reaches; its category is known to the server alone.
  func categories(_ key: ConnectorKey) -> [String] {
    var dice = nameDice(key)
    _ = dice.pick(Vocabulary.companies)
    let first = dice.pick(Vocabulary.products).category
    guard dice.chance(20) else { return [first] }
    let second = dice.pick(Vocabulary.categories)
    return second == first ? [first] : [first, second]
  }

  /// The made-up host of a connector's system.
  func host(_ key: ConnectorKey) -> String {
    var dice = nameDice(key)
    let company = dice.pick(Vocabulary.companies)
    let letters = company.lowercased().compactMap(Self.asciiLetter)
    let name = letters.count > 3 ? String(letters) : "kaisha"
    return "\(name)\(key.index % 89).example"
  }

  private static func asciiLetter(_ character: Character) -> Character? {
    switch character {
    case "a"..."z": character
    case "é", "ê": "e"
    case "ø": "o"
    case "å": "a"
    case "ł": "l"
    case "ó": "o"
    case "ñ": "n"
    case "ü", "ú": "u"
    case "ž": "z"
    case "ç": "c"
    case "ı": "i"
    case "š": "s"
    default: nil
    }
  }

  private func nameDice(_ key: ConnectorKey) -> Dice {
    Dice(seed, .name, key.index, Int(key.realm.rawValue))
  }

  private func ownName(_ key: ConnectorKey) -> String {
    var dice = nameDice(key)
    let company = dice.pick(Vocabulary.companies)
    let product = dice.pick(Vocabulary.products).name
    var look = Dice(seed, .look, key.index, Int(key.realm.rawValue))
    switch look.roll(20) {
    case 0..<9: return "\(company) \(product)"
    case 9..<14: return "\(company) \(product) \(look.pick(Vocabulary.qualifiers))"
    case 14..<16: return "\(company) \(product) (\(look.pick(Vocabulary.qualifiers)))"
    case 16..<18: return "\(product) by \(company)"
    case 18: return "\(company) \(product) – \(look.pick(Vocabulary.purposes))"
    default: return "\(company.lowercased())-\(product.lowercased())-\(look.roll(1...99))"
    }
  }
}

// MARK: - Tags

extension DemoOrganisation {
  /// Nil where the connector says nothing of tags.
  func tags(_ key: ConnectorKey) -> [TagSketch]? {
    var dice = Dice(seed, .tags, key.index, Int(key.realm.rawValue))
    guard dice.chance(75) else { return dice.chance(30) ? [] : nil }
    var tags = [
      TagSketch(key: "team", values: [dice.pick(["logistics", "finance", "shop", "people", "it"])])
    ]
    if dice.chance(50) {
      let regions = ["eu", "uk", "us", "apac"]
      let first = dice.roll(regions.count)
      let values = dice.chance(40) ? [regions[first], regions[(first + 1) % 4]] : [regions[first]]
      tags.append(TagSketch(key: "region", values: values))
    }
    if dice.chance(20) {
      tags.append(TagSketch(key: "pii", values: []))
    }
    if dice.chance(15) {
      tags.append(TagSketch(key: "business-critical", values: []))
    }
    if dice.chance(25) {
      tags.append(TagSketch(key: "cost-centre", values: ["\(dice.roll(41...67))00"]))
    }
    return tags
  }
}
