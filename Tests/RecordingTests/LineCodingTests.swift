import JSON
import Testing

@testable import Recording

/// Numbers of every width go into a line and come out of it.
@Suite struct LineCodingTests {
  private struct Numbers: Codable, Equatable {
    var int8 = Int8.min
    var int16 = Int16.min
    var int32 = Int32.min
    var int64: Int64 = -1 << 53
    var int = 1 << 53
    var uint8 = UInt8.max
    var uint16 = UInt16.max
    var uint32 = UInt32.max
    var uint64 = UInt64.max
    var uint: UInt = 1 << 53
    var float: Float = 0.25
    var double = 1e300
    var text = "9"
    var absent: Int?
  }

  private func read<Value: Decodable>(_ type: Value.Type, _ json: String) throws -> Value {
    try LineDecoder.value(type, of: JSONDocument(Array(json.utf8)))
  }

  @Test func `every width comes out as it went in`() throws {
    #expect(try read(Numbers.self, LineEncoder.json(of: Numbers())) == Numbers())
  }

  @Test(arguments: [Int.max, .min, (1 << 53) + 1])
  func `a number that would not be read again is the nearest that is`(number: Int) throws {
    let read = try read([Int].self, LineEncoder.json(of: [number]))
    #expect(read == [number < 0 ? -(1 << 53) : 1 << 53])
  }

  @Test func `what does not fit is refused`() {
    #expect(throws: DecodingError.self) { try read([UInt8].self, "[256]") }
    #expect(throws: DecodingError.self) { try read([UInt32].self, "[-1]") }
  }

  @Test func `texts are changed, names and numbers are not`() throws {
    let json = try LineEncoder.json(of: ["name": ["name", "9"]]) { text in
      text == "name" ? "other" : text
    }
    #expect(json == #"{"name":["other","9"]}"#)
  }
}
