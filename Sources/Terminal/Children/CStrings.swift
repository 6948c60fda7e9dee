/// Texts as C takes them: an array of pointers with a null at its end.
struct CStrings {
  /// All texts, each ended by a NUL.
  private var bytes: [CChar] = []
  private var starts: [Int] = []

  init(_ texts: [[UInt8]]) {
    for text in texts {
      starts.append(bytes.count)
      bytes += text.map { CChar(bitPattern: $0) }
      bytes.append(0)
    }
  }

  /// The pointers, good until `body` returns.
  func withPointers<Answer>(
    _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
  ) -> Answer {
    // Never empty, so that there is always an address.
    unsafe (bytes + [0]).withUnsafeBufferPointer { buffer in
      var pointers = unsafe starts.map { unsafe buffer.baseAddress?.advanced(by: $0) }
      unsafe pointers.append(nil)
      return unsafe pointers.withUnsafeBufferPointer { pointers in
        guard let start = pointers.baseAddress else { preconditionFailure("it has a null") }
        return unsafe body(start)
      }
    }
  }
}
