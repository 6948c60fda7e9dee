import Cells

/// Control sequences (CSI) and single shifts (SS3): keys, mouse, the start of a paste, replies.
extension InputDecoder {
  mutating func takeControl(_ byte: UInt8, _ events: inout [InputEvent]) {
    if bytes.count == 2, byte == UInt8(ascii: "[") {
      bytes.append(byte)
      state = .linuxFunction
      return
    }
    if bytes.count == 2, byte == UInt8(ascii: "M"), keyStrings[bytes + [byte]] == nil {
      bytes.removeAll(keepingCapacity: true)
      state = .legacyMouse
      return
    }
    switch byte {
    case UInt8(ascii: "$") where ControlSequence(bytes, final: byte).isNumberAlone && !isTooLong:
      // rxvt ends shifted keys with what is elsewhere the middle of a sequence.
      finishControl(byte, &events)
    case 0x20...0x3F:
      if bytes.count < InputDecoder.longestControl { bytes.append(byte) } else { isTooLong = true }
    case 0x40...0x7E:
      finishControl(byte, &events)
    default:
      abandon(&events)
      take(byte, &events)
    }
  }

  mutating func takeLinuxFunction(_ byte: UInt8, _ events: inout [InputEvent]) {
    guard (0x40...0x7E).contains(byte) else {
      abandon(&events)
      return take(byte, &events)
    }
    finishKey(byte, KeySequences.linuxFunction(byte), &events)
  }

  mutating func takeSingle(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
      if bytes.count < InputDecoder.longestControl { bytes.append(byte) } else { isTooLong = true }
    case 0x20...0x7E:
      let sequence = ControlSequence(bytes, final: byte)
      finishKey(byte, KeySequences.single(byte, sequence.modifiers), &events)
    default:
      abandon(&events)
      take(byte, &events)
    }
  }

  mutating func takeLegacyMouse(_ byte: UInt8, _ events: inout [InputEvent]) {
    bytes.append(byte)
    guard bytes.count == 3 else { return }
    let numbers = bytes.map { Int($0) - 32 }
    let isRelease = numbers[0] & 0b110_0011 == 3
    finish(
      MouseEvent(
        report: isRelease ? numbers[0] & ~3 : numbers[0], column: numbers[1], row: numbers[2],
        isRelease: isRelease
      ).map { .mouse($0) }, &events)
  }

  /// Ends a sequence that is a key, if it is known; the terminal's description goes first.
  mutating func finishKey(_ final: UInt8, _ builtIn: Key?, _ events: inout [InputEvent]) {
    let key = isTooLong ? nil : keyStrings[bytes + [final]] ?? builtIn
    finish(key.map { .key($0) }, &events)
  }

  private mutating func finishControl(_ final: UInt8, _ events: inout [InputEvent]) {
    let sequence = ControlSequence(bytes, final: final)
    if isTooLong {
      finish(nil, &events)
    } else if keyStrings[bytes + [final]] != nil {
      finishKey(final, nil, &events)
    } else if sequence.isPasteStart {
      if isAfterEscape { events.append(.key(Key(.escape))) }
      reset()
      state = .paste(matched: 0)
    } else if let position = sequence.cursorPosition(isAwaited: awaitedCursorReports > 0) {
      awaitedCursorReports = max(0, awaitedCursorReports - 1)
      finish(.reply(.cursorPosition(position)), &events)
    } else if let mouse = sequence.mouse {
      finish(.mouse(mouse), &events)
    } else if let reply = sequence.reply {
      // The answer to the last question of a round: no other is still to come.
      if case .primaryAttributes = reply { awaitedCursorReports = 0 }
      finish(.reply(reply), &events)
    } else {
      finish(sequence.key.map { .key($0) }, &events)
    }
  }

  /// Ends the sequence with what it means, nil where nobody knows. An ESC before it was Alt if it is a
  /// key, else the Esc key.
  mutating func finish(_ event: InputEvent?, _ events: inout [InputEvent]) {
    let wasAfterEscape = isAfterEscape
    let wasSwallowed = isSwallowed
    reset()
    guard let event, !wasSwallowed else { return }
    switch event {
    case .key(var key):
      if wasAfterEscape { key.modifiers.insert(.alt) }
      events.append(.key(key))
    case .mouse, .paste, .reply:
      if wasAfterEscape { events.append(.key(Key(.escape))) }
      events.append(event)
    }
  }
}
