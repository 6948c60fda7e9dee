import Explorer
import Settings
import YAML

/// How a context of our own file wants to be shown. What makes no sense is complained of and left out:
/// the account is the same without (`docs/faults.md`, T11).
struct ContextLook {
  private(set) var label: String?
  private(set) var accent: AccountAccent?
  private(set) var complaints: [Complaint] = []

  init(of context: YAMLNode, called name: String) {
    label = text("label", of: context, called: name, "a text")
    let colours = AccountAccent.allCases.map(\.rawValue)
    let expected = OptionReading.choice(colours, else: "nothing")
    guard let word = text("accent", of: context, called: name, expected) else { return }
    accent = AccountAccent(rawValue: word)
    guard accent == nil, let node = context["accent"] else { return }
    let nearest = NearestName.of(word, among: colours).map { "; did you mean \($0)?" } ?? ""
    complain(node, "accent of context \(name) is \(expected), not \(word)\(nearest)")
  }

  private mutating func text(
    _ key: String, of context: YAMLNode, called name: String, _ expected: String
  ) -> String? {
    guard let node = context[key], !node.isNull else { return nil }
    guard let text = node.text else {
      complain(node, "\(key) of context \(name) is \(expected), not a list or a mapping")
      return nil
    }
    return text.isEmpty ? nil : text
  }

  private mutating func complain(_ node: YAMLNode, _ sentence: String) {
    complaints.append(Complaint(file: node.file, line: node.line, sentence: sentence))
  }
}
