import Cells

/// The bytes that a terminal sends for its keys, as terminfo has them.
enum KeyStrings {
  /// Every key that terminfo names for a terminal. Single bytes are left out: what Backspace and
  /// Enter send is known without terminfo, and an entry that is wrong about it would hide a letter.
  ///
  /// - Parameter capability: a capability's bytes, or nil where the terminal lacks it.
  /// - Returns: the keys by their bytes; of several keys with the same, the first counts.
  static func all(capability: (String) -> [UInt8]?) -> [[UInt8]: Key] {
    let functions = (1...12).map { ("kf\($0)", Key(.function($0))) }
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in named + functions {
      guard let bytes = capability(name), bytes.count > 1, keys[bytes] == nil else { continue }
      keys[bytes] = key
    }
    return keys
  }

  private static let named: [(String, Key)] = [
    ("kcuu1", Key(.up)), ("kcud1", Key(.down)), ("kcub1", Key(.left)), ("kcuf1", Key(.right)),
    ("khome", Key(.home)), ("kend", Key(.end)), ("kpp", Key(.pageUp)), ("knp", Key(.pageDown)),
    ("kich1", Key(.insert)), ("kdch1", Key(.delete)), ("kcbt", Key(.tab, .shift)),
    ("kri", Key(.up, .shift)), ("kind", Key(.down, .shift)),
    ("kLFT", Key(.left, .shift)), ("kRIT", Key(.right, .shift)),
    ("kUP", Key(.up, .shift)), ("kDN", Key(.down, .shift)),
    ("kHOM", Key(.home, .shift)), ("kEND", Key(.end, .shift)),
    ("kPRV", Key(.pageUp, .shift)), ("kNXT", Key(.pageDown, .shift)),
    ("kIC", Key(.insert, .shift)), ("kDC", Key(.delete, .shift)),
    ("kent", Key(.enter)),
  ]
}
