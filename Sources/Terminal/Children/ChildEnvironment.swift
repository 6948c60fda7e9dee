import CSystem

/// The variables that a program of ours starts with (`docs/faults.md`, S05): those of the process,
/// but for `VERSORI_…`, which say more than another program has to know, and but for the parts of
/// `PATH` that are no absolute folders, since what a tool starts in its turn is searched there.
package struct ChildEnvironment: Sendable, Hashable {
  /// As the system has them, `NAME=value`, in any encoding; none holds a NUL.
  private(set) var entries: [[UInt8]] = []

  /// Takes those of `entries`, each as `NAME=value`, that a child may have.
  init(entries: some Sequence<[UInt8]>) {
    self.entries = entries.compactMap(Self.accepted)
  }

  /// Takes variables by name.
  package init(_ variables: [String: String]) {
    self.init(entries: variables.map { Array("\($0.key)=\($0.value)".utf8) })
  }

  /// The process's own; to be called where nothing changes them meanwhile, on the main thread.
  package static func ofProcess() -> ChildEnvironment {
    var entries: [[UInt8]] = []
    while let entry = unsafe vex_environment_entry(entries.count) {
      entries.append(Array(unsafe String(cString: entry).utf8))
    }
    return ChildEnvironment(entries: entries)
  }

  /// The value of a variable; `nil` too for one that is set to nothing.
  package subscript(name: String) -> String? {
    let start = Array("\(name)=".utf8)
    guard let entry = entries.first(where: { $0.starts(with: start) }), entry.count > start.count
    else { return nil }
    return String(decoding: entry.dropFirst(start.count), as: UTF8.self)
  }

  /// The same with another value for one variable.
  func setting(_ name: String, to value: String) -> ChildEnvironment {
    let start = Array("\(name)=".utf8)
    return ChildEnvironment(
      entries: entries.filter { !$0.starts(with: start) } + [start + Array(value.utf8)])
  }

  private static func accepted(_ entry: [UInt8]) -> [UInt8]? {
    let path = Array("PATH=".utf8)
    if entry.starts(with: "VERSORI_".utf8) || entry.contains(0) { return nil }
    guard entry.starts(with: path) else { return entry }
    let folders = entry.dropFirst(path.count).split(separator: UInt8(ascii: ":"))
      .filter { $0.first == UInt8(ascii: "/") }
    // Set to nothing, it would mean the current folder.
    guard !folders.isEmpty else { return nil }
    return path + Array(folders.joined(separator: [UInt8(ascii: ":")]))
  }
}
