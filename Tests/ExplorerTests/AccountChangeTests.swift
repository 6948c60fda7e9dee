import Explorer
import TestSupport
import Testing

/// `:ctx NAME`.
@Suite struct AccountChangeTests {
  private static func browsing() -> ExplorerDriver {
    var driver = ExplorerDriver(count: 3) {
      $0.contexts = ["prod", "staging"].map { ContextOffer(name: $0, file: "config.yaml") }
    }
    driver.answerAll()
    driver.forgetEffects()
    return driver
  }

  private static func changing() throws -> (ExplorerDriver, Ticket) {
    var driver = browsing()
    driver.press(.openPalette)
    driver.type("ctx stag")
    driver.forgetEffects()
    driver.press(.inField(.accept))
    guard case .changeAccount(let ticket, "staging")? = driver.effects.first else {
      throw Absent()
    }
    return (driver, ticket)
  }

  private struct Absent: Error {}

  @Test func `the context that was called is opened, and the screen stays until it is there`()
    throws
  {
    let (driver, ticket) = try Self.changing()
    #expect(driver.state.awaitsAccount(ticket))
    #expect(driver.state.listCount == 3)
    #expect(driver.state.notice?.fact == .openingAccount("staging"))
  }

  @Test func `a context that no file names is told as that`() {
    var driver = Self.browsing()
    driver.press(.openPalette)
    driver.type("ctx nope")
    driver.press(.inField(.accept))
    #expect(driver.state.notice?.fact == .noSuchContext("nope"))
  }

  @Test func `N31 Esc stops it at once, and what comes later is not wanted`() throws {
    var (driver, ticket) = try Self.changing()
    driver.forgetEffects()
    driver.press(.takeBack)
    #expect(driver.effects == [.cancel(ticket)])
    #expect(!driver.state.awaitsAccount(ticket))
    driver.happen(.accountRefused(ticket, "late"))
    #expect(driver.state.notice?.fact == .openingStopped)
  }

  @Test func `one that cannot be opened says why, and the account stays`() throws {
    var (driver, ticket) = try Self.changing()
    driver.happen(.accountRefused(ticket, "the token is empty"))
    #expect(driver.state.notice?.fact == .accountRefused("the token is empty"))
    #expect(driver.state.notice?.isFailure == true)
    #expect(!driver.state.awaitsAccount(ticket))
  }

  @Test func `another call takes the place of the first`() throws {
    var (driver, first) = try Self.changing()
    driver.press(.openPalette)
    driver.type("ctx prod")
    driver.forgetEffects()
    driver.press(.inField(.accept))
    #expect(driver.effects.first == .cancel(first))
    #expect(!driver.state.awaitsAccount(first))
  }

  @Test func `S02 nothing of what was shown goes along to another account`() {
    let before = Self.browsing().state
    let after = ExplorerState(
      configuration: before.configuration, clock: before.clock, after: before)
    #expect(after.listCount == 0)
    #expect(after.catalogue.count == 0)
    #expect(after.requests.entries.isEmpty)
    #expect(after.viewport == before.viewport)
  }
}
