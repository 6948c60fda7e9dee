import ConnectModels
import Testing

@Suite struct OperationDecodingTests {
  private static let definition =
    #"{"id":"d","name":"order","accept":["application/json"],"url":"https://s/x.json"}"#
  private static let members = #"""
    "id":"i","type":"http","name":"create","summary":"s","description":"l","method":"POST",
    "parameters":[{"name":"q","in":"query","required":true,"type":"string","default":{"a": 1}},
     {"name":"h","in":"header","required":false,"type":"integer"}],
    "requestBody":{"required":true,"definitions":[{"id":"u","definition":\#(definition)}]},
    "responses":[{"id":"r","status":201,"definitions":[]},{"id":"e","definitions":[]}],
    "errors":[{"field":"path","message":"empty","severity":"warning"}]
    """#
  private static let parameters = [
    Parameter(
      name: "q", location: "query", isRequired: true, type: "string",
      defaultJSON: #"{"a": 1}"#),
    Parameter(name: "h", location: "header", type: "integer"),
  ]
  private static let body = RequestBody(
    isRequired: true,
    definitions: [
      DefinitionUse(
        id: Identifier("u"),
        definition: Definition(
          id: Identifier("d"), name: "order", accept: ["application/json"],
          url: "https://s/x.json"))
    ])
  private static let responses = [
    Response(id: Identifier("r"), status: 201), Response(id: Identifier("e")),
  ]
  private static let errors = [
    OperationError(field: "path", message: "empty", severity: .warning)
  ]

  @Test func `an action is read with all it has`() throws {
    let json = #"{"actions":[{\#(Self.members),"path":"/orders"}],"totalCount":1}"#
    let page = try Page<Action>(decoding: Array(json.utf8))
    let expected = Action(
      id: Identifier("i"), name: "create", summary: "s", description: "l", method: "POST",
      path: "/orders", parameters: Self.parameters, requestBody: Self.body,
      responses: Self.responses, errors: Self.errors)
    #expect(page.items == [expected])
  }

  @Test func `a trigger is read with all it has`() throws {
    let json = #"{"triggers":[{\#(Self.members)}],"totalCount":1}"#
    let page = try Page<Trigger>(decoding: Array(json.utf8))
    let expected = Trigger(
      id: Identifier("i"), name: "create", summary: "s", description: "l", method: "POST",
      parameters: Self.parameters, requestBody: Self.body, responses: Self.responses,
      errors: Self.errors)
    #expect(page.items == [expected])
  }

  @Test func `an action of another type needs only what every action has`() throws {
    let json = #"{"actions":[{"id":"i","type":"sql","name":"n","query":"select 1"}]}"#
    let action = try #require(try Page<Action>(decoding: Array(json.utf8)).items.first)
    #expect(action.type == "sql")
    #expect(action.faults.isEmpty)
    #expect(action.unknownFields == [UnknownField(name: "query", json: #""select 1""#)])
  }

  @Test func `each action has its own faults`() throws {
    let json = #"""
      {"actions":[{"id":"i","type":"http","name":"n","method":"GET","parameters":[],"responses":[]},
       {"id":"i","type":"http","name":"n","path":"/","method":"GET","parameters":[],
        "responses":[{"id":"r","status":"200","definitions":[]}]},7]}
      """#
    let page = try Page<Action>(decoding: Array(json.utf8))
    #expect(page.items.map { $0.faults.map(\.path) } == [["path"], ["responses[0].status"], [""]])
  }

  @Test func `a definition tells what uses it`() throws {
    let json = #"""
      {"definitions":[{"id":"d","name":"n","accept":["text/csv"],"description":"x","url":"u",
       "referencedBy":[{"type":"action","id":"a","name":"create"}]},
       {"id":"e","name":"m","accept":[],"url":"u","referencedBy":[]}]}
      """#
    let page = try Page<Definition>(decoding: Array(json.utf8))
    let reference = DefinitionReference(type: "action", id: Identifier("a"), name: "create")
    let first = Definition(
      id: Identifier("d"), name: "n", accept: ["text/csv"], description: "x", url: "u",
      referencedBy: [reference])
    let second = Definition(id: Identifier("e"), name: "m", url: "u", referencedBy: [])
    #expect(page.items == [first, second])
  }
}
