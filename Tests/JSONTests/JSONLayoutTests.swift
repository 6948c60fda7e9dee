import JSON
import Testing

@Suite("JSON laid out for reading")
struct JSONLayoutTests {
  private func laidOut(_ text: String) -> String {
    String(decoding: JSONLayout.laidOut(Array(text.utf8)), as: UTF8.self)
  }

  @Test func `members and elements have a line each, short lists share one`() {
    #expect(
      laidOut(#"{"type":"object","required":["a","b"],"x":{"y":{ }},"z":[[1],[ ]]}"#) == """
        {
          "type": "object",
          "required": ["a", "b"],
          "x": {
            "y": {}
          },
          "z": [
            [1],
            []
          ]
        }
        """)
  }

  @Test func `a list that is too long for a line is broken`() {
    let words = (0..<20).map { "\"word\($0)\"" }
    let lines = laidOut("[\(words.joined(separator: ","))]").split(separator: "\n")
    #expect(lines.count == 22)
    #expect(lines[1] == #"  "word0","#)
  }

  @Test(arguments: [
    "1.50", "1e400", "-0", #""a\"b\\""#, #""a,b:{c}[d] ""#, "true", "null", #""\ud800""#,
  ])
  func `tokens stay as they are written`(token: String) {
    #expect(laidOut(" \(token)\r\n\t") == token)
    #expect(laidOut("[\(token)]") == "[\(token)]")
    #expect(laidOut("{\"a\":\(token)}") == "{\"a\": \(token)}")
  }

  @Test(arguments: [#"{"a":[1,"#, #"{"a":"b\"#, "[[[", #"{"a"#])
  func `a beginning is laid out as far as it goes`(text: String) {
    #expect(laidOut(text).filter { !$0.isWhitespace } == text)
  }

  @Test func `deep nesting does not blow the text up`() {
    let depth = 1_000
    let text =
      String(repeating: "[", count: depth) + "[1,[2]]" + String(repeating: "]", count: depth)
    #expect(laidOut(text).utf8.count < 70 * 2 * (depth + 8))
  }
}
