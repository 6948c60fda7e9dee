import Cells

/// Turns a terminal's bytes into keys, mouse events, pastes and replies: a state machine that
/// performs nothing and reads no clock (`docs/faults.md`, T09).
///
/// Decoding is the same however the bytes are split. What bytes alone cannot decide, a deadline does:
/// the loop wakes at `deadline` and calls `deadlinePassed(at:)`, after it has read all there is.
/// Times are those of one monotonic clock.
package struct InputDecoder: Sendable {
  /// What the bytes so far are the beginning of.
  enum State: Hashable, Sendable {
    case ground
    /// After ESC.
    case escape
    /// Within a character of several bytes; how many are to come, and the code point so far.
    case character(missing: Int, value: UInt32)
    /// After `ESC [`.
    case control
    /// After `ESC [ [`, the Linux console's function keys.
    case linuxFunction
    /// After `ESC O`.
    case single
    /// After `ESC [ M`, whose three bytes are a mouse event of old.
    case legacyMouse
    /// Within OSC, DCS, APC, PM or SOS; whether the last byte was an ESC, which may end it.
    case string(afterEscape: Bool)
    /// Within a bracketed paste; how much of its end has been seen.
    case paste(matched: Int)
  }

  /// How long the rest of a sequence is waited for after its first two bytes, and how long after a
  /// lone Esc was decided its tail is still recognised.
  static let tailDelay = Duration.milliseconds(150)
  /// How long the rest is waited for when a sequence has gone on further than a person types.
  static let sequenceDelay = Duration.seconds(1)
  /// How long the end of a paste is waited for.
  static let pasteDelay = Duration.seconds(10)
  /// Bytes of a control sequence; the longest known, a mouse report, has twenty.
  static let longestControl = 64
  /// Bytes of a reply's text; what is longer is dropped.
  static let longestString = 4096
  /// Bytes of a paste; what is beyond is dropped.
  static let longestPaste = 1 << 20

  /// When `deadlinePassed(at:)` is due, if no more bytes come before.
  package private(set) var deadline: Duration?

  /// Answers to a question for the cursor's position that are still to come. Without one, a reply
  /// that can also be F3 with a modifier is taken for the key.
  package var awaitedCursorReports = 0

  private let escapeDelay: Duration
  let keyStrings: [[UInt8]: Key]
  var state = State.ground
  /// The sequence from its ESC on, or a paste's or reply's text.
  var bytes: [UInt8] = []
  /// A reply's introducer.
  var introducer: UInt8 = 0
  /// Whether there was an ESC before the one that began the sequence: Alt, or a key of its own.
  var isAfterEscape = false
  /// Whether the sequence is the tail of one whose ESC has already been taken for a key.
  var isSwallowed = false
  /// Whether the sequence is longer than any that is known.
  var isTooLong = false
  private var escapeDecided: Duration?

  /// A decoder at the start of input.
  ///
  /// - Parameters:
  ///   - keyStrings: what the terminal's description says that keys send; used before the forms that
  ///     are built in. Strings that are not ESC and something more are left out.
  ///   - escapeDelay: after how long an ESC is the Esc key, `ESCDELAY`.
  package init(keyStrings: [[UInt8]: Key] = [:], escapeDelay: Duration = .milliseconds(25)) {
    self.keyStrings = keyStrings.filter { $0.key.count > 1 && $0.key.first == Byte.escape }
    self.escapeDelay = escapeDelay
  }

  /// Takes bytes that have just been read.
  package mutating func decode(
    _ input: some Sequence<UInt8>, at time: Duration
  ) -> [InputEvent] {
    var events: [InputEvent] = []
    var isEmpty = true
    for byte in input {
      isEmpty = false
      if let decided = escapeDecided {
        escapeDecided = nil
        if time - decided <= InputDecoder.tailDelay, Byte.introducers.contains(byte) {
          isSwallowed = true
          begin(byte)
          continue
        }
      }
      take(byte, &events)
    }
    if !isEmpty { deadline = delay.map { time + $0 } }
    return events
  }

  /// Decides what is unfinished when `deadline` has come; before that, nothing happens.
  package mutating func deadlinePassed(at time: Duration) -> [InputEvent] {
    guard let deadline, time >= deadline else { return [] }
    var events: [InputEvent] = []
    if state == .escape, !isSwallowed { escapeDecided = time }
    abandon(&events)
    self.deadline = nil
    return events
  }

  /// How long to wait for the next byte.
  private var delay: Duration? {
    switch state {
    case .ground: nil
    case .escape: escapeDelay
    case .character, .linuxFunction: InputDecoder.tailDelay
    case .control, .single, .string(afterEscape: false):
      bytes.count <= 2 ? max(escapeDelay, InputDecoder.tailDelay) : InputDecoder.sequenceDelay
    case .legacyMouse, .string(afterEscape: true): InputDecoder.sequenceDelay
    case .paste: InputDecoder.pasteDelay
    }
  }
}

// MARK: - One byte

extension InputDecoder {
  mutating func take(_ byte: UInt8, _ events: inout [InputEvent]) {
    switch state {
    case .ground: takeGround(byte, [], &events)
    case .escape: takeAfterEscape(byte, &events)
    case .character(let missing, let value): takeContinuation(byte, missing, value, &events)
    case .control: takeControl(byte, &events)
    case .linuxFunction: takeLinuxFunction(byte, &events)
    case .single: takeSingle(byte, &events)
    case .legacyMouse: takeLegacyMouse(byte, &events)
    case .string(let afterEscape): takeString(byte, afterEscape: afterEscape, &events)
    case .paste(let matched): takePaste(byte, matched, &events)
    }
  }

  private mutating func takeGround(
    _ byte: UInt8, _ modifiers: Key.Modifiers, _ events: inout [InputEvent]
  ) {
    if byte == Byte.escape {
      state = .escape
    } else if byte >= 0x80 {
      takeLead(byte, modifiers, &events)
    } else {
      events.append(.key(KeySequences.plain(byte, modifiers)))
    }
  }

  private mutating func takeAfterEscape(_ byte: UInt8, _ events: inout [InputEvent]) {
    if byte == Byte.escape {
      if isAfterEscape { events.append(.key(Key(.escape))) }
      isAfterEscape = true
    } else if Byte.introducers.contains(byte) {
      begin(byte)
    } else {
      if isAfterEscape { events.append(.key(Key(.escape))) }
      reset()
      if let key = keyStrings[[Byte.escape, byte]] {
        events.append(.key(key))
      } else {
        takeGround(byte, .alt, &events)
      }
    }
  }

  /// Begins a sequence after its ESC.
  private mutating func begin(_ byte: UInt8) {
    bytes = [Byte.escape, byte]
    switch byte {
    case UInt8(ascii: "["): state = .control
    case UInt8(ascii: "O"): state = .single
    default:
      introducer = byte
      state = .string(afterEscape: false)
    }
  }

  /// Forgets the sequence.
  mutating func reset() {
    state = .ground
    bytes.removeAll(keepingCapacity: bytes.capacity <= InputDecoder.longestString)
    isAfterEscape = false
    isSwallowed = false
    isTooLong = false
  }

  /// Gives up an unfinished sequence: an introducer alone was a key with Alt, anything longer came
  /// from the terminal and is dropped.
  mutating func abandon(_ events: inout [InputEvent]) {
    let wasAfterEscape = isAfterEscape
    switch state {
    case .escape:
      if wasAfterEscape { events.append(.key(Key(.escape))) }
      events.append(.key(Key(.escape)))
    case .character:
      events.append(.key(Key("\u{FFFD}", isAfterEscape ? .alt : [])))
    case .control, .single, .string(afterEscape: false):
      guard bytes.count == 2 else { break }
      if wasAfterEscape { events.append(.key(Key(.escape))) }
      events.append(.key(KeySequences.plain(bytes[1], isSwallowed ? [] : .alt)))
    case .ground, .linuxFunction, .legacyMouse, .string(afterEscape: true):
      break
    case .paste:
      finishPaste(&events)
    }
    reset()
  }
}

/// Bytes with a name.
enum Byte {
  static let bell: UInt8 = 0x07
  static let cancel: UInt8 = 0x18
  static let substitute: UInt8 = 0x1A
  static let escape: UInt8 = 0x1B
  /// What makes ESC the beginning of a sequence: CSI, SS3, OSC, DCS, APC, PM, SOS.
  static let introducers: [UInt8] = Array("[O]P_^X".utf8)
}
