import ConnectModels
import JSON

/// What the server sent, on one line, every secret masked by `SecretPaths`, with what we worked out
/// beside it.
package enum MaskedJSON {
  /// A whole connector.
  package static func connector(_ document: ConnectorDocument) -> String {
    let line = compacted(document.bytes, without: document.secretRanges())
    return String(decoding: line, as: UTF8.self)
  }

  /// A part of a connector's text; nil where there is no such part.
  package static func part(_ steps: [SourceStep], of source: SourceText) -> String? {
    guard let json = source.json(of: steps) else { return nil }
    return String(decoding: compacted(Array(json.utf8), without: []), as: UTF8.self)
  }

  /// An object with members of ours behind its own. Where the server has a member of the same name,
  /// its own stays and ours is left out.
  package static func object(
    _ json: String, adding members: [(name: String, value: JSONText.Value)]
  ) -> String {
    let bytes = Array(json.utf8)
    guard bytes.first == UInt8(ascii: "{"), bytes.last == UInt8(ascii: "}") else { return json }
    let added = members.filter { !has($0.name, bytes) }
      .map { "\(JSONText.quoted($0.name)):\($0.value.json)" }.joined(separator: ",")
    guard !added.isEmpty else { return json }
    // By bytes: leaving off a character counts all of them.
    let own = bytes.dropLast() + (bytes.count > 2 ? [UInt8(ascii: ",")] : [])
    return String(decoding: own + Array(added.utf8) + [UInt8(ascii: "}")], as: UTF8.self)
  }

  private static func has(_ name: String, _ json: [UInt8]) -> Bool {
    // Deeper down the name may be anywhere; only then is it worth reading.
    let isThere = ByteSearch("\"\(name)\"").isFound(in: json, json.indices)
    guard isThere, let document = try? JSONDocument(json) else { return false }
    return document.value(name, in: document.root) != nil
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
}
