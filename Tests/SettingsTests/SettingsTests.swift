import ConnectAPI
import Explorer
import Testing
import Views

@testable import Settings

/// What a file of settings sets, and what is complained of.
@Suite struct SettingsTests {
  @Test func `an empty file sets nothing`() {
    let inForce = read("")
    #expect(inForce.settings == SettingValues())
    #expect(inForce.complaints.isEmpty)
  }

  @Test func `every kind of value is read`() {
    let inForce = read(
      """
      theme: nord
      color: never
      ascii: always
      mouse: no
      utc: yes
      view: credentials
      page_size: 50
      thresholds:
        expiring_within: 36h
        load_limit: 9
      network:
        connect_timeout: 500ms
        least_rate: 1
        tries: 2
        longest_wait: 2m
      """)
    #expect(inForce.complaints.isEmpty)
    let settings = inForce.settings
    #expect(settings.theme == "nord")
    #expect(settings.color == .never)
    #expect(settings.ascii == .always)
    #expect(!settings.usesMouse)
    #expect(settings.utc)
    #expect(settings.view == .credentials)
    #expect(settings.pageSize == 50)
    #expect(settings.soon == .seconds(36 * 3_600))
    #expect(settings.loadLimit == 9)
    #expect(settings.network.connectTimeout == .milliseconds(500))
    #expect(settings.network.leastBytesPerSecond == 1)
    #expect(settings.network.retry.tries == 2)
    #expect(settings.network.retry.longestWait == .seconds(120))
  }

  @Test func `what the file does not name stays as it is`() {
    let settings = read("network: {tries: 2}").settings
    var policy = NetworkPolicy()
    policy.retry.tries = 2
    #expect(settings.network == policy)
  }

  @Test func `a setting without a value is not set`() {
    let inForce = read("theme:\nthresholds:\nkeys:\n")
    #expect(inForce.settings == SettingValues())
    #expect(inForce.complaints.isEmpty)
  }

  // MARK: - Complaints

  @Test(
    arguments: [
      ("theem: nord", "there is no setting theem; did you mean theme?"),
      ("qqqqqq: 1", "there is no setting qqqqqq"),
      ("mouse: maybe", "mouse takes yes or no, not maybe"),
      ("mouse: [yes]", "mouse takes yes or no, not a list or a mapping"),
      ("color: red", "color takes auto, always, never, not red"),
      ("page_size: 0", "page_size takes a number from 1 to 1,000, or auto, not 0"),
      ("page_size: +5", "page_size takes a number from 1 to 1,000, or auto, not +5"),
      (
        "thresholds: {expiring_withn: 1d}",
        "there is no setting of thresholds expiring_withn; did you mean expiring_within?"
      ),
      ("thresholds: 14d", "thresholds: takes a name with a colon on each line"),
      (
        "network: {connect_timeout: 0s}",
        "network.connect_timeout takes a time from 1ms to 1h, such as 500ms, 30s or 2m, not 0s"
      ),
      ("columns: {connector: [name]}", "there is no view connector; did you mean connectors?"),
      (
        "columns: {connectors: [versoin]}",
        "connectors have no column versoin; did you mean version?"
      ),
      ("keys: {quti: q}", "there is no action quti; did you mean quit?"),
      (
        "keys: {quit: Strg-q}",
        "there is no key called Strg-q; quit takes a key such as x, ^X, Alt-x, F5 or PgDn,"
          + " or a list of keys"
      ),
      (
        "contexts: {prod: {tokn_env: X}}",
        "there is no setting of a context tokn_env; did you mean token_env?"
      ),
      ("contexts: {prod: x}", "the context prod takes settings such as organisation:"),
      ("active_context: [a]", "active_context takes the name of a context"),
    ])
  func `T11 what is wrong is named with its line and what was meant, and the rest applies`(
    line: String, sentence: String
  ) {
    let inForce = read("utc: yes\n\(line)\nview: messages\n")
    #expect(
      inForce.complaints == [Complaint(file: "config.yaml", line: 2, sentence: sentence)])
    #expect(inForce.settings.utc)
    #expect(inForce.settings.view == .messages)
  }

  @Test func `an action whose keys cannot be had keeps its own; an empty list takes them away`() {
    let broken = read("keys: {reload: Ctrl-Shift-Foo, quit: [Strg-q]}")
    #expect(broken.complaints.count == 2)
    #expect(broken.settings.keyMap.keys(for: .reload) == KeyMap.standard.keys(for: .reload))
    #expect(broken.settings.keyMap.keys(for: .quit) == KeyMap.standard.keys(for: .quit))
    #expect(broken.origin(of: "keys.reload") == .unset)
    let emptied = read("keys: {reload: []}")
    #expect(emptied.settings.keyMap.keys(for: .reload).isEmpty)
  }

  @Test func `T11 a file that is no YAML changes nothing and is complained of`() {
    let inForce = read("utc: yes\n\tview: [\n")
    #expect(inForce.settings == SettingValues())
    #expect(inForce.complaints.count == 1)
    #expect(inForce.complaints.first?.file == "config.yaml")
    #expect(inForce.complaints.first?.line != nil)
  }

  @Test func `a list at the top is no file of settings`() {
    #expect(read("- a\n- b\n").complaints.count == 1)
  }

  // MARK: - Columns

  @Test func `columns are chosen and stay in the view's order, with the name`() {
    let settings = read("columns: {connectors: [expiry, version]}").settings
    #expect(settings.columns == [.connectors: [.mark, .name, .version, .expires]])
  }

  // MARK: - Where values come from

  @Test func `each value says where it comes from`() {
    var inForce = read("theme: nord\nthresholds:\n  load_limit: 1\n")
    inForce.override("utc") { $0.utc = true }
    #expect(inForce.origin(of: "theme") == .file("config.yaml", line: 1))
    #expect(inForce.origin(of: "thresholds.load_limit") == .file("config.yaml", line: 3))
    #expect(inForce.origin(of: "utc") == .option("utc"))
    #expect(inForce.origin(of: "mouse") == .unset)
    let lines = inForce.report.lines
    #expect(lines.contains(.init(name: "utc", value: "yes", origin: "--utc")))
    #expect(lines.contains(.init(name: "theme", value: "nord", origin: "config.yaml:1")))
    #expect(lines.contains(.init(name: "mouse", value: "yes", origin: "default")))
  }

  @Test func `what was typed beats the file`() {
    var inForce = read("theme: nord\n")
    inForce.override("theme") { $0.theme = "light" }
    #expect(inForce.settings.theme == "light")
    #expect(inForce.origin(of: "theme") == .option("theme"))
  }
}

/// Reads a file of settings over nothing.
func read(_ text: String) -> SettingsInForce {
  var inForce = SettingsInForce()
  inForce.read(Array(text.utf8), file: "config.yaml")
  return inForce
}
