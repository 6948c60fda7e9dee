/// What a person does from start to end, while one call fails.
struct Journey: Sendable {
  let name: String
  var arguments: [String] = []
  let deeds: [Deed]

  private static let escape = "\u{1B}"

  /// Five, which together come to every room that speaks with the system.
  static let all = [
    // The demo in the same process: its server's calls are tried as well.
    Journey(
      name: "browse", arguments: ["--demo=300"],
      deeds: [.press(["j", "j", "\u{1B}[6~", "3", "G", "g", "1", "\r", "r"])]),
    Journey(
      name: "filter",
      deeds: [
        .press(["/", "quay", "\r", "s", "n", "S", escape]),
        .press(["f", "mail", "\r", "n", "/", "'crm", escape]),
      ]),
    Journey(
      name: "tree",
      deeds: [
        .press(["\r", "j", "l", "j", "j", "l", "\t", "x", "J", "j", " ", escape]),
        .press(["u", escape, "t", escape, "i", escape, "!", escape]),
      ]),
    Journey(
      name: "resize",
      deeds: [
        .resize(columns: 60, rows: 15), .resize(columns: 10, rows: 3),
        .resize(columns: 180, rows: 50), .press(["\u{1A}", "\u{0C}", "j", "e", "j"]),
      ]),
    Journey(
      name: "copy",
      deeds: [
        .press(["y", "n", "y", "j", "y", "c", "o"]),
        .press([":", "export ~/rows.csv", "\r", ":", "export ~/rows.json", "\r"]),
        .press([":", "config", "\r", escape, "T", "j", "\r", "?", escape]),
      ]),
  ]
}
