import YAML

@testable import vex

extension Surroundings {
  /// Variables, and files by their paths; no other file is there.
  init(variables: [String: String], files: [String: String]) {
    self.init(variables: variables) { path throws(YAMLError) in
      guard let text = files[path] else { throw YAMLError(file: path, reason: .absent) }
      return Array(text.utf8)
    }
  }
}
