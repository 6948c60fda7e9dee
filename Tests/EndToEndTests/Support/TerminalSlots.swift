/// How many terminals are open at once, over all suites: each has a program that draws and a server
/// that draws again, and the machine has few cores.
actor TerminalSlots {
  static let shared = TerminalSlots(free: 4)

  private var free: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(free: Int) {
    self.free = free
  }

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func giveBack() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}
