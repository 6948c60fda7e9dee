/// Why a step of a journey could not be done: a sentence, and what there was to see.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) {
    description = sentence
  }
}
