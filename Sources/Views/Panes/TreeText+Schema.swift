import Cells
import ConnectModels
import Explorer

/// The lines of a schema's parts: what a part goes by, and what it allows.
extension TreeText {
  func schemaPart(_ index: Int, of schema: Schema) -> TreeLine {
    let part = schema.parts[index]
    if case .collection(let count) = part.content {
      return TreeLine(label(of: part) + [Span(canvas.safe(" (\(count.grouped))"), .secondary)])
    }
    var words = canvas.safe(schema.words(of: index))
    if case .property(_, isRequired: true) = part.place {
      words = words + canvas.signs.separator + "required"
    }
    return TreeLine(label(of: part), aside: words)
  }

  private func label(of part: SchemaPart) -> [Span] {
    switch part.place {
    case .whole: [Span("Schema")]
    case .property(let name, _), .entry(let name): [self.name(name)]
    case .keyword(let keyword): [Span(canvas.safe(keyword), .secondary)]
    case .element(let ordinal): [Span(canvas.safe("\(ordinal + 1)"), .secondary)]
    }
  }
}
