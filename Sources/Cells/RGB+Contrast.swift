#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

extension RGB {
  package static let black = RGB(0, 0, 0)
  package static let white = RGB(255, 255, 255)

  /// How light it looks, 0 for black and 1 for white (WCAG 2, "relative luminance").
  package var luminance: Double {
    let (red, green, blue) = linearParts
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
  }

  /// The light of each part, from 0 to 1: sRGB without its curve (IEC 61966-2-1).
  var linearParts: (red: Double, green: Double, blue: Double) {
    func linear(_ value: Int) -> Double {
      let part = Double(value) / 255
      return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
    }
    return (linear(red), linear(green), linear(blue))
  }

  /// How well one is told from the other, from 1 for not at all to 21 (WCAG 2, "contrast ratio").
  package func contrast(with other: RGB) -> Double {
    let (one, two) = (luminance, other.luminance)
    return (max(one, two) + 0.05) / (min(one, two) + 0.05)
  }

  /// The colour on the way to another; a share of 0 is this one, 1 the other.
  package func mixed(with other: RGB, share: Double) -> RGB {
    func mix(_ from: Int, _ to: Int) -> UInt8 {
      UInt8(clamping: Int((Double(from) + (Double(to) - Double(from)) * share).rounded()))
    }
    return RGB(mix(red, other.red), mix(green, other.green), mix(blue, other.blue))
  }

  /// Black or white, whichever is told from it better; the contrast is 4.58 at least.
  package var opposite: RGB {
    contrast(with: .white) >= contrast(with: .black) ? .white : .black
  }

  /// The colour of six hexadecimal digits, with a `#` before them or without; nil for anything else.
  package init?(hexadecimal text: some StringProtocol) {
    let digits = text.hasPrefix("#") ? text.dropFirst() : text[...]
    guard digits.utf8.count == 6,
      digits.utf8.allSatisfy({ Character(UnicodeScalar($0)).isHexDigit }),
      let number = Int(digits, radix: 16)
    else { return nil }
    self.init(
      UInt8(number >> 16 & 0xFF), UInt8(number >> 8 & 0xFF), UInt8(number & 0xFF))
  }

  /// As a frame has it.
  package var color: Color { .rgb(UInt8(red), UInt8(green), UInt8(blue)) }
}
