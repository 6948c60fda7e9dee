import Cells
import ConnectModels

/// A connector as the server sent it, on one line, every secret masked by `SecretPaths`.
enum MaskedJSON {
  /// The line for a document, without its newline.
  ///
  /// With `forTerminal`, characters that a terminal might obey or hide are written as `\u` escapes:
  /// JSON readers see no difference.
  static func line(_ document: ConnectorDocument, forTerminal: Bool) -> [UInt8] {
    let line = compacted(document.bytes, without: document.secretRanges())
    return forTerminal ? escaped(line) : line
  }

  /// The source with its secrets replaced and the white space between values left out.
  private static func compacted(_ source: [UInt8], without secrets: [Range<Int>]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(source.count)
    var place = 0
    for secret in secrets {
      appendCompacted(source[place..<secret.lowerBound], to: &result)
      result += SecretPaths.mask.utf8
      place = secret.upperBound
    }
    appendCompacted(source[place...], to: &result)
    return result
  }

  /// Appends a stretch of JSON that begins and ends between values.
  private static func appendCompacted(_ stretch: ArraySlice<UInt8>, to result: inout [UInt8]) {
    var isInString = false
    var isEscaped = false
    for byte in stretch {
      if !isInString, isBlank(byte) { continue }
      result.append(byte)
      if isEscaped {
        isEscaped = false
      } else if isInString, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isInString.toggle()
      }
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Controls and invisible characters (D12) stand in strings alone, where an escape means the same.
  private static func escaped(_ line: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      if SafeText.isDrawn(scalar) {
        result += UTF8.encode(scalar).map { Array($0) } ?? []
      } else {
        for unit in UTF16.encode(scalar).map({ Array($0) }) ?? [] {
          let digits = String(unit, radix: 16)
          result += "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8
        }
      }
    }
    return result
  }
}
