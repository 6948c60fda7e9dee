// What a version brings that the one before had not. A change is tied to the age at which it came, so
// that it stays in all later versions.

extension DemoOrganisation {
  /// What is different about a resource since the first version.
  func changes(_ key: ConnectorKey, resource number: Int, age: Int) -> ChangesSketch {
    var dice = Dice(seed, .changes, key.index)
    let lost = dice.roll(7)
    return ChangesSketch(
      canExpand: age >= 1 + number % 5,
      isSecondGeneration: age >= 2 + number % 6,
      // At most two of the first seven resources, which every version has.
      hasLostLastVerb: age >= 1 && number == lost || age >= 3 && number == (lost + 3) % 7)
  }

  /// What validation found; nil for never validated, which some are. Nearly all others are in order,
  /// and what is not came with one version and is mended two versions later.
  func findings(_ dice: inout Dice, age: Int, _ texts: FindingTexts) -> [FindingSketch]? {
    let since = dice.roll(3)
    let stands = (since...(since + 1)).contains(age)
    switch dice.roll(200) {
    case 0..<40: return nil
    case 40..<43: return stands ? [texts.warning] : []
    case 43..<45: return stands ? [texts.error] : []
    case 45: return stands ? [texts.error, texts.warning] : []
    default: return []
    }
  }

  /// What can be wrong with an action, or with a trigger.
  struct FindingTexts {
    var error: FindingSketch
    var warning: FindingSketch

    static let action = FindingTexts(
      error: FindingSketch(
        field: "/responses/0/definitions/0", message: "The definition no longer exists.",
        severity: "error"),
      warning: FindingSketch(
        field: "/parameters/0/name", message: "The parameter is not used by the request.",
        severity: "warning"))
    static let trigger = FindingTexts(
      error: FindingSketch(
        field: "/requestBody/definitions/0", message: "The definition no longer exists.",
        severity: "error"),
      warning: FindingSketch(
        field: "/parameters/0/name", message: "Another trigger expects the same header.",
        severity: "warning"))
  }
}
