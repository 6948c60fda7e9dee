/// A text as it is copied: control characters but tab and newline are left out, since what is pasted
/// into a terminal is obeyed there (`docs/faults.md`, S06).
package struct ClipboardText: Sendable, Hashable {
  /// What is left.
  package let text: String
  /// How many control characters were left out; to be said where it is not 0.
  package let leftOut: Int

  package init(_ text: String) {
    let kept = text.unicodeScalars.filter { !Self.isLeftOut($0) }
    leftOut = text.unicodeScalars.count - kept.count
    self.text = leftOut == 0 ? text : String(kept)
  }

  /// The text in UTF-8.
  var bytes: [UInt8] { Array(text.utf8) }

  /// The category Cc: C0, DEL and C1.
  private static func isLeftOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A: false
    case ..<0x20, 0x7F...0x9F: true
    default: false
    }
  }
}
