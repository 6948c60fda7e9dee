import CSimdJSON

/// simdjson's parser, which keeps its buffers for the next text.
///
/// Its pointers do not leave this file: what a document needs is copied out.
@safe package struct JSONParser: ~Copyable {
  /// The largest text, in bytes: as much as the client takes of one answer (`docs/faults.md`, N19).
  package static let maximumLength = 64 << 20
  /// The deepest nesting.
  package static let maximumDepth = 1_024

  private let handle: OpaquePointer

  /// Makes a parser without buffers.
  ///
  /// - Throws: `JSONError` when there is no memory for it.
  package init() throws(JSONError) {
    guard let handle = unsafe vex_json_parser_create() else { throw JSONError(.outOfMemory) }
    unsafe self.handle = handle
  }

  deinit {
    unsafe vex_json_parser_destroy(handle)
  }

  /// Reads a text, after a repair where simdjson alone refuses it.
  ///
  /// - Throws: `JSONError` with the reason, and the place where it is known.
  package mutating func parse(_ source: [UInt8]) throws(JSONError) -> JSONDocument {
    if source.count > Self.maximumLength { throw JSONError(.tooLarge) }
    let mark = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = parse(source, from: mark, source: source, mark: mark, repairs: [])
    switch first {
    case .success(let document): return document
    case .failure(.refused), .failure(.tooDeep): break
    case .failure(let failure): throw JSONError(failure.reason)
    }
    let repairs = try JSONScanner(source, from: mark).repairs
    let text = Self.repaired(source, from: mark, by: repairs)
    switch parse(text, from: 0, source: source, mark: mark, repairs: repairs) {
    case .success(let document): return document
    case .failure(let failure): throw JSONError(failure.reason)
    }
  }

  private static func repaired(
    _ source: [UInt8], from start: Int, by repairs: [JSONRepair]
  ) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(source.count + 2 * repairs.count)
    var done = start
    for repair in repairs {
      text += source[done..<repair.source.lowerBound]
      text += repair.replacement(for: source[repair.source])
      done = repair.source.upperBound
    }
    return text + source[done...]
  }
}

// MARK: - The library

extension JSONParser {
  private enum Failure: Error {
    case refused
    case tooDeep
    case tooLarge
    case noMemory

    var reason: JSONError.Reason {
      switch self {
      case .refused: .refused
      case .tooDeep: .tooDeep
      case .tooLarge: .tooLarge
      case .noMemory: .outOfMemory
      }
    }
  }

  /// Parses `text`, which is `source` after its byte order mark and with its repairs made.
  private mutating func parse(
    _ text: [UInt8], from start: Int, source: [UInt8], mark: Int, repairs: [JSONRepair]
  ) -> Result<JSONDocument, Failure> {
    unsafe text.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress, bytes.count > start else { return .failure(.refused) }
      let text = unsafe base + start
      var tape = unsafe vex_json_tape()
      let length = bytes.count - start
      switch unsafe vex_json_parse(handle, text, length, Self.maximumDepth, &tape) {
      case .success: break
      case .refused: return .failure(.refused)
      case .too_deep: return .failure(.tooDeep)
      case .too_large: return .failure(.tooLarge)
      case .no_memory: return .failure(.noMemory)
      @unknown default: return .failure(.refused)
      }
      var places = JSONPlaces(mark: mark, repairs: repairs)
      guard let words = unsafe tape.words, let strings = unsafe tape.strings,
        let structurals = unsafe tape.structurals
      else { return .failure(.refused) }
      let tapeWords = unsafe UnsafeBufferPointer(start: words, count: tape.word_count)
      unsafe places.walk(
        tapeWords, strings: strings, text: text,
        structurals: UnsafeBufferPointer(start: structurals, count: tape.structural_count))
      let kept = unsafe UnsafeBufferPointer(start: strings, count: places.stringsEnd)
      return unsafe .success(
        JSONDocument(
          source: source, words: Array(tapeWords), strings: Array(kept), places: places.places,
          repairs: repairs))
    }
  }
}
