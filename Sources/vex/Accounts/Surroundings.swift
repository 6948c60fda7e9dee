import YAML

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Environment and files as values, so that choosing an account is a function of its arguments.
struct Surroundings: Sendable {
  /// The variables of ``names`` that are set to something.
  var environment: [String: String]
  /// The bytes of a file by its path.
  var read: @Sendable (String) throws(YAMLError) -> [UInt8]

  /// The value of a variable; `nil` too for one that is set to nothing.
  subscript(name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Every variable that decides about accounts and the way to them.
  static let names = [
    "VERSORI_TOKEN", "VERSORI_ORGANISATION_ID", "VERSORI_API_URL", "VERSORI_CONFIG", "HOME",
    "XDG_CONFIG_HOME", "SSL_CERT_FILE", "http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy",
    "ALL_PROXY", "no_proxy", "NO_PROXY",
  ]

  /// The process's own. The token leaves its environment here, so that no child and no reader of
  /// `/proc` finds it (robustness.md, S09); call it once, while there is one thread.
  static func ofProcess() -> Surroundings {
    var environment: [String: String] = [:]
    for name in names {
      guard let value = unsafe getenv(name) else { continue }
      environment[name] = unsafe String(cString: value)
      if name == "VERSORI_TOKEN" {
        // unsetenv only forgets where the text is; the kernel goes on showing the bytes themselves.
        unsafe memset(value, 0, strlen(value))
        unsafe unsetenv(name)
      }
    }
    return Surroundings(environment: environment) { path throws(YAMLError) in
      try YAMLFile.bytes(path: path)
    }
  }
}
