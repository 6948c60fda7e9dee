import CYAML

/// libyaml's parser with the bytes that it borrows: one owner for both.
@safe struct EventReader: ~Copyable {
  private let file: String
  private let bytes: [UInt8]
  private let text: UnsafeMutableBufferPointer<UInt8>
  private let parser: OpaquePointer

  init(_ bytes: [UInt8], file: String) throws(YAMLError) {
    // One byte more, for an allocation of none has no address.
    let text = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: bytes.count + 1)
    unsafe text.initialize(repeating: 0)
    for (index, byte) in bytes.enumerated() { unsafe text[index] = byte }
    guard let start = text.baseAddress,
      let parser = unsafe vex_yaml_parser_new(start, bytes.count)
    else {
      unsafe text.deallocate()
      throw YAMLError(file: file, reason: .outOfMemory)
    }
    self.file = file
    self.bytes = bytes
    unsafe self.text = unsafe text
    unsafe self.parser = unsafe parser
  }

  deinit {
    unsafe vex_yaml_parser_delete(parser)
    unsafe text.deallocate()
  }

  /// The next event; after an error or the stream's end it must not be asked again.
  func next() throws(YAMLError) -> YAMLEvent {
    let event = unsafe vex_yaml_parser_next(parser)
    return YAMLEvent(
      kind: try unsafe kind(of: event),
      line: Int(clamping: unsafe event.line),
      column: Int(clamping: unsafe event.column),
      anchor: unsafe event.anchor.map { unsafe String(cString: $0) })
  }

  private func kind(of event: vex_yaml_event) throws(YAMLError) -> YAMLEvent.Kind {
    switch unsafe event.kind {
    case .failure: throw unsafe failure(event)
    case .stream_start: .streamStart
    case .stream_end: .streamEnd
    case .document_start: .documentStart
    case .document_end: .documentEnd
    case .alias:
      .alias(unsafe event.anchor.map { unsafe String(cString: $0) } ?? "")
    case .scalar: .scalar(unsafe scalar(event), plain: unsafe event.plain)
    case .sequence_start: .sequenceStart
    case .sequence_end: .sequenceEnd
    case .mapping_start: .mappingStart
    case .mapping_end: .mappingEnd
    }
  }

  private func scalar(_ event: vex_yaml_event) -> String {
    guard let text = unsafe event.text else { return "" }
    // By length, not to the first NUL: a token that ends in NUL must be seen as what it is (S03).
    let buffer = unsafe UnsafeRawBufferPointer(start: text, count: event.length)
    return unsafe String(decoding: buffer, as: UTF8.self)
  }

  private func failure(_ event: vex_yaml_event) -> YAMLError {
    let problem = unsafe event.problem.map { unsafe String(cString: $0) } ?? "unreadable"
    guard unsafe event.by_offset else {
      return YAMLError(
        file: file, line: Int(clamping: unsafe event.line),
        column: Int(clamping: unsafe event.column), reason: .syntax(problem))
    }
    let line = bytes.prefix(unsafe event.offset).count { $0 == UInt8(ascii: "\n") } + 1
    return YAMLError(file: file, line: line, reason: .syntax(problem))
  }
}
