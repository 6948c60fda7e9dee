import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Commands of the whole program")
struct CommandTests {
  @Test func `q quits`() {
    var driver = ExplorerDriver(count: 3)
    driver.forgetEffects()
    driver.press(.quit)
    #expect(driver.effects == [.quit])
  }

  @Test func `q closes an overlay first`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.press(.showHelp)
    driver.forgetEffects()
    driver.press(.quit)
    #expect(driver.effects.isEmpty)
    #expect(driver.state.overlay == nil)
  }

  @Test func `control C quits when pressed twice within two seconds`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.forgetEffects()
    driver.press(.interrupt)
    #expect(driver.effects.isEmpty)
    driver.press(.interrupt)
    #expect(driver.effects == [.quit])
  }

  @Test(arguments: [Command.moveDown, .redraw])
  func `another key between takes the first control C back`(command: Command) {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.press(.interrupt, command, .interrupt)
    #expect(!driver.effects.contains(.quit))
  }

  @Test func `two seconds later the first control C is forgotten`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.press(.interrupt)
    driver.wait(.seconds(3))
    driver.press(.interrupt)
    #expect(!driver.effects.contains(.quit))
  }

  @Test func `Tab goes round the panes and back`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    var seen: [Pane] = []
    for _ in 0..<4 {
      seen.append(driver.state.focus)
      driver.press(.focusNextPane)
    }
    #expect(seen == [.list, .tree, .detail, .list])
    driver.press(.focusPreviousPane)
    #expect(driver.state.focus == .list)
  }

  @Test func `the right pane that had the focus last is remembered`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.press(.focusNextPane, .focusNextPane, .focusNextPane)
    #expect(driver.state.focus == .list)
    #expect(driver.state.rightPane == .detail)
  }

  @Test func `the detail is scrolled from any pane and not past its end`() {
    var driver = ExplorerDriver(count: 3, rows: 10)
    driver.answerAll()
    driver.press(.scrollDetailDown, times: 100)
    #expect(driver.state.detail.scroll == 30)
    driver.press(.scrollDetailUp, times: 200)
    #expect(driver.state.detail.scroll == 0)
  }

  @Test func `a notice goes away by itself`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    driver.press(.goBack)
    #expect(driver.state.notice != nil)
    #expect(driver.state.deadline == .seconds(5))
    driver.wait(.seconds(6))
    #expect(driver.state.notice == nil)
  }

  @Test func `T12 at rest the next minute is all that is due`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    #expect(driver.state.deadline == .seconds(60))
    driver.wait(.seconds(45))
    #expect(driver.state.deadline == .seconds(60))
  }

  @Test func `T12 time that changes nothing on the screen is no reason to draw`() {
    var driver = ExplorerDriver(count: 3)
    driver.answerAll()
    let revision = driver.state.revision
    driver.wait(.seconds(30))
    #expect(driver.state.revision == revision)
    driver.wait(.seconds(30))
    #expect(driver.state.revision > revision)
  }

  @Test func `a countdown is drawn every second`() {
    var driver = ExplorerDriver(count: 3)
    let error = APIError(kind: .network, sentence: "connection refused")
    driver.happen(
      .requestWaits(
        driver.pending[0].ticket,
        RetryNotice(attempt: 1, attempts: 5, error: error, retryAt: .milliseconds(2_500))))
    #expect(driver.state.deadline == .milliseconds(500))
    let revision = driver.state.revision
    driver.wait(.milliseconds(600))
    #expect(driver.state.revision > revision)
    #expect(driver.state.deadline == .milliseconds(1_500))
  }

  @Test func `S08 that a file takes no more is said until a key is pressed`() {
    var driver = ExplorerDriver(count: 3)
    driver.happen(.writingStopped("the log ends here"))
    driver.wait(.seconds(3_600))
    #expect(driver.state.notice?.fact == .writingStopped("the log ends here"))
    driver.press(.moveDown)
    #expect(driver.state.notice == nil)
  }
}
