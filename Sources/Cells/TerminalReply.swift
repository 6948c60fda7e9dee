/// What a terminal answers to a question; its text is untrusted.
package enum TerminalReply: Hashable, Sendable {
  /// OSC: the text between introducer and terminator, as in `11;rgb:0000/0000/0000`.
  case operatingSystemCommand(String)
  /// DCS: the text between introducer and terminator.
  case deviceControl(String)
  /// APC, PM or SOS: the text between introducer and terminator.
  case applicationCommand(String)
  /// DA1, which ends the wait for all answers.
  case primaryAttributes([Int])
  /// DA2.
  case secondaryAttributes([Int])
  /// CPR: where the cursor is.
  case cursorPosition(Position)
  /// DECRPM: a mode's number and its setting (0 unknown, 1 set, 2 reset, 3 always set, 4 never).
  case mode(Int, setting: Int)
}
