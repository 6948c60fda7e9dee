import Explorer
import Testing

@Suite("What was typed before")
struct TextHistoryTests {
  private func history(_ texts: String...) -> TextHistory {
    var history = TextHistory()
    for text in texts { history.remember(text) }
    return history
  }

  @Test func `it goes back from the newest to the oldest, and no further`() {
    var history = history("one", "two")
    #expect(history.earlier(than: "dra") == "two")
    #expect(history.earlier(than: "two") == "one")
    #expect(history.earlier(than: "one") == nil)
  }

  @Test func `the way forward ends at what was being typed`() {
    var history = history("one", "two")
    _ = history.earlier(than: "dra")
    _ = history.earlier(than: "two")
    #expect(history.later() == "two")
    #expect(history.later() == "dra")
    #expect(history.later() == nil)
  }

  @Test func `a text that is kept again becomes the newest, and stands once`() {
    var history = history("one", "two", "one")
    #expect(history.earlier(than: "") == "one")
    #expect(history.earlier(than: "one") == "two")
    #expect(history.earlier(than: "two") == nil)
  }

  @Test func `what stands in the field already is passed over`() {
    var history = history("one", "two")
    #expect(history.earlier(than: "two") == "one")
    #expect(history.later() == "two")
    var single = self.history("one")
    #expect(single.earlier(than: "one") == nil)
  }

  @Test func `nothing is no text to remember`() {
    var history = history("one", "")
    #expect(history.earlier(than: "") == "one")
  }

  @Test func `a hundred are remembered`() {
    var history = TextHistory()
    for number in 1...150 { history.remember("\(number)") }
    var oldest = ""
    while let text = history.earlier(than: oldest) { oldest = text }
    #expect(oldest == "51")
  }

  @Test func `whoever types anew begins at the newest`() {
    var history = history("one", "two")
    _ = history.earlier(than: "")
    _ = history.earlier(than: "two")
    history.rest()
    #expect(history.later() == nil)
    #expect(history.earlier(than: "") == "two")
  }
}
