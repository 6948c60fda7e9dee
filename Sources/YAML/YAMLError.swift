/// Why a file gives no tree: the file, the place where it is known, and the reason.
package struct YAMLError: Error, Equatable, Sendable {
  /// What is wrong.
  package enum Reason: Equatable, Sendable {
    /// There is no such file.
    case absent
    /// A link to something that is not there: somebody meant a file.
    case danglingLink
    /// A directory, a FIFO, a device: nothing that ends.
    case notRegularFile
    /// The system refused; the value is `errno`.
    case unreadable(Int32)
    /// More than ``YAMLBounds/bytes``.
    case tooLarge
    /// More than ``YAMLBounds/depth`` collections inside one another.
    case tooDeep
    /// More than ``YAMLBounds/nodes``.
    case tooManyNodes
    /// A great many lines that begin with `%`.
    case tooManyDirectives
    /// A second document after `---`.
    case severalDocuments
    /// Not YAML, in libyaml's words.
    case syntax(String)
    /// An alias whose anchor stands nowhere before it, or around it.
    case undefinedAlias(String)
    /// A mapping's key that is a collection.
    case unsuitableKey
    /// A key that its mapping has already.
    case duplicateKey(String)
    /// A value of another shape than its reader needs: what was expected.
    case expected(String)
    case outOfMemory
  }

  /// The file as it was named.
  package let file: String
  /// From 1; `nil` where the file as a whole is refused.
  package let line: Int?
  /// In characters, from 1.
  package let column: Int?
  package let reason: Reason

  package init(file: String, line: Int? = nil, column: Int? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}

extension YAMLError: CustomStringConvertible {
  /// `FILE:LINE: what is wrong`, on one line. Names from the file are as the file has them: whoever
  /// shows the sentence neutralises it.
  package var description: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(reason.sentence)"
  }
}

extension YAMLError.Reason {
  /// What is wrong, without the place.
  package var sentence: String {
    switch self {
    case .absent: "there is no such file"
    case .danglingLink: "is a link to a file that is not there"
    case .notRegularFile: "is not a regular file"
    case .unreadable(let number): "cannot be read: \(SystemMessage.text(number))"
    case .tooLarge: "is larger than 1 MB"
    case .tooDeep: "is nested more than \(YAMLBounds.depth) deep"
    case .tooManyNodes: "has more than 10,000 values, aliases counted at each place"
    case .tooManyDirectives: "has more than \(YAMLBounds.directives) lines that begin with %"
    case .severalDocuments: "has a second document; only one is read"
    case .syntax(let problem): "is not YAML: \(problem)"
    case .undefinedAlias(let name): "the alias *\(name) names nothing that stands before it"
    case .unsuitableKey: "a key must be a single value"
    case .duplicateKey(let key): "the key \(key) is there twice"
    case .expected(let shape): "\(shape) is expected here"
    case .outOfMemory: "cannot be read: out of memory"
    }
  }
}
