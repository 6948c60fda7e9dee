import ConnectModels
import Explorer
import Testing

@testable import vex

@Suite struct ConnectorListingTests {
  @Test func `a listing is read by its cursors until a page has none`() {
    var listing = ConnectorListing(pageSize: 2)
    #expect(listing.next == .read(PageRequest(first: 2)))
    #expect(listing.take(page(["a", "b"], next: "n1")).count == 2)
    #expect(listing.next == .read(PageRequest(first: 2, after: PageCursor("n1"))))
    #expect(listing.take(page(["c"])).count == 1)
    #expect(listing.next == .finished(.complete))
    #expect(listing.complaint(.complete) == nil)
    #expect(listing.exitCode(.complete) == .done)
  }

  @Test func `N17 a connector that comes again is printed once, those without an id each`() {
    var listing = ConnectorListing(pageSize: 2)
    _ = listing.take(page(["a", "b"], next: "n1"))
    #expect(listing.take(page(["b", "c", "", ""])).map(\.connector.id.text) == ["c", "", ""])
    #expect(listing.count == 5)
  }

  @Test func `N16 N28 a cycle of cursors ends the reading, which says how far it came`() {
    var listing = ConnectorListing(pageSize: 2)
    _ = listing.take(page(["a"], next: "n1", total: 1_203))
    _ = listing.take(page(["b"], next: "n2"))
    _ = listing.take(page(["c"], next: "n1"))
    #expect(listing.next == .finished(.cycle))
    #expect(listing.complaint(.cycle)?.hasPrefix("read 3 of about 1,203: ") == true)
    #expect(listing.exitCode(.cycle) == .failed)
  }

  @Test(
    arguments: [
      (APIError.Kind.notAuthorised, ExitCode.notAuthorised), (.forbidden, .notAuthorised),
      (.network, .failed), (.notFound, .failed), (.malformedAnswer, .failed),
    ])
  func `N28 a page that fails ends the reading with the code of its reason`(
    kind: APIError.Kind, code: ExitCode
  ) {
    var listing = ConnectorListing(pageSize: 2)
    _ = listing.take(page(["a", "b"], next: "n1", total: 9))
    let error = APIError(kind: kind, sentence: "it broke", remedy: "mend it")
    listing.fail(error)
    #expect(listing.next == .finished(.failed(error)))
    #expect(listing.complaint(.failed(error)) == "read 2 of about 9: it broke; mend it")
    #expect(listing.exitCode(.failed(error)) == code)
  }

  @Test func `N28 an incomplete connector is printed, counted and named`() {
    var listing = ConnectorListing(pageSize: 2)
    let fault = DecodingFault(path: "name", reason: .missing)
    #expect(listing.take(page(["a", "b"], faults: [fault])).count == 2)
    #expect(listing.complaint(.complete) == "read 2: 2 are incomplete: field name: missing")
    #expect(listing.exitCode(.complete) == .failed)
    let duplicate = DecodingFault(path: "name", reason: .duplicateKey)
    var sound = ConnectorListing(pageSize: 2)
    _ = sound.take(page(["a"], faults: [duplicate]))
    #expect(sound.complaint(.complete) == nil)
  }

  private func page(
    _ ids: [String], next: String? = nil, total: Int? = nil, faults: [DecodingFault] = []
  ) -> ConnectorPage {
    ConnectorPage(
      items: ids.map { id in
        var connector = Connector(
          id: Identifier(id), organisationID: Identifier("o"), name: id, protocol: .other("x"))
        connector.faults = faults
        return DecodedConnector(connector: connector, document: ConnectorDocument(bytes: []))
      }, totalCount: total, next: next.flatMap { PageCursor($0) })
  }
}
