import Testing

@testable import DemoAPI

private func server(_ count: Int = 240) throws -> DemoServer {
  try DemoServer(
    organisation: DemoOrganisation(seed: 7, count: count, start: 1_764_000_000), token: "secret")
}

@Suite struct ServerTests {
  @Test func `going forth by next covers every connector once, most recently updated first`() throws
  {
    let client = LoopbackClient(try server())
    var ids: [String] = []
    var after = ""
    repeat {
      let page = try #require(client.ours("/connectors?first=33\(after)")?.json)
      #expect(page["totalCount"]?.number == 240)
      #expect((page["prev"] == nil) == ids.isEmpty)
      ids += page["connectors"]?.elements.compactMap { $0["id"]?.text } ?? []
      after = page["next"]?.text.map { "&after=\($0)" } ?? ""
    } while !after.isEmpty
    #expect(ids.count == 240 && Set(ids).count == 240)
  }

  @Test func `going back by prev gives the rows that going forth gave`() throws {
    let client = LoopbackClient(try server(50))
    let first = try #require(client.ours("/connectors?first=20")?.json)
    let second = try #require(
      client.ours("/connectors?first=20&after=\(first["next"]?.text ?? "")")?.json)
    let third = try #require(
      client.ours("/connectors?first=20&after=\(second["next"]?.text ?? "")")?.json)
    #expect(third["next"] == nil && third["connectors"]?.elements.count == 10)
    let back = try #require(
      client.ours("/connectors?first=20&before=\(third["prev"]?.text ?? "")")?.json)
    #expect(back == second)
    let start = try #require(
      client.ours("/connectors?first=20&before=\(back["prev"]?.text ?? "")")?.json)
    #expect(start == first)
  }

  @Test(arguments: [("", 20), ("?first=7", 7), ("?first=100", 100), ("?first=5000", 100)])
  func `a page has what was asked for, up to 100`(query: String, rows: Int) throws {
    let page = try #require(LoopbackClient(try server()).ours("/connectors\(query)")?.json)
    #expect(page["connectors"]?.elements.count == rows)
  }

  @Test func `an empty organisation has one page without cursors`() throws {
    let page = LoopbackClient(try server(0)).ours("/connectors")?.json
    #expect(page == .object(["totalCount": .number(0), "connectors": .array([])]))
  }

  @Test(arguments: [
    ("first=0", "first"), ("first=-1", "first"), ("first=ten", "first"), ("first=1.5", "first"),
    ("after=nonsense", "after"), ("before=0000000000000", "before"), ("sort=colour:asc", "sort"),
    ("sort=name", "sort"), ("sort=name:up", "sort"), ("categories=Nonsense", "categories"),
    ("tags=:x", "tags"), ("name=a&name=b", "name"),
  ])
  func `rubbish in the query is refused with the field's name`(query: String, field: String) throws
  {
    let reply = try #require(LoopbackClient(try server()).ours("/connectors?\(query)"))
    #expect(reply.status == 400)
    #expect(reply.json?["code"]?.text == "invalid_argument")
    #expect(reply.json?["fields"]?.elements.first?["field"]?.text == field)
  }

  @Test func `a name is looked for as a substring of any case, accents included`() throws {
    let client = LoopbackClient(try server(2_000))
    for (query, part) in [
      ("QUAY", "quay"), ("s%C3%98NDER", "sønder"), ("%E6%9D%B1%E4%BA%AC", "東京"), ("a+c", "a c"),
    ] {
      let page = try #require(client.ours("/connectors?first=100&name=\(query)")?.json)
      let names = page["connectors"]?.elements.compactMap {
        $0["name"]?.text.map { $0.lowercased() }
      }
      #expect(names?.isEmpty == false)
      #expect(names?.allSatisfy { $0.contains(part) } == true)
    }
  }

  @Test func `typing on narrows what a shorter name has found`() throws {
    let client = LoopbackClient(try server(2_000))
    let wide = client.ours("/connectors?name=qu")?.json?["totalCount"]?.number ?? 0
    let narrowed = client.ours("/connectors?name=quay")?.json
    let fresh = LoopbackClient(try server(2_000)).ours("/connectors?name=quay")?.json
    #expect(narrowed == fresh)
    #expect((narrowed?["totalCount"]?.number ?? 0) < wide)
  }

  @Test func `protocol, categories and tags filter, alone and together`() throws {
    let client = LoopbackClient(try server())
    func total(_ query: String) -> Int {
      client.ours("/connectors?\(query)")?.json?["totalCount"]?.number ?? -1
    }
    #expect(total("protocol=QUERY") == 20)
    #expect(total("protocol=nothing") == 0)
    let (erp, people) = (total("categories=ERP"), total("categories=HR"))
    let either = total("categories=ERP&categories=HR")
    #expect(erp > 0 && people > 0 && either <= erp + people && either >= max(erp, people))
    let (team, bare) = (total("tags=team:finance"), total("tags=pii"))
    let both = total("tags=team:finance,pii")
    #expect(team > 0 && bare > 0 && both < min(team, bare))
    #expect(total("tags=team") > team)
    #expect(total("tags=team:finance&protocol=bigquery") < team)
  }

  @Test func `rows are sorted by each term in turn`() throws {
    let client = LoopbackClient(try server())
    let page = client.ours("/connectors?first=100&sort=protocol:asc,name:desc")?.json
    let rows = (page?["connectors"]?.elements ?? []).map {
      ($0["protocol"]?.text ?? "", $0["name"]?.text ?? "")
    }
    #expect(rows.count == 100)
    #expect(
      zip(rows, rows.dropFirst()).allSatisfy { $0.0 < $1.0 || $0.0 == $1.0 && $0.1 >= $1.1 })
    let oldest = client.ours("/connectors?first=1&sort=updatedAt:asc")?.json
    let newest = client.ours("/connectors?first=1")?.json
    let wayBack = client.ours("/connectors?first=1&sort=updatedAt:desc")?.json
    #expect(oldest?["connectors"] != newest?["connectors"])
    #expect(wayBack?["connectors"] == newest?["connectors"])
  }

  @Test func `a filtered listing is paged like the whole`() throws {
    let client = LoopbackClient(try server())
    var ids: [String] = []
    var after = ""
    repeat {
      let page = try #require(client.ours("/connectors?first=7&protocol=bigquery\(after)")?.json)
      ids += page["connectors"]?.elements.compactMap { $0["id"]?.text } ?? []
      after = page["next"]?.text.map { "&after=\($0)" } ?? ""
    } while !after.isEmpty
    #expect(ids.count == 20 && Set(ids).count == 20)
  }

  @Test func `one connector is read by id, at any size`() throws {
    let client = LoopbackClient(try server(1_000_000))
    let organisation = DemoOrganisation(seed: 7, count: 1_000_000, start: 1_764_000_000)
    let key = ConnectorKey(realm: .own, index: 654_321)
    let id = organisation.id(ResourceKey(.connector, key)).text
    let connector = client.ours("/connectors/\(id)")?.json
    #expect(connector?["id"]?.text == id)
    #expect(connector?["name"]?.text == organisation.name(key))
  }

  @Test func `every part of a connector is read below it`() throws {
    let client = LoopbackClient(try server())
    for connector in client.ours("/connectors?first=40")?.json?["connectors"]?.elements ?? [] {
      let path = "/connectors/\(connector["id"]?.text ?? "")"
      let connections = client.ours("\(path)/connections")?.json
      #expect(connections?["totalCount"]?.number == connector["connections"]?.elements.count)
      for connection in connections?["items"]?.elements ?? [] {
        let whole = client.ours("\(path)/connections/\(connection["id"]?.text ?? "")")?.json
        #expect(whole?["name"] == connection["name"] && whole?["credentials"] != nil)
      }
      let versions = client.ours("\(path)/versions")?.json?["items"]
      #expect(versions == connector["versions"])
      if let latest = versions?.elements.first(where: { $0["isLatest"] == .bool(true) }) {
        #expect(client.ours("\(path)/versions/latest")?.json == latest)
        #expect(client.ours("\(path)/versions/default")?.status == 200)
      }
    }
  }

  @Test(arguments: ["actions", "triggers", "definitions"])
  func `a version's parts are paged and filtered by name`(part: String) throws {
    let client = LoopbackClient(try server())
    let connector = client.ours("/connectors?first=1")?.json?["connectors"]?.elements.first
    let path = "/connectors/\(connector?["id"]?.text ?? "")/versions/latest/\(part)"
    var names: [String] = []
    var after = ""
    repeat {
      let page = try #require(client.ours("\(path)?first=10\(after)")?.json)
      names += page[part]?.elements.compactMap { $0["name"]?.text } ?? []
      after = page["next"]?.text.map { "&after=\($0)" } ?? ""
    } while !after.isEmpty
    #expect((20...60).contains(names.count) && Set(names).count == names.count)
    let wanted = names[3].lowercased()
    let found = client.ours("\(path)?name=\(wanted)")?.json?[part]?.elements.compactMap {
      $0["name"]?.text
    }
    #expect(found == names.filter { $0.lowercased().contains(wanted) })
  }

  @Test func `each definition leads to its schema by the last segment of its address`() throws {
    let client = LoopbackClient(try server())
    let connector = client.ours("/connectors?first=1")?.json?["connectors"]?.elements.first
    let id = connector?["id"]?.text ?? ""
    let page = client.ours("/connectors/\(id)/versions/latest/definitions?first=100")?.json
    let definitions = page?["definitions"]?.elements ?? []
    var schemas: [JSONValue] = []
    for definition in definitions {
      let file = definition["url"]?.text?.split(separator: "/").last ?? ""
      let reply = client.ours("/schemas/\(id)/latest/\(file)")
      #expect(reply?.headers["content-type"] == "application/schema+json")
      schemas.append(try #require(reply?.json))
    }
    #expect(schemas.contains(.bool(true)) && schemas.contains(.bool(false)))
    #expect(schemas.contains { $0["type"]?.text == "object" })
    #expect(client.ours("/schemas/\(id)/latest/none.json")?.status == 404)
  }

  @Test func `the public catalogue is that of others, some of whom refuse details`() throws {
    let client = LoopbackClient(try server())
    let page = try #require(client.get("/connectors?first=100")?.json)
    let connectors = page["connectors"]?.elements ?? []
    #expect(connectors.count == 100)
    var statuses: Set<Int> = []
    for connector in connectors {
      let owner = connector["organisationId"]?.text ?? ""
      let id = connector["id"]?.text ?? ""
      #expect(owner != client.organisationID && connector["public"] == .bool(true))
      #expect(client.ours("/connectors/\(id)")?.status == 404)
      statuses.insert(client.get("/o/\(owner)/connectors/\(id)/versions")?.status ?? 0)
    }
    #expect(statuses == [200, 403, 404])
  }

  @Test func `protocols, their schemes and the categories are listed`() throws {
    let client = LoopbackClient(try server())
    func isDescribed(_ each: JSONValue) -> Bool {
      ["id", "name", "description"].allSatisfy { each[$0]?.text?.isEmpty == false }
    }
    let protocols = client.ours("/protocols")?.json?["protocols"]?.elements ?? []
    #expect(protocols.compactMap { $0["slug"]?.text } == ["http", "bigquery"])
    #expect(protocols.allSatisfy(isDescribed))
    for slug in protocols.compactMap({ $0["slug"]?.text }) {
      let schemes = client.ours("/protocols/\(slug)/auth-schemes")?.json?["authSchemes"]?.elements
      #expect(schemes?.isEmpty == false && schemes?.allSatisfy(isDescribed) == true)
    }
    #expect(client.get("/categories")?.json?.elements.count == 12)
    #expect(client.ours("/protocols/soap/auth-schemes")?.status == 404)
  }

  @Test(arguments: [
    ("/connectors/01J00000000000000000000000", 404), ("/connectors/nonsense", 400),
    ("/connectors/..", 400), ("/connectors/%2e%2e%2fx", 400), ("/connectors/%zz", 400),
    ("/nothing", 404), ("", 404), ("/connectors/", 400),
  ])
  func `what does not exist is said to`(path: String, status: Int) throws {
    let reply = try #require(LoopbackClient(try server()).ours(path))
    #expect(reply.status == status)
    #expect(reply.json?["message"]?.text?.isEmpty == false)
  }

  @Test func `another organisation's connectors are not listed`() throws {
    let client = LoopbackClient(try server())
    #expect(client.get("/o/01J00000000000000000000000/connectors")?.status == 403)
    #expect(client.get("/o/nonsense/connectors")?.status == 400)
  }
}
