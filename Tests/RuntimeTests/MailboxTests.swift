import ConnectAPI
import ConnectModels
import Explorer
import Runtime
import Testing

@Suite("The mailbox")
struct MailboxTests {
  @Test func `events come out in the order in which they went in, once`() {
    let mailbox = Mailbox(wake: {})
    mailbox.post(.commanded(.moveDown))
    mailbox.post(.commanded(.moveUp))
    let commands = mailbox.take().map { event -> Command? in
      guard case .commanded(let command) = event else { return nil }
      return command
    }
    #expect(commands == [.moveDown, .moveUp])
    #expect(mailbox.take().isEmpty)
  }

  @Test func `every post wakes, from whatever thread`() async {
    let wakes = Locked(0)
    let mailbox = Mailbox(wake: { wakes.withLock { $0 += 1 } })
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<100 { group.addTask { mailbox.post(.started) } }
    }
    #expect(wakes.withLock { $0 } == 100)
    #expect(mailbox.take().count == 100)
  }
}
