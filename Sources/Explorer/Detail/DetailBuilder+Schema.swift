import ConnectModels

/// The fields of a part of a schema, and its text.
extension DetailBuilder {
  func detail(of index: Int, in schema: Schema) -> Detail {
    let part = schema.parts[index]
    return Detail(
      title: part.title,
      fields: part.names + [
        DetailField("allows", .text(allowance(of: index, in: schema))),
        DetailField("where", .text(schema.pointer(to: index))),
      ] + schema.keywords(of: index).map(field) + text(of: index, in: schema))
  }

  private func allowance(of index: Int, in schema: Schema) -> String {
    let words = schema.words(of: index)
    return switch schema.parts[index].content {
    case .anything: "\(words): the schema is true, which any value meets"
    case .nothing: "\(words): the schema is false, which no value meets"
    case .constraints, .collection: words
    }
  }

  private func field(of keyword: SchemaKeyword) -> DetailField {
    DetailField(
      keyword.name,
      keyword.isString ? .optional(keyword.value, else: "empty") : .json(keyword.value))
  }

  private func text(of index: Int, in schema: Schema) -> [DetailField] {
    let text = schema.text(of: index)
    let end = DetailField(
      "", .unset("Only the beginning: there is more than is shown at once."))
    return [DetailField("JSON", .json(text.json))] + (text.isCut ? [end] : [])
  }
}

extension SchemaPart {
  fileprivate var title: String {
    switch place {
    case .whole: return "Schema"
    case .property: return "Property"
    case .keyword, .entry, .element:
      guard case .collection = content else { return "Schema part" }
      return "Schemas"
    }
  }

  /// What the part goes by in the one that it is in.
  fileprivate var names: [DetailField] {
    switch place {
    case .whole: []
    case .property(let name, let isRequired):
      [
        DetailField("name", .optional(name, else: "empty")),
        DetailField("required", .flag(isRequired)),
      ]
    case .keyword(let keyword): [DetailField("keyword", .text(keyword))]
    case .entry(let name): [DetailField("name", .optional(name, else: "empty"))]
    case .element(let ordinal): [DetailField("number", .number(ordinal + 1))]
    }
  }
}
