/// What a terminal sends, decoded.
package enum InputEvent: Hashable, Sendable {
  case key(Key)
  case mouse(MouseEvent)
  /// Pasted text as it came, at most 1 MB of it: untrusted, and never keys.
  case paste(String)
  /// An answer of the terminal, never a key.
  case reply(TerminalReply)
}
