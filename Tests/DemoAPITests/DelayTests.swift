import Testing

@testable import DemoAPI

/// Answers that are held back, as those of a slow service.
@Suite struct DelayTests {
  private func server(delay: Duration) throws(DemoServerError) -> DemoServer {
    try DemoServer(
      organisation: DemoOrganisation(seed: 7, count: 3, start: 1_764_000_000), delay: delay,
      token: "secret")
  }

  @Test(arguments: [Duration.seconds(-1), .zero])
  func `without a delay there is none`(delay: Duration) throws {
    let client = LoopbackClient(try server(delay: delay))
    #expect(client.ours("/connectors")?.json?["totalCount"]?.number == 3)
  }

  @Test func `each answer is held back, refusals too`() throws {
    let client = LoopbackClient(try server(delay: .milliseconds(60)))
    for (path, status) in [("/connectors", 200), ("/nothing", 404)] {
      let before = ContinuousClock.now
      #expect(client.ours(path)?.status == status)
      #expect(ContinuousClock.now - before >= .milliseconds(60))
    }
  }

  @Test func `many are held back at the same time`() throws {
    let delay = Duration.milliseconds(250)
    let client = LoopbackClient(try server(delay: delay))
    let before = ContinuousClock.now
    let sockets = (0..<16).map { _ in client.ask("/o/\(client.organisationID)/connectors") }
    for socket in sockets {
      #expect(client.reply(on: socket)?.status == 200)
    }
    #expect(ContinuousClock.now - before < delay * 16)
  }

  @Test func `stopping does not wait for what is held back`() throws {
    let server = try server(delay: .seconds(120))
    let client = LoopbackClient(server)
    let before = ContinuousClock.now
    let socket = client.ask("/o/\(client.organisationID)/connectors")
    server.stop()
    _ = client.reply(on: socket)
    #expect(ContinuousClock.now - before < .seconds(60))
  }
}
