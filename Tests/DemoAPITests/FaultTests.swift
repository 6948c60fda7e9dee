import Testing

@testable import DemoAPI

/// A service that lets requests fail on purpose.
@Suite struct FaultTests {
  private func statuses(failing: Double) throws -> [Int?] {
    let server = try DemoServer(
      organisation: DemoOrganisation(seed: 7, count: 3, start: 1_764_000_000), failing: failing,
      token: "secret")
    let client = LoopbackClient(server)
    return (0..<64).map { _ in client.ours("/connectors")?.status }
  }

  @Test func `no request fails unless it is asked for`() throws {
    #expect(try Set(statuses(failing: 0)) == [200])
  }

  @Test func `requests fail with answers of several kinds and with none`() throws {
    #expect(try Set(statuses(failing: 1)) == [503, 429, 502, nil])
  }

  @Test func `a share of them is answered`() throws {
    let statuses = try statuses(failing: 0.5)
    #expect(statuses.contains(200))
    #expect(statuses.contains { $0 != 200 })
  }
}
