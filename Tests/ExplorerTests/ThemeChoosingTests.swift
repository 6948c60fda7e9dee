import Explorer
import TestSupport
import Testing

/// Themes are previewed as the person moves through them.
@Suite struct ThemeChoosingTests {
  private static let offers = ["auto", "dark", "nord"].map {
    ThemeOffer(name: $0, title: "", origin: "built in")
  }

  private static func choosing() -> ExplorerDriver {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.forgetEffects()
    driver.press(.chooseTheme)
    driver.happen(.themesListed(offers))
    return driver
  }

  @Test func `the themes are looked for when they are wanted, and the present one is selected`() {
    let driver = Self.choosing()
    #expect(driver.effects == [.listThemes])
    #expect(driver.state.themes == Self.offers)
    #expect(driver.state.themesOverlay?.selected == 0)
  }

  @Test func `each is shown as one comes to it, and Enter keeps it`() {
    var driver = Self.choosing()
    driver.forgetEffects()
    driver.press(.moveDown, .moveDown)
    #expect(driver.effects == [.useTheme("dark"), .useTheme("nord")])
    driver.press(.enter)
    #expect(driver.state.theme == "nord")
    #expect(driver.state.overlay == nil)
  }

  @Test(arguments: [Command.takeBack, .interrupt, .quit, .chooseTheme])
  func `Esc takes it back`(command: Command) {
    var driver = Self.choosing()
    driver.press(.moveDown)
    driver.forgetEffects()
    driver.press(command)
    #expect(driver.effects == [.useTheme("auto")])
    #expect(driver.state.theme == "auto")
    #expect(driver.state.overlay == nil)
  }

  @Test func `a click beside the themes takes it back too`() {
    var driver = Self.choosing()
    driver.happen(.pointed(.enterOverlay(line: 2)))
    #expect(driver.state.theme == "nord")
    driver.happen(.pointed(.leaveOverlay))
    #expect(driver.state.theme == "auto")
  }

  @Test func `one that cannot be used says why, and the look stays`() {
    var driver = Self.choosing()
    driver.happen(
      .themesListed(
        Self.offers + [ThemeOffer(name: "zz", title: "", origin: "", fault: "zz.yaml:3: wrong")]))
    driver.forgetEffects()
    driver.press(.moveToLast)
    #expect(driver.effects.isEmpty)
    #expect(driver.state.theme == "auto")
    #expect(driver.state.notice?.fact == .themeFaulty("zz.yaml:3: wrong"))
  }

  @Test func `a theme can be called by its name`() {
    var driver = Self.choosing()
    driver.press(.takeBack, .openPalette)
    driver.type("theme nord")
    driver.forgetEffects()
    driver.press(.inField(.accept))
    #expect(driver.effects == [.useTheme("nord")])
    #expect(driver.state.theme == "nord")
  }

  @Test func `themes that come while the palette is open can be called`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.forgetEffects()
    driver.press(.openPalette)
    #expect(driver.effects == [.listThemes])
    driver.type("theme no")
    driver.happen(.themesListed(Self.offers))
    guard case .command(let palette)? = driver.state.prompt else {
      Issue.record("the palette is gone")
      return
    }
    #expect(palette.entry == .theme("nord"))
  }
}
