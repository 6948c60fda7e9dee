// Actions, triggers, definitions and schemas.

extension JSONWriter {
  mutating func action(_ action: ActionSketch) {
    object { json in
      json.member("id", action.id)
      json.member("type", "http")
      json.member("name", action.name)
      json.member("summary", ifPresent: action.summary)
      json.member("description", ifPresent: action.description)
      json.findings(action.errors)
      json.member("method", action.method)
      json.member("path", action.path)
      json.member("parameters", each: action.parameters) { $0.parameter($1) }
      if let body = action.body {
        json.requestBody(body)
      }
      json.member("responses", each: action.responses) { $0.response($1) }
    }
  }

  mutating func trigger(_ trigger: TriggerSketch) {
    object { json in
      json.member("id", trigger.id)
      json.member("type", "http")
      json.member("name", trigger.name)
      json.member("summary", ifPresent: trigger.summary)
      json.member("description", ifPresent: trigger.description)
      json.findings(trigger.errors)
      json.member("method", trigger.method)
      json.member("parameters", each: trigger.parameters) { $0.parameter($1) }
      json.requestBody(trigger.body)
      json.member("responses", each: trigger.responses) { $0.response($1) }
    }
  }

  /// Without `references` these are left out, as where a definition stands inside an action.
  mutating func definition(_ definition: DefinitionSketch, references: [ReferenceSketch]?) {
    object { json in
      json.member("id", definition.id)
      json.member("name", definition.name)
      json.member("accept", ["application/json"])
      json.member("description", ifPresent: definition.description)
      json.member("url", definition.url)
      if let references {
        json.member("referencedBy", each: references) { json, reference in
          json.object { json in
            json.member("type", reference.type)
            json.member("id", reference.id)
            json.member("name", reference.name)
          }
        }
      }
    }
  }

  private mutating func findings(_ findings: [FindingSketch]?) {
    guard let findings else { return }
    member("errors", each: findings) { json, finding in
      json.object { json in
        json.member("field", finding.field)
        json.member("message", finding.message)
        json.member("severity", finding.severity)
      }
    }
  }

  private mutating func parameter(_ parameter: ParameterSketch) {
    object { json in
      json.member("name", parameter.name)
      json.member("in", parameter.place)
      json.member("required", parameter.isRequired)
      json.member("type", parameter.type)
      switch parameter.fallback {
      case nil: break
      case .text(let text): json.member("default", text)
      case .number(let number): json.member("default", number)
      case .flag(let flag): json.member("default", flag)
      }
    }
  }

  private mutating func requestBody(_ body: BindingSketch) {
    member("requestBody") { json in
      json.member("required", true)
      json.member("definitions", each: [body]) { $0.binding($1) }
    }
  }

  private mutating func binding(_ binding: BindingSketch) {
    object { json in
      json.member("id", binding.id)
      json.key("definition")
      json.definition(binding.definition, references: nil)
    }
  }

  private mutating func response(_ response: ResponseSketch) {
    object { json in
      json.member("id", response.id)
      if let status = response.status {
        json.member("status", status)
      }
      json.member("definitions", each: response.binding.map { [$0] } ?? []) { $0.binding($1) }
    }
  }
}

// MARK: - Schemas

extension JSONWriter {
  mutating func schema(_ definition: DefinitionSketch) {
    switch definition.shape {
    case .anything:
      bool(true)
    case .record, .input:
      object { json in
        json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
        json.member("title", definition.name)
        json.recordMembers(definition)
      }
    case .page:
      object { json in
        json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
        json.member("title", definition.name)
        json.member("type", "object")
        json.member("properties") { json in
          json.member("items") { json in
            json.member("type", "array")
            json.member("items") { $0.recordMembers(definition) }
          }
          json.member("cursor") { $0.member("type", ["string", "null"]) }
        }
        json.member("required", ["items"])
      }
    }
  }

  private mutating func recordMembers(_ definition: DefinitionSketch) {
    member("type", "object")
    member("properties") { json in
      if definition.shape != .input {
        json.member("id") { $0.member("type", "string") }
      }
      json.member("name") { json in
        json.member("type", "string")
        json.member("maxLength", 200)
      }
      json.member("status") { json in
        json.member("type", "string")
        json.member("enum", ["draft", "open", "closed", "cancelled"])
      }
      json.member("\(definition.resource.lowercased())Number") { $0.member("type", "string") }
      json.member("amount") { json in
        // Amounts became text with the vendor's second generation of endpoints.
        json.member("type", definition.age >= 2 ? "string" : "number")
      }
      json.member("currency") { json in
        json.member("type", "string")
        json.member("pattern", "^[A-Z]{3}$")
      }
      json.lines()
      if definition.age > 0 {
        json.member("expanded") { $0.member("type", "boolean") }
      }
      json.member("metadata", true)
    }
    member("required", definition.shape == .input ? ["name"] : ["id", "name", "status"])
  }

  private mutating func lines() {
    member("lines") { json in
      json.member("type", "array")
      json.member("items") { json in
        json.member("type", "object")
        json.member("properties") { json in
          json.member("sku") { $0.member("type", "string") }
          json.member("quantity") { json in
            json.member("type", "integer")
            json.member("minimum", 1)
          }
        }
      }
    }
  }
}
