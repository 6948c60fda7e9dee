import Cells
import ConnectModels
import Explorer
import Runtime
import TestSupport
import Testing
import Views

/// The look changes while the program runs.
@Suite struct ThemeSessionTests {
  private let woken = Signal()

  /// Two looks, one of which depends on the terminal.
  private struct PlayedShelf: ThemeShelf {
    func list() async -> [ThemeOffer] {
      ["auto", "mono"].map { ThemeOffer(name: $0, title: "", origin: "built in") }
    }

    func theme(_ name: String, look: TerminalLook) -> Theme? {
      switch name {
      case "auto": .standard(isLight: look.isLight, colors: look.colors)
      case "mono": .mono
      default: nil
      }
    }
  }

  private func session() -> ExplorerSession {
    let configuration = Configuration(
      account: AccountLabel(
        name: "prod", organisation: "01", host: "x.test", isDemo: false, tokenSource: "x"),
      listing: .organisation(SampleConnector.organisation, ConnectorQuery()))
    var session = ExplorerSession(
      configuration: configuration, appearance: Appearance(), size: Size(columns: 80, rows: 24),
      reader: PlayedService(), time: HandDrivenTime(),
      mailbox: Mailbox { [woken] in woken.raise() }, choices: Choices(themes: PlayedShelf()))
    session.start()
    _ = session.frame()
    return session
  }

  @Test func `what the terminal answers decides between dark and light`() {
    var session = session()
    session.adopt(TerminalLook(colors: 256, isLight: true))
    #expect(session.appearance.theme == .light)
    #expect(session.needsFrame)
    session.adopt(TerminalLook(colors: 256, isLight: false))
    #expect(session.appearance.theme == .dark)
  }

  @Test func `an answer that changes nothing costs no frame`() {
    var session = session()
    session.adopt(TerminalLook(colors: 256, isLight: false))
    #expect(!session.needsFrame)
  }

  @Test func `a theme is seen as one moves to it, and taken back by Esc`() async {
    var session = session()
    session.press(Key("T"))
    while session.state.themes.isEmpty {
      await woken.wait()
      session.catchUp()
    }
    session.press(Key("j"))
    #expect(session.appearance.theme == .mono)
    session.press(Key(.escape))
    #expect(session.appearance.theme == .dark)
  }

  @Test func `one that was chosen stays, whatever the terminal answers later`() async {
    var session = session()
    session.press(Key("T"))
    while session.state.themes.isEmpty {
      await woken.wait()
      session.catchUp()
    }
    session.press(Key("j"))
    session.press(Key(.enter))
    session.adopt(TerminalLook(colors: 256, isLight: true))
    #expect(session.appearance.theme == .mono)
  }
}
