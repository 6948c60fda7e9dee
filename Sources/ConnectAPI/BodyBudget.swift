/// How many body bytes are held by all requests of one transport; the transfer thread's alone.
final class BodyBudget {
  private let limit: Int
  private var held = 0

  init(limit: Int) {
    self.limit = limit
  }

  func take(_ count: Int) -> Bool {
    guard held + count <= limit else { return false }
    held += count
    return true
  }

  func giveBack(_ count: Int) {
    held -= count
  }
}
