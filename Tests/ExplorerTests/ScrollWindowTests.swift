import Explorer
import Testing

@Suite("The scroll window")
struct ScrollWindowTests {
  @Test func `moving past an edge stays on the last row`() {
    var window = ScrollWindow()
    window.move(by: -5, count: 10, visible: 4)
    #expect((window.selected, window.top) == (0, 0))
    window.move(by: 50, count: 10, visible: 4)
    #expect((window.selected, window.top) == (9, 6))
  }

  @Test func `a page keeps the line`() {
    var window = ScrollWindow(selected: 2, top: 0)
    window.scroll(by: 4, count: 100, visible: 5)
    #expect((window.selected, window.top, window.line) == (6, 4, 2))
  }

  @Test func `panning leaves the selection where it is, until it would be out of sight`() {
    var window = ScrollWindow(selected: 4, top: 0)
    window.pan(by: 3, count: 20, visible: 5)
    #expect((window.selected, window.top) == (4, 3))
    window.pan(by: 3, count: 20, visible: 5)
    #expect((window.selected, window.top) == (6, 6))
    window.pan(by: -4, count: 20, visible: 5)
    #expect((window.selected, window.top) == (6, 2))
    window.pan(by: 99, count: 20, visible: 5)
    #expect((window.selected, window.top) == (15, 15))
    window.pan(by: -99, count: 20, visible: 5)
    #expect((window.selected, window.top) == (4, 0))
    window.pan(by: 3, count: 3, visible: 5)
    #expect((window.selected, window.top) == (2, 0))
    window.pan(by: 3, count: 0, visible: 5)
    #expect((window.selected, window.top) == (0, 0))
  }

  @Test func `following a row keeps the line where there is room`() {
    var window = ScrollWindow(selected: 10, top: 7)
    window.follow(30, count: 100, visible: 8)
    #expect((window.selected, window.line) == (30, 3))
    window.follow(1, count: 100, visible: 8)
    #expect((window.selected, window.top) == (1, 0))
  }

  @Test(arguments: [0, 1, 3, 200], [0, 1, 5, 100])
  func `the selected row is always seen`(count: Int, visible: Int) {
    for selected in [0, 1, 2, 99, 1_000] {
      for top in [0, 50, 500] {
        var window = ScrollWindow(selected: selected, top: top)
        window.reveal(count: count, visible: visible)
        #expect(window.selected >= 0 && window.selected <= max(0, count - 1))
        #expect(visible == 0 || (window.top...window.top + visible - 1).contains(window.selected))
        #expect(window.top >= 0)
      }
    }
  }
}
