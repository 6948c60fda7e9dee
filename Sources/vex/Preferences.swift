import ConnectModels
import Explorer
import Settings
import YAML

/// What counts: the command line over vex's own file of settings.
struct Preferences {
  /// The options, with the file's values where none was typed.
  let options: Options
  /// The settings, where each comes from, and what is wrong with the file.
  var inForce: SettingsInForce

  /// Reads the file of settings and the command line over it.
  ///
  /// - Parameters:
  ///   - arguments: The command line, which has been read without the file before.
  ///   - options: What it came to then.
  ///   - surroundings: Where the file is.
  /// - Throws: why the file that `--config` names cannot be read; any other that cannot is complained of
  ///   and left out, since defaults may replace looks (`docs/faults.md`, T11).
  init(
    _ arguments: [String], _ options: Options, in surroundings: Surroundings
  ) throws(YAMLError) {
    var inForce = try Self.read(surroundings)
    let usual = Options(over: inForce.settings)
    if case .run(_, let over)? = try? Invocation.parse(arguments, over: usual) {
      self.options = over
    } else {
      self.options = options
    }
    for name in Invocation.typed(arguments) {
      inForce.override(name.rawValue) { [options = self.options] in options.set(name, in: &$0) }
    }
    self.inForce = inForce
  }

  private static func read(_ surroundings: Surroundings) throws(YAMLError) -> SettingsInForce {
    var inForce = SettingsInForce()
    guard let location = surroundings.ownConfig else { return inForce }
    do {
      inForce.read(try surroundings.read(location.path), file: location.path)
    } catch {
      guard !location.isNamed else { throw error }
      if error.reason != .absent { inForce.complain(error) }
    }
    return inForce
  }
}

extension Options {
  /// What the settings say, before anything is typed.
  init(over settings: SettingValues) {
    self.init()
    view = settings.view
    soonSeconds = settings.soon.components.seconds
    pageSize = settings.pageSize
    refresh = settings.refresh
    usesMouse = settings.usesMouse
    theme = settings.theme
    color = settings.color
    ascii = settings.ascii
    utc = settings.utc
  }

  /// Puts what an option says into the settings, if it is a setting too.
  fileprivate func set(_ name: OptionName, in settings: inout SettingValues) {
    switch name {
    case .view: settings.view = view
    case .expiringWithin: settings.soon = .seconds(soonSeconds)
    case .refresh: settings.refresh = refresh
    case .pageSize: settings.pageSize = pageSize
    case .noMouse: settings.usesMouse = usesMouse
    case .theme: settings.theme = theme
    case .color: settings.color = color
    case .ascii: settings.ascii = ascii
    case .utc: settings.utc = utc
    default: break
    }
  }
}

extension Preferences {
  /// Why local times are not those of the person's zone; `nil` where they are, or are not asked for.
  func zoneComplaint(in surroundings: Surroundings) -> String? {
    options.utc ? nil : ZoneName.complaint(in: surroundings)
  }
}
