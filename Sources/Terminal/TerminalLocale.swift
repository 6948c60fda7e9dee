import CSystem

/// Which characters the person's terminal is said to take.
package enum CharacterRepertoire: Hashable, Sendable {
  /// Everything; written as UTF-8.
  case unicode
  /// ASCII alone: lines and marks in ASCII, other characters of data as `?`.
  case ascii
}

/// What the environment says about the locale, and what we make of it (`docs/faults.md`, T08).
///
/// An empty variable counts as unset. `LC_ALL` beats `LC_CTYPE`, which beats `LANG`.
package struct TerminalLocale: Hashable, Sendable {
  /// The name that counts; nil when nothing is set.
  package let name: String?

  /// The values of `LC_ALL`, `LC_CTYPE` and `LANG`; nil where one is not set.
  package init(lcAll: String?, lcCType: String?, lang: String?) {
    name = [lcAll, lcCType, lang].lazy.compactMap(\.self).first { !$0.isEmpty }
  }

  /// The locales to try, best first; when none of them is there, "C" stays.
  ///
  /// C and POSIX are an answer (ASCII); nothing at all, or a UTF-8 locale that is not installed, is
  /// none, and `C.UTF-8` takes its place. macOS calls that locale otherwise in older systems.
  package var candidates: [String] {
    let neutral = ["C.UTF-8", "en_US.UTF-8", "UTF-8"]
    guard let name else { return neutral }
    if name == "C" || name == "POSIX" { return [] }
    return namesUTF8 ? [name] + neutral : [name]
  }

  /// Sets the process's character type to the first candidate that exists; everything else (signs
  /// in numbers, sorting) stays as in "C". Call it once, first of all, on the main thread: ncurses
  /// asks for it when its screen is opened.
  package func adopt() -> CharacterRepertoire {
    for candidate in candidates where unsafe vex_locale_adopt(candidate) {
      if vex_locale_is_utf8() { return .unicode }
      break
    }
    // A locale of 8-bit characters is treated as ASCII, which is a part of all of them.
    _ = unsafe vex_locale_adopt("C")
    return .ascii
  }

  private var namesUTF8: Bool {
    let lowercase = (name ?? "").lowercased()
    return lowercase.hasSuffix("utf-8") || lowercase.hasSuffix("utf8")
      || lowercase.contains("utf-8@") || lowercase.contains("utf8@")
  }
}
