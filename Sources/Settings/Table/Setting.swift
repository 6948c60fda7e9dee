import YAML

/// A row of the table of settings: from it the file is read, the reference is written, and `:config`
/// says what is in force.
package struct Setting: Sendable {
  /// With the sections around it, as in `network.connect_timeout`. A part in capitals stands for names
  /// that the person chooses.
  package let name: String
  /// The values that it takes.
  package let values: String
  /// What counts where nobody sets it, as the file would have it.
  package let usual: String
  package let meaning: String
  /// The option of the same meaning, without hyphens.
  package let option: String?
  /// Takes what the file says into the settings, or complains.
  let take: @Sendable (YAMLNode, inout SettingsReading) -> Void
  /// What is in force; nil where `:config` has a line of its own for each name.
  let show: (@Sendable (SettingValues) -> String)?

  /// A setting of one value.
  static func value<Value: Sendable>(
    _ name: String, _ kind: SettingKind<Value>,
    _ path: any WritableKeyPath<SettingValues, Value> & Sendable, option: String? = nil,
    _ meaning: String
  ) -> Setting {
    Setting(
      name: name, values: kind.expected, usual: kind.write(SettingValues()[keyPath: path]),
      meaning: meaning, option: option,
      take: { node, reading in
        guard let value = reading.value(of: node, named: name, kind) else { return }
        reading.result.set(name, at: node) { $0[keyPath: path] = value }
      },
      show: { kind.write($0[keyPath: path]) })
  }

  /// A setting whose reading is its own affair.
  static func own(
    _ name: String, _ values: String, usual: String, _ meaning: String,
    take: @escaping @Sendable (YAMLNode, inout SettingsReading) -> Void
  ) -> Setting {
    Setting(
      name: name, values: values, usual: usual, meaning: meaning, option: nil, take: take,
      show: nil)
  }
}
