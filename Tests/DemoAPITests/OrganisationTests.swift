import Testing

@testable import DemoAPI

private let start: Int64 = 1_764_000_000

private func organisation(_ count: Int, seed: UInt64 = 7) -> DemoOrganisation {
  DemoOrganisation(seed: seed, count: count, start: start)
}

private func keys(_ organisation: DemoOrganisation) -> [ConnectorKey] {
  (0..<organisation.count).map { ConnectorKey(realm: .own, index: $0) }
}

private func bytes(_ organisation: DemoOrganisation, _ key: ConnectorKey) -> [UInt8] {
  var json = JSONWriter()
  json.connector(organisation.connector(key, isAlone: true))
  return json.bytes
}

@Suite struct OrganisationTests {
  @Test func `the same seed, count and start give the same bytes`() {
    let (first, second) = (organisation(50), organisation(50))
    for key in keys(first) {
      #expect(bytes(first, key) == bytes(second, key))
    }
  }

  @Test func `ids are the same whenever it starts, so that what was remembered is found again`() {
    let other = DemoOrganisation(seed: 7, count: 50, start: start + 90_000_000)
    let first = organisation(50)
    #expect(first.identifier == other.identifier)
    for key in keys(first) {
      let (now, later) = (first.connector(key, isAlone: true), other.connector(key, isAlone: true))
      #expect(now.summary.id == later.summary.id)
      #expect(now.connections.map(\.summary.id) == later.connections.map(\.summary.id))
    }
  }

  @Test func `another seed gives another organisation`() {
    let (first, second) = (organisation(50), organisation(50, seed: 8))
    #expect(first.identifier != second.identifier)
    #expect(keys(first).map(first.name) != keys(second).map(second.name))
  }

  @Test(arguments: [(-5, 0), (0, 0), (240, 240), (1_000_000, 1_000_000), (9_000_000, 1_000_000)])
  func `a count is brought into what the organisation can hold`(asked: Int, given: Int) {
    #expect(organisation(asked).count == given)
  }

  @Test(arguments: [1, 240, 20_000])
  func `each position was updated before the one above it`(count: Int) {
    let organisation = organisation(count)
    let times = keys(organisation).map(organisation.updated)
    #expect(zip(times, times.dropFirst()).allSatisfy { $0 > $1 })
    #expect(times.allSatisfy { $0 < organisation.start })
  }

  @Test func `a million keep the order at both ends`() {
    let organisation = organisation(1_000_000)
    for first in [0, 499_000, 999_000] {
      let times = (first..<(first + 1_000)).map {
        organisation.updated(ConnectorKey(realm: .own, index: $0))
      }
      #expect(zip(times, times.dropFirst()).allSatisfy { $0 >= $1 })
    }
  }

  @Test func `a connector is older than its last update and everything in it lies between`() {
    let organisation = organisation(240)
    for key in keys(organisation) {
      let sketch = organisation.connector(key, isAlone: false)
      let life = sketch.summary.created...sketch.summary.updated
      for version in sketch.versions {
        #expect(life.contains(version.created) && life.contains(version.updated))
      }
      for connection in sketch.connections.map(\.summary) {
        #expect(life.contains(connection.created))
        #expect(connection.updated.map(life.contains) ?? true)
      }
    }
  }

  @Test(arguments: [0, 1, 777_777, 999_999])
  func `an id leads back to its connector among a million`(index: Int) {
    let organisation = organisation(1_000_000)
    let key = ConnectorKey(realm: .own, index: index)
    let id = organisation.id(ResourceKey(.connector, key))
    #expect(organisation.connector(id) == key)
    #expect(ULID(id.text) == id)
    #expect(id.high >> 16 == UInt64(organisation.created(key).milliseconds))
  }

  @Test func `an id that was never given out leads nowhere`() {
    let organisation = organisation(240)
    var id = organisation.id(ResourceKey(.connector, ConnectorKey(realm: .own, index: 3)))
    id.low ^= 1
    #expect(organisation.connector(id) == nil)
    let connection = organisation.id(ResourceKey(.connection, ConnectorKey(realm: .own, index: 3)))
    #expect(organisation.connector(connection) == nil)
    #expect(organisation.key(connection)?.kind == .connection)
  }

  @Test(arguments: ["", "01K", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "01k509e2km3szrghtp5mrdj13s"])
  func `what is no canonical ULID is not read as one`(text: String) {
    #expect(ULID(text) == nil)
  }

  @Test func `ids are unique over connectors, connections, versions and credentials`() {
    let organisation = organisation(5_000)
    var seen: Set<ULID> = []
    var given = 0
    for key in keys(organisation) {
      let sketch = organisation.connector(key, isAlone: false)
      let ids =
        [sketch.summary.id] + sketch.connections.map(\.summary.id) + sketch.versions.map(\.id)
      seen.formUnion(ids)
      given += ids.count
    }
    #expect(seen.count == given)
  }

  @Test func `some connectors share their name and most do not`() {
    let organisation = organisation(240)
    let names = keys(organisation).map(organisation.name)
    let different = Set(names).count
    #expect(different < 240 && different > 220)
  }

  @Test func `connection names are unique within their connector`() {
    let organisation = organisation(2_000)
    for key in keys(organisation) {
      let names = (0..<organisation.connectionCount(key)).map {
        organisation.connectionSummary(key, $0).name
      }
      #expect(Set(names).count == names.count)
    }
  }

  @Test(arguments: [1, 2, 5, 31, 500], [7, 8, 9])
  func `usages are true at any size and seed`(count: Int, seed: UInt64) throws {
    let organisation = organisation(count, seed: seed)
    for key in keys(organisation) {
      let uses = organisation.connector(key, isAlone: true).connections.flatMap {
        ($0.actionCredentials ?? []) + ($0.triggerCredentials ?? [])
      }
      for credential in uses.map(\.credential) {
        for usage in credential.usages ?? [] {
          let user = try #require(organisation.key(usage.connection.id))
          #expect(user.kind == .connection)
          #expect(organisation.connector(usage.connector.id) == user.connector)
          #expect(user.ordinal < organisation.connectionCount(user.connector))
          let connection = organisation.connection(user.connector, user.ordinal, isAlone: false)
          let its = (connection.actionCredentials ?? []) + (connection.triggerCredentials ?? [])
          #expect(its.contains { $0.credential.id == credential.id })
        }
      }
    }
  }

  @Test func `version names are unique within their connector and none is reserved`() {
    let organisation = organisation(2_000)
    for key in keys(organisation) {
      let versions = organisation.versions(key)
      #expect(Set(versions.map(\.name)).count == versions.count)
      #expect(!versions.contains { $0.name == "latest" || $0.name == "default" })
      #expect(versions.count { $0.isLatest } <= 1 && versions.count { $0.isDefault } <= 1)
      #expect(versions.allSatisfy { !$0.isLatest || $0.published != nil })
      let updated = versions.map(\.updated)
      #expect(updated == updated.sorted(by: >))
    }
  }

  @Test func `a version has 20 to 60 actions, triggers and definitions`() {
    let organisation = organisation(60)
    for key in keys(organisation) {
      let interfaces = (0..<organisation.versionCount(key)).map {
        organisation.interface(key, age: $0)
      }
      for interface in interfaces {
        for count in [
          interface.actions.count, interface.triggers.count, interface.definitions.count,
        ] {
          #expect((20...60).contains(count))
        }
        #expect(Set(interface.actions.map(\.name)).count == interface.actions.count)
        #expect(Set(interface.definitions.map(\.fileName)).count == interface.definitions.count)
      }
    }
  }

  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (951_782_400_000, "2000-02-29T00:00:00Z"),
    (1_764_000_000_120, "2025-11-24T16:00:00.12Z"), (1_735_689_599_999, "2024-12-31T23:59:59.999Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
  ])
  func `times are written as RFC 3339`(milliseconds: Int64, text: String) {
    var bytes: [UInt8] = []
    Instant(milliseconds: milliseconds).write(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == text)
  }

  @Test func `text is escaped where JSON asks for it`() {
    var json = JSONWriter()
    json.object { $0.member("a\"b", "\\ \n \u{1} é 東") }
    #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a\"b":"\\ \n \u0001 é 東"}"#)
    #expect(JSONValue(json.bytes)?["a\"b"]?.text == "\\ \n \u{1} é 東")
  }
}
