import CNcurses
import Cells

/// What terminfo says about a terminal, read once: whether it can be used at all, its colours, the
/// bytes that its keys send, and the bytes that enter and leave the full screen beside ncurses' own.
///
/// terminfo's entry is a global of ncurses: make descriptions on the main thread.
package struct TerminalDescription: Hashable, Sendable {
  /// The entry's name, as ncurses is to open it.
  package let name: String
  /// How many colours terminfo promises; the palette reduces to these.
  package let colorDepth: ColorDepth
  /// Erased places take the background's colour (`bce`), which makes coloured rows cheap.
  package let erasesWithBackground: Bool
  /// What the keys send, for `InputDecoder`; every string has two bytes or more.
  package let keyStrings: [[UInt8]: Key]
  /// Bracketed paste, SGR mouse and questions are understood or ignored without a trace.
  package let isXtermLike: Bool
  /// The bytes around what ncurses writes.
  let modes: TerminalModes
  /// What sets the colours of the terminal's palette back, which are the person's; empty where there
  /// is no such thing.
  let paletteReset: [UInt8]
  /// What enters the full screen; empty where there is no other screen to go back to.
  let screenEntry: [UInt8]

  /// - Parameter term: `TERM` as the environment has it; hostile or missing names are refused here,
  ///   because ncurses would accept `dumb` and open files by name (`docs/faults.md`, T06).
  /// - Throws: why the terminal cannot be used.
  package init(term: String?) throws(TerminalError) {
    let name = try Self.accepted(term)
    defer { vex_terminfo_unload() }
    switch unsafe vex_terminfo_load(name) {
    case .found: break
    case .unknown: throw .unknown(name)
    case .unusable: throw .withoutCursorAddressing(name)
    }
    guard Self.string("cup") != nil else { throw .withoutCursorAddressing(name) }
    self.name = name
    colorDepth = ColorDepth(colors: Int(vex_terminfo_colors()))
    erasesWithBackground = unsafe vex_terminfo_flag("bce")
    keyStrings = KeyStrings.all(capability: Self.string)
    isXtermLike = Self.isXtermLike(name)
    paletteReset = Self.string("oc") ?? []
    screenEntry = Self.string("smcup") ?? []
    modes = TerminalModes(isXtermLike: isXtermLike, capability: Self.string)
  }

  /// The description to use when a theme has RGB values and `COLORTERM` promises direct colours:
  /// the entry whose name ends in `-direct`, instead of `-256color` where `TERM` ends in that, and
  /// where terminfo has it. It has no
  /// bright colours 8–15, so that looks made of these stay with `TERM`'s own
  /// (`docs/faults.md`, T07).
  package static func direct(term: String?) throws(TerminalError) -> Self {
    let suffix = "-256color"
    if let term,
      let direct = try? Self(
        term: (term.hasSuffix(suffix) ? String(term.dropLast(suffix.count)) : term) + "-direct"),
      direct.colorDepth == .direct
    {
      return direct
    }
    return try Self(term: term)
  }

  /// Questions are asked of terminals that answer, and of none that would print them.
  package var answersQuestions: Bool { isXtermLike }

  private static func accepted(_ term: String?) throws(TerminalError) -> String {
    guard let term, !term.isEmpty else { throw .unnamed }
    let isName = term.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }
    guard isName, term.utf8.count <= 128, !term.hasPrefix(".") else { throw .misnamed(term) }
    return term
  }

  /// A capability's bytes without its delays (`$<5>`), which are for terminals of another age.
  private static func string(_ capability: String) -> [UInt8]? {
    guard let start = unsafe vex_terminfo_string(capability) else { return nil }
    let bytes = Array(unsafe String(cString: start).utf8)
    return withoutDelays(bytes)
  }

  static func withoutDelays(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var rest = bytes[...]
    while let byte = rest.first {
      if byte == UInt8(ascii: "$"), rest.dropFirst().first == UInt8(ascii: "<"),
        let end = rest.firstIndex(of: UInt8(ascii: ">"))
      {
        rest = rest[(end + 1)...]
      } else {
        kept.append(byte)
        rest = rest.dropFirst()
      }
    }
    return kept
  }

  /// By what the entry says of itself, else by its family's name: many entries are older than the
  /// extensions that their terminals have.
  private static func isXtermLike(_ name: String) -> Bool {
    let hasExtension = unsafe vex_terminfo_flag("XT")
    if hasExtension || string("BE") != nil { return true }
    let families = [
      "xterm", "screen", "tmux", "rxvt", "alacritty", "kitty", "foot", "st", "konsole", "vte",
      "gnome", "iterm", "iTerm", "iterm2", "iTerm2", "wezterm", "ghostty", "contour", "mlterm",
      "mintty", "putty",
    ]
    let family = name.prefix { $0 != "-" && $0 != "." && $0 != "+" }
    return families.contains(String(family))
  }
}
