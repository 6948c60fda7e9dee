import Cells
import Explorer
import TestSupport
import Testing

@testable import Views

/// Screens of what can be set: settings, themes, the help while it is narrowed, the account's colour.
@Suite struct GoldenSettingsTests {
  private static let report = SettingsReport(
    lines: [
      .init(name: "theme", value: "auto", origin: "default"),
      .init(name: "mouse", value: "no", origin: "--no-mouse"),
      .init(
        name: "thresholds.expiring_within", value: "30d",
        origin: "/home/someone/.config/vex/config.yaml:14"),
      .init(
        name: "keys.move-down", value: "j ↓ ο",
        origin: "/home/someone/with/a/long/way/to/their/configuration/vex/config.yaml:21"),
    ],
    complaints: [
      "/home/someone/.config/vex/config.yaml:3: there is no setting themee; did you mean theme?"
    ])

  private static let themes = [
    ThemeOffer(name: "auto", title: "the terminal's colours", origin: "built in"),
    ThemeOffer(name: "nord", title: "Nord", origin: "/usr/local/share/vex/themes/nord.yaml"),
    ThemeOffer(
      name: "broken", title: "", origin: "/home/x/broken.yaml",
      fault: "/home/x/broken.yaml:4: there is no base0F"),
  ]

  @Test(arguments: [("60x12", Size.small), ("80x24", .usual)])
  func `the settings, with what is wrong on top`(name: String, size: Size) {
    var driver = ExplorerDriver.browsing(on: size) { $0.settings = Self.report }
    driver.press(.showSettings)
    expect(driver.look(on: size), "settings-\(name)")
  }

  @Test func `the first complaint stands in the bottom line at the start`() {
    let driver = ExplorerDriver(count: 3) { $0.settings = Self.report }
    #expect(driver.state.notice?.isFailure == true)
    var shown = driver
    #expect(shown.look(on: .roomy).text.contains("did you mean theme?"))
  }

  @Test func `the themes, one of them previewed`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.press(.chooseTheme)
    #expect(driver.look(on: .usual).text.contains("looking for themes"))
    driver.happen(.themesListed(Self.themes))
    driver.press(.moveDown)
    expect(driver.look(on: .usual), "themes-80x24")
  }

  @Test func `what the work costs`() {
    var driver = ExplorerDriver.browsing(on: .small)
    driver.press(.showMeasures)
    #expect(driver.look(on: .small).text.contains("none was drawn yet"))
    var frames = FrameCounters()
    frames.count(bytes: 4_321, duration: .milliseconds(12), at: driver.state.now)
    frames.count(bytes: 87, duration: .milliseconds(2), at: driver.state.now)
    driver.happen(.measured(SessionMeasures(frames: frames, readsUnderWay: 2)))
    expect(driver.look(on: .small), "debug-60x12")
  }

  @Test func `the help, narrowed to what is typed`() {
    var driver = ExplorerDriver.browsing(on: .small) { $0.helpWords = KeyMap.standard.helpWords }
    driver.press(.showHelp)
    driver.look(on: .small)
    driver.type("expire")
    driver.look(on: .small)
    driver.press(.moveDown)
    expect(driver.look(on: .small), "help-narrowed-60x12")
    driver.type("qqq")
    #expect(driver.look(on: .small).text.contains("No action has these words."))
  }

  @Test(arguments: AccountAccent.allCases)
  func `the account's name stands on its colour, whatever the theme`(accent: AccountAccent) throws {
    for theme in [Theme.dark, .light, .mono] {
      var driver = ExplorerDriver.browsing(on: .roomy) { $0.account.accent = accent }
      let frame = driver.look(on: .roomy, appearance: Appearance(theme: theme))
      let place = try #require(frame.place(of: " prod "))
      let style = frame[Position(column: place.column + 1, row: 0)].style
      #expect(style == theme[accent.role])
      #expect(style.attributes.contains(.reverse))
    }
  }

  @Test func `the columns that are wanted are drawn, and can be sorted by`() {
    var driver = ExplorerDriver.browsing(on: .wide) {
      $0.columns = [.connectors: [.mark, .name, .updated]]
    }
    let text = driver.look(on: .wide).text
    #expect(text.contains("UPDATED") && !text.contains("PROTO") && !text.contains("VERSION"))
    driver.press(.begin(.sort))
    let hints = driver.look(on: .wide).text.split(separator: "\n").last ?? ""
    #expect(hints.contains("updated") && !hints.contains("protocol"))
  }

  @Test func `a theme's background is painted where nothing stands`() {
    let scheme = Scheme(title: "x", colors: (0..<16).map { RGB(UInt8($0 * 16), 10, 20) })
    let theme = Theme(scheme, name: "x", colors: 1 << 24, isLight: false)
    var driver = ExplorerDriver.browsing(on: .usual)
    let frame = driver.look(on: .usual, appearance: Appearance(theme: theme))
    for row in 0..<frame.size.rows {
      for cell in frame.row(row) { #expect(cell.style.background != .standard) }
    }
  }

  private func expect(
    _ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let outcome = Golden(name).compare(with: frame.text)
    #expect(outcome == .same, sourceLocation: sourceLocation)
  }
}
