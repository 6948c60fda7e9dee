import ConnectModels
import TestSupport
import Testing

@testable import Explorer

@Suite("Completing a filter")
struct FilterCompletionTests {
  private static let names = [
    "Quay CRM", #"say \"hello\", world"#, "!not | or", #"back\\slash"#, "'tis ^up$", "a:b=c,d",
    "two\\nlines", "tab\\there", "日本 語", " blank ends ", "", "quay: crm",
  ]

  private static var organisation: [SampleConnector] {
    names.enumerated().map { index, name in
      var connector = SampleConnector(index + 1, name: name)
      connector.tags = #"{"\#(name)":["\#(name)"],"team":["new york","sales"],"pci":[]}"#
      connector.versions = [SampleConnector.version("1.\(index).0")]
      connector.connections = [
        SampleConnector.connection(
          "c\(index)", name: name,
          action: [SampleConnector.credential("k\(index)", name: name, type: "basic-auth")])
      ]
      return connector
    }
  }

  private func typing(_ text: String) -> ExplorerDriver {
    var driver = ExplorerDriver(Self.organisation)
    driver.answerAll()
    driver.press(.search)
    driver.type(text)
    return driver
  }

  @Test(arguments: [
    ("ty", 1, "type:"), ("quay ty", 1, "quay type:"), ("!ty", 1, "!type:"), ("TY", 1, "type:"),
    ("c", 1, "category:"), ("c", 2, "connection:"), ("c", 4, "credential:"), ("c", 5, "category:"),
    ("c", -1, "credential:"), ("c", -2, "connector:"), ("", 1, "protocol:"),
    ("a | ex", 1, "a | expires:"),
    ("type:", 1, "type:basic-auth"), ("type:ba", 1, "type:basic-auth"),
    ("ty", 2, "type:basic-auth"),
    ("is:ex", 1, "is:expired"), ("!is:d", 1, "!is:draft"), ("public:", 2, "public:no"),
    ("severity:w", 1, "severity:warning"), ("expires:", 1, "expires:<1d"),
    ("expires:n", 1, "expires:never"), ("version:", 2, "version:1.1.0"),
    ("version:1.1", 2, "version:1.10.0"), ("protocol:", 1, "protocol:http"),
    ("is:draft,un", 1, "is:draft,unused"), ("tag:team=n", 1, #"tag:team="new york""#),
    ("connector:qu", 1, #"connector:"Quay CRM""#),
    (#"connector:"quay c"#, 1, #"connector:"Quay CRM""#),
    ("connector:日", 1, #"connector:"日本 語""#),
  ])
  func `Tab completes the word at the cursor`(typed: String, tabs: Int, completed: String) {
    var driver = typing(typed)
    driver.press(.inField(tabs < 0 ? .completeBackward : .complete), times: abs(tabs))
    #expect(driver.state.prompt?.field.text == completed)
    #expect(driver.state.list.filter.text == completed)
  }

  @Test func `what stands behind the cursor stays`() {
    var driver = typing("is: quay")
    driver.press(.inField(.edit(.start)), .inField(.edit(.wordRight)), .inField(.complete))
    #expect(driver.state.prompt?.field.text == "is:expired quay")
    driver.press(.inField(.complete))
    #expect(driver.state.prompt?.field.text == "is:draft quay")
    #expect(driver.state.prompt?.field.textBeforeCursor == "is:draft")
  }

  @Test func `another key ends it, and the next Tab begins anew`() {
    var driver = typing("c")
    driver.press(.inField(.complete))
    driver.press(.inField(.edit(.deleteToStart)))
    driver.type("ty")
    driver.press(.inField(.complete))
    #expect(driver.state.prompt?.field.text == "type:")
  }

  @Test(arguments: ["zzz", "type:zzz", "quay ", "nofield:"])
  func `where nothing fits it says so`(typed: String) {
    var driver = typing(typed)
    driver.press(.inField(.complete))
    let text = driver.state.prompt?.field.text
    #expect(typed == "quay " ? text == "quay protocol:" : text == typed)
    if typed != "quay " { #expect(driver.state.notice?.fact == .nothingToComplete) }
  }

  @Test func `categories are asked of the server first`() {
    var driver = typing("category:")
    driver.press(.inField(.complete))
    #expect(driver.state.notice?.fact == .askingCategories)
    driver.answerAll()
    driver.press(.inField(.complete))
    #expect(driver.state.prompt?.field.text == "category:CRM")
  }

  /// A value that is offered is one that can be read, and it finds the rows that have it.
  @Test(arguments: ["connector:", "connection:", "credential:", "tag:", "version:", "id:"])
  func `every value that is offered finds a row`(field: String) {
    var driver = typing(field)
    var seen: [String] = []
    for _ in 0..<60 {
      driver.press(.inField(.complete))
      let text = driver.state.prompt?.field.text ?? ""
      if seen.contains(text) { break }
      seen.append(text)
      #expect(driver.state.list.filter.unreadable.isEmpty, "\(text)")
      #expect(driver.state.list.filter.clauses.count == 1, "\(text)")
      #expect(driver.state.listCount > 0, "\(text)")
    }
    #expect(seen.count > 8)
  }
}
