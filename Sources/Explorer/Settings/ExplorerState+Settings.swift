/// What is set, as it is by now.
extension ExplorerState {
  /// The account, and the report of the start with the theme that the person has chosen since.
  package var settingsInForce: SettingsReport {
    var report = configuration.settings
    report.lines = accountLines + report.lines
    guard theme != configuration.theme else { return report }
    for index in report.lines.indices where report.lines[index].name == "theme" {
      report.lines[index].value = theme
      report.lines[index].origin = "chosen in this session"
    }
    return report
  }

  private var accountLines: [SettingsReport.Line] {
    let account = configuration.account
    return [
      ("account", account.name), ("account.service", account.host),
      ("account.organisation", account.organisation),
    ].filter { !$0.1.isEmpty }
      .map { SettingsReport.Line(name: $0.0, value: $0.1, origin: account.tokenSource) }
  }
}
