#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The folders in which themes are looked for; the first that has a name wins.
struct ThemeFolders: Equatable, Sendable {
  let paths: [String]

  init(paths: [String]) {
    self.paths = paths
  }

  /// The person's own, those of the installation, and those of the folder that the program was built
  /// in, so that themes are found from any working directory.
  ///
  /// - Parameters:
  ///   - variables: The environment.
  ///   - program: The path of the running program; nil where it is not known.
  init(variables: [String: String], program: String?) {
    let own = ConfigFolder.path(variables).map { ["\($0)/themes"] } ?? []
    var parts = (program ?? "").split(separator: "/").dropLast()
    let installed = parts.isEmpty ? [] : ["\(Self.path(parts.dropLast()))/share/vex/themes"]
    var built: [String] = []
    while !parts.isEmpty, built.isEmpty {
      parts = parts.dropLast()
      let folder = Self.path(parts)
      if unsafe access("\(folder)/Package.swift", F_OK) == 0 { built = ["\(folder)/themes"] }
    }
    paths = own + installed + built
  }

  private static func path(_ parts: ArraySlice<Substring>) -> String {
    "/" + parts.joined(separator: "/")
  }

  /// The path of the running program, links resolved.
  static func program() -> String? {
    #if os(Linux)
    guard let path = unsafe realpath("/proc/self/exe", nil) else { return nil }
    #else
    guard let path = unsafe realpath(CommandLine.arguments.first ?? "", nil) else { return nil }
    #endif
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  /// How many files of a folder are looked at.
  private static let most = 1_000

  /// The schemes of all folders by name, each with its path; of several with one name the first.
  func files() -> [(name: String, path: String)] {
    var seen: Set<String> = []
    return paths.flatMap { folder in
      Self.names(in: folder).sorted().filter { seen.insert($0.name).inserted }
        .map { ($0.name, "\(folder)/\($0.file)") }
    }
  }

  /// The files that are called `NAME.yaml` or `NAME.yml`.
  private static func names(in folder: String) -> [SchemeName] {
    guard let handle = unsafe opendir(folder) else { return [] }
    defer { unsafe closedir(handle) }
    var names: [SchemeName] = []
    while names.count < most, let entry = unsafe readdir(handle) {
      let file = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe String(cString: UnsafeRawPointer(name).assumingMemoryBound(to: CChar.self))
      }
      if let name = SchemeName(file: file) { names.append(name) }
    }
    return names
  }
}

/// A scheme's file within its folder.
private struct SchemeName: Comparable {
  let name: String
  let file: String

  init?(file: String) {
    guard !file.hasPrefix("."), let dot = file.lastIndex(of: "."), dot > file.startIndex,
      ["yaml", "yml"].contains(file[dot...].dropFirst().lowercased())
    else { return nil }
    name = String(file[..<dot])
    self.file = file
  }

  static func < (one: Self, two: Self) -> Bool { (one.name, one.file) < (two.name, two.file) }
}
