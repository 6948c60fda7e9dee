import Testing

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// A folder that exists for one test only.
enum PrivateFolder {
  /// Makes it, hands over its path, and removes it with the files in it in any case.
  static func using<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    let path = "/tmp/vex-test-\(UInt64.random(in: .min ... .max))"
    try #require(unsafe mkdir(path, 0o700) == 0)
    defer {
      for file in files(in: path) { unsafe unlink("\(path)/\(file)") }
      unsafe rmdir(path)
    }
    return try await body(path)
  }

  /// The names of what is in a folder, in order.
  static func files(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { name in
        unsafe name.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names.sorted()
  }
}
