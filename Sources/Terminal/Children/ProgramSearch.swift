import CSystem

/// Finds programs by name along `PATH`.
///
/// Only in absolute folders: an empty or relative one means the current folder, in which anybody may
/// have left a program of that name (`docs/faults.md`, S05).
package struct ProgramSearch: Sendable, Hashable {
  private let folders: [String]

  /// - Parameter path: `PATH` as the environment has it; without one, the folders of the system.
  package init(path: String?) {
    folders = (path ?? "/usr/bin:/bin").split(separator: ":").map(String.init)
      .filter { $0.hasPrefix("/") }
  }

  /// The whole path of the first regular file of that name that may be executed.
  package func find(_ name: String) -> String? {
    guard !name.isEmpty, !name.utf8.contains(UInt8(ascii: "/")), !name.utf8.contains(0) else {
      return nil
    }
    return folders.lazy.map { "\($0)/\(name)" }.first { unsafe vex_file_is_program($0) }
  }
}
