// Versions, newest first. Their age counts from the oldest, 0, so that a version's id and contents
// do not depend on how many came after it.

extension DemoOrganisation {
  func versionCount(_ key: ConnectorKey) -> Int {
    guard condition(key) != .draftOnly else { return 1 }
    var dice = Dice(seed, .versions, key.index, Int(key.realm.rawValue))
    return dice.pick([1, 1, 1, 2, 2, 2, 3, 3, 4, 5])
  }

  func versionCreated(_ key: ConnectorKey, age: Int) -> Instant {
    moment(key, part: versionPart(key, age: age))
  }

  func versions(_ key: ConnectorKey) -> [VersionSketch] {
    let count = versionCount(key)
    var dice = Dice(seed, .versions, key.index, 2)
    let isDraftOnly = condition(key) == .draftOnly
    let hasDraft = isDraftOnly || key.realm == .own && count > 1 && dice.chance(20)
    let latest = hasDraft ? count - 2 : count - 1
    let isPinned = latest > 0 && dice.chance(15)
    return (0..<count).reversed().map { age in
      let created = versionCreated(key, age: age)
      let updated = versionUpdated(key, age: age)
      return VersionSketch(
        id: id(ResourceKey(.version, key, age)), name: versionName(key, age: age),
        description: versionDescription(key, age: age),
        isLatest: age == latest, isDefault: age == (isPinned ? latest - 1 : latest),
        created: created, updated: updated,
        published: hasDraft && age == count - 1 ? nil : updated,
        messages: versionMessages(key, age: age, of: count))
    }
  }

  /// The age of the version of that name; `latest` and `default` name published ones.
  func versionAge(_ key: ConnectorKey, named name: String) -> Int? {
    let versions = versions(key)
    let position = versions.firstIndex { version in
      switch name {
      case "latest": version.isLatest
      case "default": version.isDefault
      default: version.name == name
      }
    }
    return position.map { versions.count - 1 - $0 }
  }

  func versionName(_ key: ConnectorKey, age: Int) -> String {
    var dice = Dice(seed, .versions, key.index, 3)
    let style = dice.roll(20)
    let (year, month, _) = versionCreated(key, age: age).date
    switch style {
    case 0..<12: return "\(dice.roll(1...3)).\(dice.roll(6) + age).\(dice.roll(4))"
    case 12..<15: return "\(year).\(month).\(age)"
    case 15..<18: return "\(dice.roll(1...30) + age)"
    case 18: return "v\(age + 1) (spring catalogue)"
    default:
      return "\(dice.roll(1...3)).\(age).0-rc.\(dice.roll(1...4))+build.\(dice.roll(100...999))"
    }
  }

  private func versionDescription(_ key: ConnectorKey, age: Int) -> String? {
    var dice = Dice(seed, .versions, key.index, 64 + age)
    guard dice.chance(55) else { return nil }
    return age == 0 ? Vocabulary.versionNotes[0] : dice.pick(Vocabulary.versionNotes)
  }

  private func versionPart(_ key: ConnectorKey, age: Int) -> Int {
    var dice = Dice(seed, .versions, key.index, 32 + age)
    return (age * 950 + dice.roll(950)) / versionCount(key)
  }

  private func versionUpdated(_ key: ConnectorKey, age: Int) -> Instant {
    var dice = Dice(seed, .versions, key.index, 48 + age)
    let end = (age + 1) * 950 / versionCount(key)
    return moment(key, part: min(versionPart(key, age: age) + dice.roll(40), end))
  }
}
