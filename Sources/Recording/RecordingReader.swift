import JSON

/// Reads a recording line by line. Whoever wrote it is not trusted: a line says a moment that can be
/// played, or a fault.
package struct RecordingReader: Sendable {
  /// In bytes; as much as the reader of JSON takes.
  package static let longestLine = JSONParser.maximumLength

  private enum Place {
    case head
    case beginning
    case within
    case end
  }

  /// The line that was read last, counted from 1.
  package private(set) var line = 0
  private var place = Place.head

  package init() {}

  /// Whether the session that was recorded has ended in order.
  package var hasEnded: Bool { place == .end }

  /// Reads the next line, its newline left out.
  ///
  /// - Returns: The moment; nil of the first line, which has none.
  /// - Throws: What is wrong with it.
  package mutating func read(_ text: [UInt8]) throws(RecordingFault) -> RecordedMoment? {
    line += 1
    guard text.count <= Self.longestLine else { throw fault(.tooLong) }
    if place == .head {
      try readHead(text)
      place = .beginning
      return nil
    }
    let moment = try moment(document(text))
    switch (place, moment) {
    case (.beginning, .began): place = .within
    case (.within, .began), (.beginning, _), (.head, _), (.end, _): throw fault(.misplaced)
    case (.within, .ended): place = .end
    case (.within, _): break
    }
    return moment
  }

  /// To be called behind the last line.
  ///
  /// - Parameter rest: What stands behind the last newline.
  /// - Throws: That the recording is cut.
  package mutating func finish(_ rest: [UInt8]) throws(RecordingFault) {
    line += 1
    if place == .head { throw fault(.foreign) }
    guard rest.isEmpty else { throw fault(.cut) }
    if place == .beginning { throw fault(.empty) }
  }

  /// A fault of the line that was read last.
  package func fault(_ reason: RecordingFault.Reason) -> RecordingFault {
    RecordingFault(line: line, reason: reason)
  }

  private func readHead(_ text: [UInt8]) throws(RecordingFault) {
    guard let document = try? JSONDocument(text),
      let value = document.value("vexRecording", in: document.root),
      let format = document.int(value)
    else { throw fault(.foreign) }
    guard format == RecordingText.format else {
      let version = document.value("version", in: document.root).flatMap(document.string)
      throw fault(.otherFormat(format, version: version ?? "of an unknown version"))
    }
  }

  private func document(_ text: [UInt8]) throws(RecordingFault) -> JSONDocument {
    do throws(JSONError) {
      return try JSONDocument(text)
    } catch {
      throw fault(.unreadable(error.sentence))
    }
  }

  private func moment(_ document: JSONDocument) throws(RecordingFault) -> RecordedMoment {
    let moment: RecordedMoment
    do {
      moment = try LineDecoder.value(of: document)
    } catch let error as DecodingError {
      throw fault(.unknown(error.words))
    } catch {
      throw fault(.unknown("it cannot be read"))
    }
    guard moment.isSound else { throw fault(.unknown("a value is out of bounds")) }
    return moment
  }
}

extension DecodingError {
  /// Where it is, and what.
  fileprivate var words: String {
    let context: Context
    switch self {
    case .typeMismatch(_, let found), .valueNotFound(_, let found), .dataCorrupted(let found):
      context = found
    case .keyNotFound(let key, let found):
      context = Context(codingPath: found.codingPath + [key], debugDescription: "it is missing")
    @unknown default: return "it cannot be read"
    }
    let path = context.codingPath.map(\.stringValue).joined(separator: ".")
    return path.isEmpty ? context.debugDescription : "\(path): \(context.debugDescription)"
  }
}
