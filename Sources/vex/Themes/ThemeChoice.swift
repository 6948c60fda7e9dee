import Settings

/// Finds the theme that is set, before the screen opens.
struct ThemeChoice {
  let themes: Themes
  /// The theme's name, or the usual one where that cannot be had.
  private(set) var name: String

  /// - Parameters:
  ///   - inForce: What is set; complaints of the theme's file go there.
  ///   - themes: Where themes are.
  ///   - home: The person's folder, for `~/`.
  /// - Throws: why a theme that was typed is not there: defaults may replace looks, but not one that
  ///   somebody asks for now.
  init(
    _ inForce: inout SettingsInForce, themes: Themes, home: String?
  ) throws(ThemeMissing) {
    self.themes = themes
    name = inForce.settings.theme
    let origin = inForce.origin(of: "theme")
    do {
      inForce.complain(try themes.load(name, path: Self.path(name, origin, home: home)))
    } catch {
      let sentence = error.sentence
      guard case .file(let file, let line) = origin else { throw ThemeMissing(sentence: sentence) }
      inForce.complain([Complaint(file: file, line: line, sentence: sentence)])
      name = SettingValues.automaticTheme
      inForce.unset("theme") { $0.theme = SettingValues.automaticTheme }
    }
  }

  /// A path as it is typed; one that a file has counts from that file's folder.
  private static func path(_ name: String, _ origin: ValueOrigin, home: String?) -> String {
    if name.hasPrefix("~/"), let home { return home + name.dropFirst() }
    guard case .file(let file, _) = origin, !name.hasPrefix("/") else { return name }
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return (folder.map(String.init) + [name]).joined(separator: "/")
  }
}

/// A theme that was typed and is not there: exit 3.
struct ThemeMissing: Error, Equatable {
  let sentence: String
}

extension Themes.Absence {
  /// What is missing, with what was meant instead if that can be told.
  var sentence: String {
    switch self {
    case .noFile(let error): "\(error)"
    case .noName(let name, let nearest):
      "there is no theme \(name)" + (nearest.map { "; did you mean \($0)?" } ?? "")
    }
  }
}
