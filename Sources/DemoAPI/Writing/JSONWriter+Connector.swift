// The API's connector, from the demo's sketch of one. Member names are those of the vendor's OpenAPI
// document.

extension JSONWriter {
  mutating func connector(_ connector: ConnectorSketch) {
    object { json in
      json.summaryMembers(connector.summary)
      json.member("public", connector.isPublic)
      json.member("documentationURL", ifPresent: connector.documentationURL)
      json.member("imageURL", ifPresent: connector.imageURL)
      if let tags = connector.tags {
        json.member("tags") { json in
          for tag in tags {
            json.member(tag.key, tag.values)
          }
        }
      }
      switch connector.place {
      case .http(let baseURL): json.member("baseUrl", baseURL)
      case .bigquery(let datasetID): json.member("datasetId", datasetID)
      }
      json.member("authSchemeConfigs", each: connector.schemes) { $0.scheme($1) }
      if let variables = connector.variables {
        json.member("connectionVariables", each: variables) { $0.variable($1) }
      }
      json.member("connections", each: connector.connections) { $0.connection($1) }
      json.member("versions", each: connector.versions) { $0.version($1) }
    }
  }

  mutating func connection(_ connection: ConnectionSketch) {
    object { json in
      json.connectionSummaryMembers(connection.summary)
      json.member("credentials") { json in
        if let credentials = connection.actionCredentials {
          json.member("action", each: credentials) { $0.connectionCredential($1) }
        }
        if let credentials = connection.triggerCredentials {
          json.member("trigger", each: credentials) { $0.connectionCredential($1) }
        }
      }
      json.member("variables", each: connection.variables) { $0.variable($1) }
    }
  }

  mutating func connectionSummary(_ summary: ConnectionSummarySketch) {
    object { $0.connectionSummaryMembers(summary) }
  }

  mutating func version(_ version: VersionSketch) {
    object { json in
      json.member("id", version.id)
      json.member("name", version.name)
      json.member("description", ifPresent: version.description)
      json.member("isLatest", version.isLatest)
      json.member("isDefault", version.isDefault)
      json.member("createdAt", version.created)
      json.member("updatedAt", version.updated)
      if let published = version.published {
        json.member("publishedAt", published)
      } else {
        json.key("publishedAt")
        json.null()
      }
      json.messages("messages", version.messages)
    }
  }

  /// Writes nothing where the messages are absent.
  mutating func messages(_ name: String, _ messages: [MessageSketch]?) {
    guard let messages else { return }
    member(name, each: messages) { json, message in
      json.object { json in
        json.member("text", message.text)
        json.member("severity", message.severity.rawValue)
        if let detail = message.detail {
          json.member("detail", detail)
        }
      }
    }
  }

  private mutating func summaryMembers(_ summary: SummarySketch) {
    member("id", summary.id)
    member("organisationId", summary.organisationID)
    member("name", summary.name)
    member("protocol", summary.protocol)
    member("createdAt", summary.created)
    member("updatedAt", summary.updated)
  }

  private mutating func connectionSummaryMembers(_ summary: ConnectionSummarySketch) {
    member("id", summary.id)
    member("name", summary.name)
    member("createdAt", summary.created)
    if let updated = summary.updated {
      member("updatedAt", updated)
    } else {
      member("updatedAt", Self.goZeroTime)
    }
  }

  private mutating func variable(_ variable: VariableSketch) {
    object { json in
      json.member("name", variable.name)
      json.member("value", variable.value)
    }
  }

  private mutating func connectionCredential(_ credential: ConnectionCredentialSketch) {
    object { json in
      json.member("id", credential.id)
      json.key("authSchemeConfig")
      json.scheme(credential.scheme)
      json.key("credential")
      json.credential(credential.credential)
    }
  }

  mutating func usage(_ usage: UsageSketch) {
    object { json in
      json.member("connection") { json in
        json.connectionSummaryMembers(usage.connection)
        json.member("connector") { $0.summaryMembers(usage.connector) }
      }
    }
  }

  static let goZeroTime = "0001-01-01T00:00:00Z"
}
