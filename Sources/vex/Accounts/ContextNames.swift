import YAML

/// The contexts that can be chosen by name, each once: one of our own shadows the vendor's.
enum ContextNames {
  /// The names with the files that they are in. A file that cannot be read has none; whoever
  /// chooses hears why.
  static func all(in surroundings: Surroundings) -> [(name: String, file: String)] {
    var found: [(name: String, file: String)] = []
    for location in ContextLocation.all(surroundings) {
      guard let file = try? ContextFile.read(location, by: surroundings.read),
        let names = try? file.names()
      else { continue }
      found += names.filter { name in !found.contains { $0.name == name } }
        .map { ($0, location.path) }
    }
    return found
  }
}
