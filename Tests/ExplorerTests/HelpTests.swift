import Explorer
import TestSupport
import Testing

/// The help is narrowed by typing, and run from.
@Suite struct HelpTests {
  private static func helping(_ text: String = "") -> ExplorerDriver {
    var driver = ExplorerDriver(count: 3) {
      $0.helpWords = [.showRequests: "! requests what was asked", .quit: "q quit leave at once"]
    }
    driver.answerAll()
    driver.press(.showHelp)
    driver.type(text)
    driver.forgetEffects()
    return driver
  }

  private static func help(_ driver: ExplorerDriver) -> HelpPrompt? {
    guard case .help(let help)? = driver.state.prompt else { return nil }
    return help
  }

  @Test func `from the first letter on it shows the actions that have what is typed`() {
    #expect(Self.help(Self.helping())?.matches == Command.allCases)
    #expect(Self.help(Self.helping("WAS asked"))?.matches == [.showRequests])
    #expect(Self.help(Self.helping("asked was"))?.command == .showRequests)
    #expect(Self.help(Self.helping("asked leave"))?.matches.isEmpty == true)
  }

  @Test func `an action is found by its name, whatever is said of it`() {
    #expect(Self.help(Self.helping("half-page-down"))?.command == .halfPageDown)
  }

  @Test func `Enter runs what was found`() {
    var driver = Self.helping("leave")
    driver.press(.inField(.accept))
    #expect(driver.effects == [.quit])
    #expect(driver.state.overlay == nil)
    #expect(driver.state.prompt == nil)
  }

  @Test func `while nothing is typed Enter only closes it`() {
    var driver = Self.helping()
    driver.press(.inField(.accept))
    #expect(driver.effects.isEmpty)
    #expect(driver.state.overlay == nil)
  }

  @Test func `where nothing is found Enter says so`() {
    var driver = Self.helping("qqqq")
    driver.press(.inField(.accept))
    #expect(driver.state.notice?.fact == .noSuchCommand("qqqq"))
    #expect(driver.state.overlay != nil)
  }

  @Test func `the keys that move go through what was found`() {
    var driver = Self.helping("page")
    let matches = Self.help(driver)?.matches ?? []
    #expect(matches.count > 2)
    driver.press(.moveDown, .moveDown, .moveUp)
    #expect(Self.help(driver)?.command == matches[1])
  }

  @Test(arguments: [Command.takeBack, .quit, .showHelp, .interrupt])
  func `what closes it closes all of it`(command: Command) {
    var driver = Self.helping("page")
    driver.press(command)
    #expect(driver.state.overlay == nil)
    #expect(driver.state.prompt == nil)
  }
}
