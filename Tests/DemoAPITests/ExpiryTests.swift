import Testing

@testable import DemoAPI

/// What is deleted when, counted from the organisation's start.
@Suite struct ExpiryTests {
  private let served = ServedOrganisation.standard

  private func days(_ served: ServedOrganisation) -> [Double] {
    served.distinctCredentials.values.compactMap(served.daysLeft).sorted()
  }

  @Test(arguments: [
    ("expired", -30.0, 0.0), ("in hours", 0, 1), ("in days", 1, 8), ("next week", 8, 14),
    ("in weeks", 14, 84), ("in months", 84, 600),
  ])
  func `credentials expire near and far`(name: String, from: Double, to: Double) {
    #expect(days(served).count { (from..<to).contains($0) } >= 3, "\(name)")
  }

  @Test func `credentials that never expire are the rule, Go's zero time the exception`() {
    let never = served.credentials.count { $0["expiresAt"] == nil }
    #expect(never * 2 > served.credentials.count)
    #expect(served.credentials.contains { $0["expiresAt"]?.text == "0001-01-01T00:00:00Z" })
  }

  @Test func `the coming twelve weeks are filled, one of them far above the others`() {
    let days = days(served)
    let weeks = (0..<12).map { week in
      days.count { (Double(week * 7)..<Double(week * 7 + 7)).contains($0) }
    }
    #expect(weeks.allSatisfy { $0 >= 1 }, "\(weeks)")
    let middle = weeks.sorted()[6]
    #expect((weeks.max() ?? 0) >= 2 * middle, "\(weeks)")
  }

  @Test func `expiries move with the start`() {
    #expect(days(ServedOrganisation(start: 1_795_521_637)) == days(served))
  }
}
