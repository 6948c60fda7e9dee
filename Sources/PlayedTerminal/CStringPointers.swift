import Foundation

/// Texts as C wants them: a list that ends with null, good until `body` returns.
package func withPointers<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let copies = unsafe texts.map { unsafe UnsafePointer(strdup($0)) } + [nil]
  defer {
    for index in texts.indices { unsafe free(UnsafeMutablePointer(mutating: copies[index])) }
  }
  return unsafe copies.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else {
      preconditionFailure("a list that ends with null has an element")
    }
    return unsafe body(start)
  }
}
