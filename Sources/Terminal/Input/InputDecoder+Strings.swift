import Cells

/// Replies that carry text (OSC, DCS, APC, PM, SOS), and bracketed pastes.
extension InputDecoder {
  mutating func takeString(
    _ byte: UInt8, afterEscape: Bool, _ events: inout [InputEvent]
  ) {
    if afterEscape {
      guard byte != UInt8(ascii: "\\") else { return finishString(&events) }
      // A new sequence began before the old one ended.
      reset()
      state = .escape
      return take(byte, &events)
    }
    switch byte {
    case Byte.escape:
      state = .string(afterEscape: true)
    case Byte.bell where introducer == UInt8(ascii: "]"):
      finishString(&events)
    case Byte.cancel, Byte.substitute:
      reset()
    default:
      if bytes.count < InputDecoder.longestString { bytes.append(byte) } else { isTooLong = true }
    }
  }

  private mutating func finishString(_ events: inout [InputEvent]) {
    let text = String(decoding: bytes.dropFirst(2), as: UTF8.self)
    let reply: TerminalReply
    switch introducer {
    case UInt8(ascii: "]"): reply = .operatingSystemCommand(text)
    case UInt8(ascii: "P"): reply = .deviceControl(text)
    default: reply = .applicationCommand(text)
    }
    finish(isTooLong ? nil : .reply(reply), &events)
  }

  mutating func takePaste(_ byte: UInt8, _ matched: Int, _ events: inout [InputEvent]) {
    let end = InputDecoder.pasteEnd
    if byte == end[matched] {
      guard matched + 1 < end.count else {
        finishPaste(&events)
        return reset()
      }
      state = .paste(matched: matched + 1)
      return
    }
    // What looked like the end was text. The end's ESC occurs in it once, so only this byte can
    // begin it anew.
    for seen in end.prefix(matched) { append(pasted: seen) }
    if byte == Byte.escape {
      state = .paste(matched: 1)
    } else {
      append(pasted: byte)
      state = .paste(matched: 0)
    }
  }

  /// Hands out what was pasted so far.
  mutating func finishPaste(_ events: inout [InputEvent]) {
    events.append(.paste(String(decoding: bytes, as: UTF8.self)))
  }

  private mutating func append(pasted byte: UInt8) {
    if bytes.count < InputDecoder.longestPaste { bytes.append(byte) }
  }

  private static let pasteEnd: [UInt8] = Array("\u{1B}[201~".utf8)
}
