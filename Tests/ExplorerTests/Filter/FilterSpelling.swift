import ConnectModels
import Explorer

/// A filter as it was understood, in a line: `fuzzy(a) & not exact(b) | type[exact(c)]`.
extension FilterExpression {
  var spelling: String {
    clauses.map { $0.alternatives.map(\.spelling).joined(separator: " | ") }
      .joined(separator: " & ")
  }
}

extension FilterTerm {
  fileprivate var spelling: String {
    let body =
      switch condition {
      case .text(let text): text.spelling
      case .field(let field): field.spelling
      case .category(let names): "category[\(names.joined(separator: ","))]"
      case .invalid: "invalid"
      }
    return (isNegated ? "not " : "") + body
  }
}

extension TextCondition {
  fileprivate var spelling: String { "\(kind)(\(text))" }
}

extension FieldCondition {
  fileprivate var spelling: String {
    switch self {
    case .texts(let field, let values): Self.list("\(field)", values.map(\.spelling))
    case .tag(let tags):
      Self.list("tag", tags.map { $0.key + ($0.value.map { "=\($0.spelling)" } ?? "") })
    case .isPublic(let values): Self.list("public", values.map(String.init))
    case .expires(let values): Self.list("expires", values.map(\.spelling))
    case .updated(let values): Self.list("updated", values.map(\.spelling))
    case .severity(let values): Self.list("severity", values.map(\.name))
    case .contents(let values): Self.list("has", values.map(\.rawValue))
    case .states(let values): Self.list("is", values.map(\.rawValue))
    }
  }

  private static func list(_ name: String, _ values: [String]) -> String {
    "\(name)[\(values.joined(separator: ","))]"
  }
}

extension FieldCondition.ExpiryCondition {
  fileprivate var spelling: String {
    switch self {
    case .never: "never"
    case .within(let seconds): "<\(seconds)"
    case .after(let seconds): ">\(seconds)"
    case .on(let days): "\(days)"
    }
  }
}

extension FieldCondition.AgeCondition {
  fileprivate var spelling: String {
    switch self {
    case .within(let seconds): "<\(seconds)"
    case .before(let seconds): ">\(seconds)"
    }
  }
}
