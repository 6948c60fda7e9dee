// A version, its actions, triggers and definitions, and the schemas behind these.

extension Router {
  func version(
    _ age: Int, of key: ConnectorKey, part: String?, _ target: RequestTarget
  ) throws(Refusal) -> Answer {
    guard let part else {
      let versions = organisation.versions(key)
      var json = JSONWriter()
      json.version(versions[versions.count - 1 - age])
      return Answer(json)
    }
    let interface = organisation.interface(key, age: age)
    let wanted = try target.value("name")?.lowercased()
    func isWanted(_ name: String) -> Bool {
      wanted.map { name.lowercased().contains($0) } ?? true
    }
    switch part {
    case "actions":
      let actions = interface.actions.filter { isWanted($0.name) }
      return try page(actions, named: "actions", target) { $0.action($1) }
    case "triggers":
      let triggers = interface.triggers.filter { isWanted($0.name) }
      return try page(triggers, named: "triggers", target) { $0.trigger($1) }
    case "definitions":
      let definitions = interface.definitions.filter { isWanted($0.name) }
      return try page(definitions, named: "definitions", target) { json, definition in
        json.definition(definition, references: interface.references(to: definition))
      }
    default:
      throw .notFound("path")
    }
  }

  func schema(of key: ConnectorKey, version: String, file: String) throws(Refusal) -> Answer {
    guard let age = organisation.versionAge(key, named: version) else { throw .notFound("version") }
    let definitions = organisation.interface(key, age: age).definitions
    guard let definition = definitions.first(where: { $0.fileName == file }) else {
      throw .notFound("schema")
    }
    var json = JSONWriter(reserving: 4_096)
    json.schema(definition)
    var answer = Answer(json)
    answer.contentType = "application/schema+json"
    return answer
  }
}
