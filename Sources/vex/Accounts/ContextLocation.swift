/// Where a file of contexts may be.
struct ContextLocation: Equatable {
  let path: String
  /// Whether somebody named it: then it has to be there.
  let isNamed: Bool
  let dialect: ContextFile.Dialect

  /// All of them; a context shadows those of the same name behind it.
  static func all(_ surroundings: Surroundings) -> [ContextLocation] {
    [surroundings.ownConfig, vendor(surroundings)].compactMap { $0 }
  }

  /// vex's own file: the one that was named, or the one in the folder of configurations.
  static func own(named path: String?, variables: [String: String]) -> ContextLocation? {
    if let path { return ContextLocation(path: path, isNamed: true, dialect: .own) }
    return ConfigFolder.path(variables).map {
      ContextLocation(path: "\($0)/config.yaml", isNamed: false, dialect: .own)
    }
  }

  /// The file of the vendor's command line.
  private static func vendor(_ surroundings: Surroundings) -> ContextLocation? {
    if let path = surroundings["VERSORI_CONFIG"] {
      return ContextLocation(path: path, isNamed: true, dialect: .vendor)
    }
    return surroundings["HOME"].map {
      ContextLocation(path: "\($0)/.versori/config.yaml", isNamed: false, dialect: .vendor)
    }
  }
}

/// The folder of the person's configuration of vex.
enum ConfigFolder {
  /// `$XDG_CONFIG_HOME/vex`, where that is an absolute path as its specification wants it, else
  /// `~/.config/vex`; nil without a home.
  static func path(_ variables: [String: String]) -> String? {
    if let folder = variables["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return "\(folder)/vex" }
    return variables["HOME"].flatMap { $0.isEmpty ? nil : "\($0)/.config/vex" }
  }
}
