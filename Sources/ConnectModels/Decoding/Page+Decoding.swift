import JSON

extension Page where Item == DecodedConnector {
  /// A page of connectors, each with its own copy of its text.
  ///
  /// - Parameters:
  ///   - bytes: The text of the page.
  ///   - cursorFound: Told where the next page begins, before the rows are decoded; not called for
  ///     the last page.
  /// - Throws: `MalformedAnswer` when the bytes are no page of connectors.
  package init(
    decoding bytes: [UInt8], cursorFound: (PageCursor) -> Void = { _ in }
  ) throws(MalformedAnswer) {
    self = try Page.decode(bytes, key: "connectors", cursorFound: cursorFound) { decoder, value in
      let connector = decoder.connector(value)
      let range = decoder.document.sourceRange(of: value)
      let text = Array(decoder.document.source[range])
      return DecodedConnector(connector: connector, document: ConnectorDocument(bytes: text))
    }
  }
}

extension Page where Item == Action {
  /// A page of actions.
  ///
  /// - Throws: `MalformedAnswer` when the bytes are no page of actions.
  package init(decoding bytes: [UInt8]) throws(MalformedAnswer) {
    self = try Page.decode(bytes, key: "actions", keepsTexts: true) { $0.action($1) }
  }
}

extension Page where Item == Trigger {
  /// A page of triggers.
  ///
  /// - Throws: `MalformedAnswer` when the bytes are no page of triggers.
  package init(decoding bytes: [UInt8]) throws(MalformedAnswer) {
    self = try Page.decode(bytes, key: "triggers", keepsTexts: true) { $0.trigger($1) }
  }
}

extension Page where Item == Definition {
  /// A page of definitions.
  ///
  /// - Throws: `MalformedAnswer` when the bytes are no page of definitions.
  package init(decoding bytes: [UInt8]) throws(MalformedAnswer) {
    self = try Page.decode(bytes, key: "definitions", keepsTexts: true) { $0.listedDefinition($1) }
  }
}

extension Page where Item == SupportedProtocol {
  /// A page of protocols.
  ///
  /// - Throws: `MalformedAnswer` when the bytes are no page of protocols.
  package init(decoding bytes: [UInt8]) throws(MalformedAnswer) {
    self = try Page.decode(bytes, key: "protocols", keepsTexts: true) { $0.supportedProtocol($1) }
  }
}

extension Page where Item == SupportedAuthScheme {
  /// A page of the auth schemes that a protocol supports.
  ///
  /// - Throws: `MalformedAnswer` when the bytes are no page of auth schemes.
  package init(decoding bytes: [UInt8]) throws(MalformedAnswer) {
    self = try Page.decode(bytes, key: "authSchemes", keepsTexts: true) {
      $0.supportedAuthScheme($1)
    }
  }
}

// MARK: - Every page

extension Page {
  /// A page whose rows are under `key`; null is none, absent or anything else is no page.
  fileprivate static func decode(
    _ bytes: [UInt8], key: String, keepsTexts: Bool = false,
    cursorFound: (PageCursor) -> Void = { _ in },
    _ read: (inout ResourceDecoder, JSONValue) -> Item
  ) throws(MalformedAnswer) -> Page {
    let document = try MalformedAnswer.document(bytes)
    let root = document.root
    guard document.kind(of: root) == .object else {
      throw MalformedAnswer(.shape("a page", found: document.kind(of: root)), bytes: bytes)
    }
    guard let rows = document.value(key, in: root) else {
      throw MalformedAnswer(.missing("a page", key: key), bytes: bytes)
    }
    let kind = document.kind(of: rows)
    guard kind == .array || kind == .null else {
      throw MalformedAnswer(.shape("a list of \(key)", found: kind), bytes: bytes)
    }
    var page = Page()
    page.next = page.cursor("next", in: document)
    if let next = page.next { cursorFound(next) }
    page.items = items(of: rows, in: document, read)
    if keepsTexts { page.texts = texts(of: rows, under: key, in: document) }
    page.totalCount = document.value("totalCount", in: root).flatMap { document.int($0) }
      .flatMap { $0 >= 0 ? $0 : nil }
    page.previous = page.cursor("prev", in: document)
    page.faults += document.duplicateKeys(of: root).map {
      DecodingFault(path: $0, reason: .duplicateKey)
    }
    return page
  }

  /// The rows, each with a path of its own.
  private static func items(
    of rows: JSONValue, in document: JSONDocument,
    _ read: (inout ResourceDecoder, JSONValue) -> Item
  ) -> [Item] {
    var decoder = ResourceDecoder(document)
    var items: [Item] = []
    items.reserveCapacity(document.count(of: rows))
    var cursor = document.elements(of: rows)
    while let row = document.nextElement(&cursor) { items.append(read(&decoder, row)) }
    return items
  }

  /// The rows' texts, each with its place in the page.
  private static func texts(
    of rows: JSONValue, under key: String, in document: JSONDocument
  ) -> [PartText] {
    let path = JQPath().member(key, json: "\"\(key)\"")
    var texts: [PartText] = []
    var cursor = document.elements(of: rows)
    while let row = document.nextElement(&cursor) {
      let bytes = Array(document.source[document.sourceRange(of: row)])
      texts.append(PartText(bytes: bytes, path: path.element(texts.count)))
    }
    return texts
  }

  private mutating func cursor(_ key: String, in document: JSONDocument) -> PageCursor? {
    guard let value = document.value(key, in: document.root), !document.isNull(value) else {
      return nil
    }
    if let text = document.string(value) { return PageCursor(text) }
    let found = document.kind(of: value).words
    let reason = DecodingFault.Reason.wrongType(expected: JSONKind.string.words, found: found)
    faults.append(DecodingFault(path: key, reason: reason))
    return nil
  }
}
