import Explorer
import YAML

/// The settings that count, where each comes from, and what was wrong on the way.
package struct SettingsInForce: Equatable, Sendable {
  package internal(set) var settings = SettingValues()
  /// By the setting's name; what is not here nobody has set.
  package private(set) var origins: [String: ValueOrigin] = [:]
  package internal(set) var complaints: [Complaint] = []

  /// What counts when nothing is set.
  package init() {}

  /// Reads a file's bytes over what counts already. A file that is no YAML changes nothing and is
  /// complained of.
  package mutating func read(_ bytes: [UInt8], file: String) {
    do throws(YAMLError) {
      let root = try YAMLDocument.parse(bytes, file: file)
      var reading = SettingsReading(file: file, over: self)
      reading.take(root)
      self = reading.result
    } catch {
      complain(error)
    }
  }

  /// Complains of a file that gives nothing.
  package mutating func complain(_ error: YAMLError) {
    complaints.append(
      Complaint(file: error.file, line: error.line, sentence: error.reason.sentence))
  }

  /// Complains of something beside the settings, a theme's file for one.
  package mutating func complain(_ more: [Complaint]) { complaints += more }

  /// Sets what an option says.
  package mutating func override(_ option: String, _ change: (inout SettingValues) -> Void) {
    change(&settings)
    guard let row = SettingTable.all.first(where: { $0.option == option }) else { return }
    origins[row.name] = .option(option)
  }

  /// Takes a value back that cannot be had.
  package mutating func unset(_ name: String, _ change: (inout SettingValues) -> Void) {
    change(&settings)
    origins[name] = nil
  }

  mutating func set(_ name: String, at node: YAMLNode, _ change: (inout SettingValues) -> Void) {
    change(&settings)
    origins[name] = .file(node.file, line: node.line)
  }

  /// Where a setting's value comes from.
  package func origin(of name: String) -> ValueOrigin { origins[name] ?? .unset }

  // MARK: - Saying it

  /// What `:config` says.
  package var report: SettingsReport {
    SettingsReport(
      lines: SettingTable.all.flatMap(lines), complaints: complaints.map(\.description))
  }

  private func lines(of setting: Setting) -> [SettingsReport.Line] {
    guard let show = setting.show else { return namedLines(of: setting) }
    return [line(setting.name, show(settings))]
  }

  /// Keys and columns: a line for each name that the file has.
  private func namedLines(of setting: Setting) -> [SettingsReport.Line] {
    switch setting.name {
    case "columns.VIEW":
      settings.columns.sorted { $0.key.rawValue < $1.key.rawValue }.map { view, columns in
        line("columns.\(view.name)", columns.map(\.name).joined(separator: ", "))
      }
    case "keys.ACTION":
      Command.allCases.filter { origins["keys.\($0.name)"] != nil }.map { command in
        let keys = settings.keyMap.keys(for: command).map(\.description)
        return line("keys.\(command.name)", keys.isEmpty ? "none" : keys.joined(separator: " "))
      }
    default: []
    }
  }

  private func line(_ name: String, _ value: String) -> SettingsReport.Line {
    SettingsReport.Line(name: name, value: value, origin: origin(of: name).description)
  }
}
