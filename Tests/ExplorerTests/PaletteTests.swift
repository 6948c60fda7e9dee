import Explorer
import TestSupport
import Testing

@Suite("The palette")
struct PaletteTests {
  @Test(arguments: [
    ("q", Command.quit), ("pub", .togglePublicCatalogue), ("cred", .showView(.credentials)),
  ])
  func `a few letters of a name are enough`(text: String, command: Command) {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.press(.openPalette)
    driver.type(text)
    guard case .command(let palette)? = driver.state.prompt else {
      Issue.record("no palette")
      return
    }
    #expect(palette.entry == .command(command))
  }

  @Test func `Enter runs the command, Esc closes the palette`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.press(.openPalette)
    driver.type("credentials")
    driver.press(.inField(.accept))
    #expect(driver.state.view == .credentials)
    driver.press(.openPalette, .takeBack)
    #expect(!driver.state.isTyping)
    #expect(driver.state.view == .credentials)
  }
}
