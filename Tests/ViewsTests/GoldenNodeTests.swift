import Cells
import ConnectModels
import Explorer
import TestSupport
import Testing

@testable import Views

/// What can be done with a node: its JSON, what is copied of it, what is masked in it.
@Suite struct GoldenNodeTests {
  @Test(arguments: [("40x12", Size.narrow), ("60x12", .small), ("120x36", .roomy)])
  func `the JSON of a connector, searched`(name: String, size: Size) {
    var driver = ExplorerDriver.browsing(on: size)
    driver.press(.onNode(.showRaw))
    driver.look(on: size)
    driver.press(.search)
    driver.type("value")
    driver.press(.inField(.accept))
    driver.look(on: size)
    expect(driver.look(on: size), "raw-\(name)")
  }

  @Test func `what y is completed by`() {
    var driver = ExplorerDriver.browsing(on: .roomy)
    driver.press(.begin(.copy))
    expect(driver.look(on: .roomy).bottomRow, "copy-keys")
  }

  @Test func `S01 masks have one length, and x lifts those of one node`() {
    var driver = ExplorerDriver.browsing(on: .roomy)
    driver.press(.showView(.credentials))
    driver.press(.moveDown, times: 3)
    driver.press(.focusNextPane, .focusNextPane)
    driver.look(on: .roomy)
    driver.press(.moveToLast)
    let masked = driver.look(on: .roomy).text
    #expect(masked.contains("••••••••") && !masked.contains("hunter2"))
    driver.press(.onNode(.unmask))
    #expect(driver.look(on: .roomy).text.contains("hunter2"))
    driver.press(.moveDown, .close, .moveDown)
    #expect(!driver.look(on: .roomy).text.contains("hunter2"))
  }

  @Test func `S04 a link that cannot be opened is shown whole, with the keys that copy it`() {
    var driver = ExplorerDriver.browsing(on: .usual)
    let url = "https://docs.example.test/" + String(repeating: "part/", count: 20)
    driver.happen(.linkOpened(.shown(url: url, reason: "there is no desktop here")))
    driver.look(on: .usual)
    let text = driver.look(on: .usual).text
    #expect(text.contains("there is no desktop here: y u copies it"))
    #expect(text.contains("Documentation"))
  }

  @Test(arguments: [
    (0, "id: copied by tmux"), (1, "id: copied by tmux; 1 control character left out"),
    (1_200, "id: copied by tmux; 1,200 control characters left out"),
  ])
  func `S06 what was left out of a copy is said`(leftOut: Int, words: String) {
    var driver = ExplorerDriver.browsing(on: .usual)
    driver.happen(
      .textCopied(
        CopyReport(.id, sentence: "copied by tmux", isFailure: false, leftOut: leftOut)))
    #expect(driver.look(on: .usual).bottomRow.text.contains(words))
  }

  @Test func `D08 hostile names are harmless in the JSON`() {
    let size = Size.roomy
    var driver = ExplorerDriver.browsing(on: size)
    for _ in 0..<12 {
      driver.press(.onNode(.showRaw))
      driver.look(on: size)
      let text = driver.look(on: size).text
      #expect(!text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0 == "\u{202E}" })
      driver.press(.takeBack, .moveDown)
    }
  }

  @Test func `N21 a megabyte of JSON is drawn by its lines on the screen alone`() {
    var connector = SampleConnector(1, name: "Large")
    connector.connectionVariables = (0..<20_000).map {
      #"{"name":"region \#($0)","value":"a value of some length"}"#
    }
    var driver = ExplorerDriver([connector], rows: 0)
    driver.look(on: .usual)
    driver.answerAll()
    driver.finishDecoding()
    driver.press(.onNode(.showRaw))
    driver.look(on: .usual)
    driver.press(.search)
    driver.type("region 19999")
    driver.look(on: .usual)
    #expect(driver.look(on: .usual).text.contains("region 19999"))
  }
}
