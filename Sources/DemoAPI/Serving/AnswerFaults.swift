/// Lets a share of the requests fail, as those of a service on a bad day.
struct AnswerFaults: Sendable {
  /// What comes instead of an answer.
  enum Fault: CaseIterable {
    case unavailable
    case tooMany
    /// The page of some machine in between, where JSON should be.
    case foreignPage
    /// Nothing: the connection is closed.
    case brokenOff
  }

  /// 0 to 1; every kind of fault is as likely as another.
  let share: Double

  /// What becomes of the next request; nil if it is answered.
  func next() -> Fault? {
    guard Double.random(in: 0..<1) < share else { return nil }
    return Fault.allCases.randomElement()
  }
}

extension Answer {
  /// What is sent for a fault; nil where nothing is.
  init?(_ fault: AnswerFaults.Fault) {
    switch fault {
    case .unavailable:
      self.init(
        refusal: Refusal(status: 503, code: "unavailable", message: "Unavailable on purpose."))
    case .tooMany:
      self.init(
        refusal: Refusal(status: 429, code: "exhausted", message: "Too many, on purpose."))
    case .foreignPage:
      self.init(
        status: 502, contentType: "text/html", body: Array("<h1>Bad, on purpose</h1>".utf8))
    case .brokenOff: return nil
    }
  }
}
