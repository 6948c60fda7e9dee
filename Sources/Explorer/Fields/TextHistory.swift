/// What was typed into a field before: the newest last.
package struct TextHistory: Equatable, Sendable {
  /// How many texts are remembered.
  static let limit = 100

  /// The newest last.
  private(set) var texts: [String] = []
  /// How many steps the person has gone back; 0 stands for what is being typed.
  private var steps = 0
  /// What was being typed when the person began to go back.
  private var draft = ""

  package init() {}

  /// What was typed in an earlier session: the newest last.
  init(_ texts: [String]) {
    for text in texts { remember(text) }
  }

  /// Remembers a text that was kept; one that is there already becomes the newest.
  package mutating func remember(_ text: String) {
    steps = 0
    guard !text.isEmpty else { return }
    texts.removeAll { $0 == text }
    texts.append(text)
    if texts.count > Self.limit { texts.removeFirst() }
  }

  /// The text before this one, other than this one; nil where there is none.
  package mutating func earlier(than text: String) -> String? {
    guard let place = texts.dropLast(steps).lastIndex(where: { $0 != text }) else { return nil }
    if steps == 0 { draft = text }
    steps = texts.count - place
    return texts[place]
  }

  /// The text after this one, in the end what was being typed; nil where there is none.
  package mutating func later() -> String? {
    guard steps > 0 else { return nil }
    steps -= 1
    return steps == 0 ? draft : texts[texts.count - steps]
  }

  /// Typing begins anew at the newest.
  package mutating func rest() { steps = 0 }
}
