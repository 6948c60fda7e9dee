/// What is set and where each value comes from, in words: what `:config` shows.
package struct SettingsReport: Equatable, Sendable, Codable {
  /// A setting's value.
  package struct Line: Equatable, Sendable, Codable {
    package var name: String
    package var value: String
    /// ``SettingsReport/unset``, an option, or a file with the line.
    package var origin: String

    package init(name: String, value: String, origin: String) {
      self.name = name
      self.value = value
      self.origin = origin
    }
  }

  /// The origin of what nobody has set.
  package static let unset = "default"

  package var lines: [Line]
  /// What is wrong with the files, each with file and line.
  package var complaints: [String]

  package init(lines: [Line] = [], complaints: [String] = []) {
    self.lines = lines
    self.complaints = complaints
  }
}
