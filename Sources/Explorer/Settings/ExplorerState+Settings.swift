/// What is set, as it is by now.
extension ExplorerState {
  /// The report of the start, with the theme that the person has chosen since.
  package var settingsInForce: SettingsReport {
    var report = configuration.settings
    guard theme != configuration.theme else { return report }
    for index in report.lines.indices where report.lines[index].name == "theme" {
      report.lines[index].value = theme
      report.lines[index].origin = "chosen in this session"
    }
    return report
  }
}
