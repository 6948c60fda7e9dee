import ConnectAPI
import Explorer
import Runtime
import Settings
import Views
import YAML

/// The themes: those that are compiled in, and schemes in files.
final class Themes: ThemeShelf {
  private let folders: ThemeFolders
  private let read: @Sendable (String) throws(YAMLError) -> [UInt8]
  /// What has been read, by name.
  private let schemes = Locked<[String: Scheme]>([:])
  /// Schemes outside the folders that were asked for by their file.
  private let named = Locked<[(name: String, path: String)]>([])

  init(
    folders: ThemeFolders,
    read: @escaping @Sendable (String) throws(YAMLError) -> [UInt8]
  ) {
    self.folders = folders
    self.read = read
  }

  // MARK: - One

  /// Why a theme is not there.
  enum Absence: Error, Equatable {
    case noFile(YAMLError)
    case noName(String, nearest: String?)
  }

  /// Reads the theme of a name or a file, so that it can be had.
  ///
  /// - Parameters:
  ///   - name: What it is called, or its file.
  ///   - path: Where a file that is meant is.
  /// - Returns: What is wrong with the file; if it gives no scheme, the usual look stays.
  /// - Throws: why there is no such file or name.
  func load(_ name: String, path: String) throws(Absence) -> [Complaint] {
    let isFile = Self.isFile(name)
    guard let path = isFile ? path : folders.files().first(where: { $0.name == name })?.path else {
      guard BuiltInTheme(named: name) == nil else { return [] }
      throw .noName(name, nearest: NearestName.of(name, among: names))
    }
    do {
      let file = SchemeFile(try read(path), file: path)
      if isFile { named.withLock { $0.append((name, path)) } }
      if let scheme = file.scheme { schemes.withLock { $0[name] = scheme } }
      return file.complaints
    } catch {
      throw .noFile(error)
    }
  }

  /// Whether a file is meant, and not a name.
  static func isFile(_ name: String) -> Bool {
    name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
  }

  private var names: [String] {
    BuiltInTheme.allCases.map(\.rawValue) + folders.files().map(\.name)
  }

  func theme(_ name: String, look: TerminalLook) -> Theme? {
    if let scheme = schemes.withLock({ $0[name] }) {
      return Theme(scheme, name: name, colors: look.colors, isLight: look.isLight)
    }
    return BuiltInTheme(named: name)?.theme(look)
  }

  // MARK: - All

  func list() async -> [ThemeOffer] {
    await BlockingWork.value { [self] in
      let files = named.withLock { $0 } + folders.files()
      // A file of the person's may take the name of one that is compiled in.
      let names = Set(files.map(\.name))
      return BuiltInTheme.allCases.filter { !names.contains($0.rawValue) }.map(\.offer)
        + files.map(offer)
    }
  }

  private func offer(of file: (name: String, path: String)) -> ThemeOffer {
    var offer = ThemeOffer(name: file.name, title: "", origin: file.path)
    do {
      let scheme = SchemeFile(try read(file.path), file: file.path)
      if let scheme = scheme.scheme {
        offer.title = scheme.title
        schemes.withLock { $0[file.name] = scheme }
      } else {
        offer.fault = scheme.complaints.first?.description ?? "no scheme"
      }
    } catch {
      offer.fault = error.description
    }
    return offer
  }
}

/// The looks that need no file: made of the terminal's own colours.
enum BuiltInTheme: String, CaseIterable {
  case auto
  case dark
  case light
  case mono

  /// The look of a name. The two schemes of our own that ship are stood in for, where a copied binary has
  /// no files beside it.
  init?(named name: String) {
    switch name {
    case "vex-dark": self = .dark
    case "vex-light": self = .light
    default: self.init(rawValue: name)
    }
  }

  var offer: ThemeOffer {
    let title =
      switch self {
      case .auto: "the terminal's colours, dark or light as it is"
      case .dark: "the terminal's colours on dark"
      case .light: "the terminal's colours on light"
      case .mono: "no colours"
      }
    return ThemeOffer(name: rawValue, title: title, origin: "built in")
  }

  func theme(_ look: TerminalLook) -> Theme {
    switch self {
    case .auto: .standard(isLight: look.isLight, colors: look.colors)
    case .dark: .standard(isLight: false, colors: look.colors)
    case .light: .standard(isLight: true, colors: look.colors)
    case .mono: .mono
    }
  }
}
