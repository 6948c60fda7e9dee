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
