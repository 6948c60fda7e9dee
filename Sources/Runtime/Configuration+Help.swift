import Explorer
import Views

extension Configuration {
  /// With what the help says, which follows the keys.
  func explained(by appearance: Appearance) -> Configuration {
    var configuration = self
    configuration.helpWords = appearance.keyMap.helpWords
    return configuration
  }
}
