import JSON

/// A text of the server, read so that its parts can be found and handed out with their secrets
/// masked (`docs/faults.md`, S01).
package struct SourceText: Sendable {
  let document: JSONDocument
  /// The bytes of every secret value, in source order.
  let secrets: [Range<Int>]
  /// Where the text stands in the answer that it is from.
  private let start: JQPath

  /// nil where the text is no JSON.
  package init?(_ source: ConnectorDocument) {
    guard let document = try? JSONDocument(source.bytes) else { return nil }
    self.init(document)
  }

  /// nil where the text is no JSON.
  package init?(_ source: PartText) {
    guard let document = try? JSONDocument(source.bytes) else { return nil }
    self.init(document, at: source.path)
  }

  private init(_ document: JSONDocument, at start: JQPath = JQPath()) {
    self.document = document
    self.start = start
    secrets = document.secretRanges(in: document.root, at: [])
  }

  /// Where a part stands, as `jq` writes it; nil where there is no such part.
  package func path(to steps: [SourceStep]) -> JQPath? { find(steps)?.path }

  /// A part as the server wrote it, its secrets masked, laid out for reading.
  package func json(of steps: [SourceStep]) -> String? {
    find(steps).map { json(of: $0.value) }
  }

  /// A part as lines of a tree; nil where there is no such part.
  package func tree(of steps: [SourceStep]) -> SourceTree? {
    find(steps).map { SourceTree(self, of: $0.value, at: $0.path) }
  }

  // MARK: - Finding

  struct Part {
    var value: JSONValue
    var path: JQPath
  }

  private func find(_ steps: [SourceStep]) -> Part? {
    var part = Part(value: document.root, path: start)
    for step in steps {
      guard let next = self.step(step, from: part) else { return nil }
      part = next
    }
    return part
  }

  private func step(_ step: SourceStep, from part: Part) -> Part? {
    switch step {
    case .member(let name):
      var cursor = document.members(of: part.value)
      var found: Part?
      while let member = document.nextMember(&cursor) {
        guard document.name(of: member) == name else { continue }
        let json = document.sourceText(of: member.key)
        found = Part(value: member.value, path: part.path.member(name, json: json))
      }
      return found
    case .element(let id, let members):
      return element(of: part) { value in
        var inner: JSONValue? = value
        for member in members { inner = inner.flatMap { document.value(member, in: $0) } }
        return inner.flatMap { document.string($0) } == id.text
      }
    case .index(let index):
      var before = 0
      return element(of: part) { _ in
        before += 1
        return before > index
      }
    case .ordinal(let ordinal, let ofTexts):
      let kind: JSONKind = ofTexts ? .string : .object
      var before = 0
      return element(of: part) { value in
        guard document.kind(of: value) == kind else { return false }
        before += 1
        return before > ordinal
      }
    }
  }

  private func element(of part: Part, where isWanted: (JSONValue) -> Bool) -> Part? {
    var cursor = document.elements(of: part.value)
    var ordinal = 0
    while let element = document.nextElement(&cursor) {
      if isWanted(element) { return Part(value: element, path: part.path.element(ordinal)) }
      ordinal += 1
    }
    return nil
  }

  // MARK: - Text

  /// A value laid out for reading, with its secrets masked.
  func json(of value: JSONValue) -> String {
    let range = document.sourceRange(of: value)
    var text: [UInt8] = []
    var done = range.lowerBound
    for secret in secrets[firstSecret(endingAfter: range.lowerBound)...] {
      guard secret.lowerBound < range.upperBound else { break }
      // What lies within a secret is all of it secret.
      text += document.source[done..<max(done, secret.lowerBound)]
      text += SecretPaths.mask.utf8
      done = min(secret.upperBound, range.upperBound)
    }
    text += document.source[done..<range.upperBound]
    return String(decoding: JSONLayout.laidOut(text), as: UTF8.self)
  }

  /// The first of the secrets that ends behind a place.
  func firstSecret(endingAfter place: Int) -> Int {
    var (low, high) = (0, secrets.count)
    while low < high {
      let middle = (low + high) / 2
      if secrets[middle].upperBound > place { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
