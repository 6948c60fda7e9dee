/// The number of one request; a reply whose ticket is no longer current is dropped.
///
/// Tickets count up and are never used twice, so a late reply can be told from the one that
/// is awaited by equality alone.
package struct Ticket: Hashable, Sendable, Comparable {
  /// Higher than that of every request before it.
  package let number: Int

  package init(_ number: Int) {
    self.number = number
  }

  package static func < (left: Ticket, right: Ticket) -> Bool {
    left.number < right.number
  }
}

/// Hands out tickets, each once.
package struct TicketCounter: Equatable, Sendable {
  private var last = 0

  package init() {}

  /// The next ticket.
  package mutating func next() -> Ticket {
    last += 1
    return Ticket(last)
  }
}

extension Ticket: Codable {
  /// Read from its number.
  package init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode(Int.self))
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(number)
  }
}
