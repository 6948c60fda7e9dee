import Terminal

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What the environment says of the terminal, the locale and the person's wishes for both.
struct TerminalEnvironment {
  var term: String?
  var locale: TerminalLocale
  /// False where `NO_COLOR` is set to something (no-color.org).
  var wantsColor: Bool
  /// Whether `COLORTERM` promises direct colours.
  var hasDirectColors: Bool
  /// Whether `COLORFGBG` tells of a light background.
  var hasLightBackground: Bool
  /// How long a lone Esc may be the beginning of something longer: `ESCDELAY`, in milliseconds.
  var escapeDelay: Duration
  /// Whether the person has set `SWIFT_BACKTRACE`, and so wants a crash reported as it says.
  var keepsCrashReports: Bool

  /// Reads variables by name.
  init(_ variable: (String) -> String?) {
    term = variable("TERM")
    locale = TerminalLocale(
      lcAll: variable("LC_ALL"), lcCType: variable("LC_CTYPE"), lang: variable("LANG"))
    wantsColor = (variable("NO_COLOR") ?? "").isEmpty
    hasDirectColors = ["truecolor", "24bit"].contains(variable("COLORTERM"))
    hasLightBackground = Self.isLight(variable("COLORFGBG"))
    let delay = variable("ESCDELAY").flatMap { Int($0) } ?? 25
    escapeDelay = .milliseconds(min(max(delay, 0), 2_000))
    keepsCrashReports = variable("SWIFT_BACKTRACE") != nil
  }

  /// The process's own environment.
  static func ofProcess() -> TerminalEnvironment {
    TerminalEnvironment { name in
      guard let value = unsafe getenv(name) else { return nil }
      return unsafe String(cString: value)
    }
  }

  /// `COLORFGBG` ends in the number of the background colour: 7 and 15 are light.
  private static func isLight(_ colors: String?) -> Bool {
    guard let background = colors?.split(separator: ";").last.flatMap({ Int($0) }) else {
      return false
    }
    return background == 7 || background == 15
  }
}
