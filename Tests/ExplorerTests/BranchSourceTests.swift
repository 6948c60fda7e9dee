import ConnectModels
import Explorer
import TestSupport
import Testing

/// The JSON of what is read apart from its connector.
@Suite struct BranchSourceTests {
  private static let schema = #"""
    {"type":"object","properties":{"amount":{"type":"number","minimum":0.10,"x-unit":"cent"}},
     "anyOf":[true,{"const":1.0}]}
    """#

  private static let definitions = #"""
    {"totalCount":2,"definitions":[
      {"id":"def-0","name":"Other"},
      {"id":"def-1","name":"Order","schemaUrl":"https://schemas.example.test/order.json",
       "accept":[],"url":"https://schemas.example.test/order.json","stray":1.50}]}
    """#

  /// A connector whose only version's definitions are open, the second of them and its schema too.
  private func opened() throws -> ExplorerDriver {
    var connector = SampleConnector(1)
    connector.versions = [SampleConnector.version("1.0.0")]
    var driver = ExplorerDriver([connector], rows: 60)
    driver.answerAll()
    driver.happen(.viewportChanged(Viewport(treeRows: 60, detailLines: 40, overlayRows: 40)))
    driver.press(.open, .moveDown)
    driver.openDown(to: "definitions ?")
    driver.answerAll()
    driver.press(.open)
    let page = try Page<Definition>(decoding: Array(Self.definitions.utf8))
    driver.answer(
      with: Page<BranchItem>(
        items: page.items.map { .versionItem(.definition($0)) }, totalCount: page.totalCount,
        texts: page.texts))
    driver.press(.moveDown, .moveDown)
    return driver
  }

  private func json(_ driver: ExplorerDriver) -> String? {
    driver.state.rawOverlay.map { $0.tree.json(of: 0) }
  }

  @Test func `D03 J shows a definition as it was sent, and where in its page it stood`() throws {
    var driver = try opened()
    driver.press(.onNode(.showRaw))
    #expect(json(driver)?.contains(#""stray": 1.50"#) == true)
    #expect(driver.state.rawOverlay?.tree.path(of: 0).description == ".definitions[1]")
  }

  @Test func `J shows the part of a schema that is selected`() throws {
    var driver = try opened()
    driver.press(.open)
    driver.answer(schema: Self.schema)
    driver.openDown(to: nil)
    let labels = driver.state.tree.rows.compactMap { row -> String? in
      guard case .schemaPart = row.node else { return nil }
      return driver.json(at: row.path)
    }
    #expect(labels.contains { $0.contains(#""x-unit": "cent""#) && !$0.contains("anyOf") })
    #expect(labels.contains("true"))
    #expect(labels.contains { $0.contains(#""const": 1.0"#) && !$0.contains("amount") })
    #expect(labels.first?.contains("anyOf") == true)
  }

  @Test func `y copies the same`() throws {
    var driver = try opened()
    driver.forgetEffects()
    driver.press(.onNode(.copy(.path)))
    #expect(driver.effects == [.copy(.path, SecretText(".definitions[1]"))])
  }
}

extension ExplorerDriver {
  /// The JSON of a node of the tree, looked at and left.
  fileprivate func json(at path: NodePath) -> String? {
    var copy = self
    copy.press(.moveToFirst)
    for _ in copy.state.tree.rows.indices where copy.state.selectedNode?.path != path {
      copy.press(.moveDown)
    }
    copy.press(.onNode(.showRaw))
    return copy.state.rawOverlay.map { $0.tree.json(of: 0) }
  }
}
