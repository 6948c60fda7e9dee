import ConnectAPI
import Explorer

/// Every setting, in the order of the reference.
package enum SettingTable {
  package static let all: [Setting] = contexts + looks + lists + names + network

  /// What a page may be asked to hold; a server may cap it.
  package static let pageSizes = 1...1_000
  /// After what time what is loaded may be read anew by itself.
  package static let refreshTimes = RefreshSchedule.leastInterval...Duration.seconds(7 * 86_400)
  /// How far ahead something may count as soon.
  static let soon = Duration.zero...Duration.seconds(100_000 * 86_400)

  private static let contexts: [Setting] = [
    .own(
      "active_context", "the name of a context", usual: "the vendor's",
      "the account that is opened when none is named",
      take: { node, reading in reading.expectText(node, "active_context", "the name of a context") }
    ),
    context(
      "url", "a URL", usual: "production", "the service; where it has no path, the API's own"),
    context("organisation", "an id", usual: "none", "the organisation; not needed for `--public`"),
    context("label", "a text", usual: "the context's name", "what the header calls it"),
    context(
      "accent", AccountAccent.allCases.map(\.rawValue).joined(separator: ", "), usual: "none",
      "the colour of the label, so that nobody takes production for something else"),
    context(
      "token_env", "the name of a variable", usual: "none",
      "the variable that holds the token; other programs that `vex` starts do not get it"),
    context(
      "token_file", "a path", usual: "none",
      "the file that holds the token and nothing else; `~/` is the home, other paths count from the"
        + " folder of this file"),
    context(
      "token_command", "a command of the shell", usual: "none",
      "a command that prints the token, as in `pass show versori`; one of the three"),
  ]

  private static func context(
    _ key: String, _ values: String, usual: String, _ meaning: String
  ) -> Setting {
    // Judged when the context is chosen: see the accounts. Its spelling is judged with all others.
    .own("\(contextPrefix)\(key)", values, usual: usual, meaning, take: { _, _ in })
  }

  static let contextPrefix = "contexts.NAME."

  private static let looks: [Setting] = [
    .value(
      "theme", .text("a theme's name or file"), \.theme, option: "theme",
      "the look: `auto` (the terminal's own colours), `dark`, `light`, `mono`, or a base16 scheme"),
    .value(
      "color", .word(), \.color, option: "color",
      "whether colours are used; `auto` honours `NO_COLOR`, `always` does not"),
    .value(
      "ascii", .word(), \.ascii, option: "ascii",
      "lines and marks of ASCII alone; `auto` goes by the locale"),
    .value(
      "mouse", .yesOrNo, \.usesMouse, option: "no-mouse", "whether the mouse belongs to the program"
    ),
    .value("utc", .yesOrNo, \.utc, option: "utc", "times in UTC instead of the local zone"),
  ]

  private static let lists: [Setting] = [
    .value("view", .word(of: ListView.self), \.view, option: "view", "the view at the start"),
    .value(
      "page_size", SettingKind.number(pageSizes).orNone("auto"), \.pageSize, option: "page-size",
      "connectors asked for at a time"),
    .value(
      "refresh", SettingKind.time(refreshTimes, "60s, 5m or 1h").orNone("off"), \.refresh,
      option: "refresh",
      "after what time what is loaded is read anew by itself, and what is new, changed or gone is"
        + " marked"),
    .own(
      "columns.VIEW", "a list of the view's columns", usual: "all of them",
      "the columns that are shown, in the view's own order; the name always is",
      take: { _, _ in }),
    .value(
      "thresholds.expiring_within", .time(soon, "36h, 14d or 2w"), \.soon,
      option: "expiring-within", "what counts as expiring soon"),
    .value(
      "thresholds.load_limit", .number(0...1_000_000), \.loadLimit,
      "up to how many connectors the views of credentials and messages, the timeline and impacts"
        + " load by themselves"),
  ]

  private static let names: [Setting] = [
    .own(
      "keys.ACTION", "a key, or a list of keys", usual: "the usual keys",
      "the keys of an action in place of its usual ones; an empty list leaves it none",
      take: { _, _ in })
  ]

  private static let network: [Setting] = [
    time("connect_timeout", \.network.connectTimeout, "for name, connection and handshake"),
    time("first_byte_timeout", \.network.firstByteTimeout, "until an answer begins"),
    time("total_timeout", \.network.totalTimeout, "for one answer as a whole"),
    time("slow_window", \.network.slowWindow, "the stretch over which the least rate is measured"),
    .value(
      "network.least_rate", .number(0...1_000_000_000), \.network.leastBytesPerSecond,
      "bytes a second below which an answer is given up"),
    .value(
      "network.tries", .number(1...20), \.network.retry.tries,
      "tries of a failed request in all, the first included"),
    time("first_wait", \.network.retry.firstWait, "the longest wait before the first repetition"),
    time("longest_wait", \.network.retry.longestWait, "the longest wait of all"),
    time(
      "longest_obeyed", \.network.retry.longestObeyed,
      "the longest `Retry-After` that is waited for by itself"),
  ]

  private static func time(
    _ key: String, _ path: any WritableKeyPath<SettingValues, Duration> & Sendable,
    _ meaning: String
  ) -> Setting {
    .value(
      "network.\(key)", .time(.milliseconds(1)...Duration.seconds(3_600), "500ms, 30s or 2m"), path,
      meaning)
  }
}

extension SettingKind where Value == ListView {
  /// A view by its name.
  static func word(of _: ListView.Type) -> SettingKind {
    SettingKind(
      expected: ListView.allCases.map(\.name).joined(separator: ", "),
      parse: { name in ListView.allCases.first { $0.name == name } }, write: \.name)
  }
}
