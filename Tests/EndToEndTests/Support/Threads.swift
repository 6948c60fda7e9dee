import Foundation

/// Runs what blocks on a thread of its own, so that the few threads of the tests go on.
func onThread<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
  await withCheckedContinuation { continuation in
    Thread { continuation.resume(returning: body()) }.start()
  }
}

/// Lends words to a C function as an array that ends with null.
func withCStrings<Result>(
  _ words: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Result
) -> Result {
  let copies = unsafe words.map { unsafe strdup($0) }
  defer { for index in unsafe copies.indices { unsafe free(copies[index]) } }
  var pointers = unsafe copies.map { unsafe UnsafePointer($0) } + [nil]
  return unsafe body(&pointers)
}
