// JSON schemas of definitions: https://json-schema.org/draft/2020-12/schema

extension JSONWriter {
  mutating func schema(_ definition: DefinitionSketch) {
    switch definition.shape {
    case .anything:
      bool(true)
    case .nothing:
      bool(false)
    case .record, .input:
      object { json in
        json.headMembers(definition)
        json.recordMembers(definition)
        json.sharedSchemas()
      }
    case .page:
      object { json in
        json.headMembers(definition)
        json.member("type", "object")
        json.member("properties") { json in
          json.member("items") { json in
            json.member("type", "array")
            json.member("items") { $0.recordMembers(definition) }
          }
          json.member("cursor") { json in
            json.member("description", "Leads to the next page; null on the last.")
            json.member("type", ["string", "null"])
          }
        }
        json.member("required", ["items"])
        json.sharedSchemas()
      }
    }
  }

  private mutating func headMembers(_ definition: DefinitionSketch) {
    member("$schema", "https://json-schema.org/draft/2020-12/schema")
    member("title", definition.name)
    member("description", ifPresent: definition.description)
  }

  private mutating func recordMembers(_ definition: DefinitionSketch) {
    member("type", "object")
    member("properties") { json in
      if definition.shape != .input {
        json.member("id") { json in
          json.member("type", "string")
          json.member("readOnly", true)
        }
        json.member("updatedAt") { json in
          json.member("type", "string")
          json.member("format", "date-time")
          json.member("readOnly", true)
        }
      }
      json.member("name") { json in
        json.member("type", "string")
        json.member("maxLength", 200)
      }
      json.member("status") { json in
        json.member("type", "string")
        json.member("enum", ["draft", "open", "closed", "cancelled"])
        json.member("default", "draft")
      }
      json.member("\(definition.resource.lowercased())Number") { $0.member("type", "string") }
      json.amount(definition.changes)
      json.member("lines") { json in
        json.member("type", "array")
        json.member("items") { $0.member("$ref", "#/$defs/line") }
      }
      if definition.changes.canExpand {
        json.member("expanded") { $0.member("type", "boolean") }
      }
      json.member("metadata", true)
    }
    member("required", definition.shape == .input ? ["name"] : ["id", "name", "status"])
  }

  private mutating func amount(_ changes: ChangesSketch) {
    member("amount") { json in
      json.member("description", "In the currency's smallest unit.")
      json.member("type", changes.isSecondGeneration ? "string" : "number")
    }
    member("currency") { json in
      json.member("type", "string")
      json.member("pattern", "^[A-Z]{3}$")
    }
  }

  private mutating func sharedSchemas() {
    member("$defs") { json in
      json.member("line") { json in
        json.member("type", "object")
        json.member("properties") { json in
          json.member("sku") { $0.member("type", "string") }
          json.member("quantity") { json in
            json.member("type", "integer")
            json.member("minimum", 1)
          }
        }
        json.member("required", ["sku", "quantity"])
      }
    }
  }
}
