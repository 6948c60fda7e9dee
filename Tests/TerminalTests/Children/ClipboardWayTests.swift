import Terminal
import Testing

@Suite struct ClipboardWayTests {
  private static let all: Set<String> = ["tmux", "wl-copy", "xclip", "pbcopy"]

  @Test(
    arguments: [
      ([:], [.terminal]),
      (["DISPLAY": ":0"], [.xclip, .terminal]),
      (["WAYLAND_DISPLAY": "wayland-0", "DISPLAY": ":0"], [.wlCopy, .xclip, .terminal]),
      (["SSH_TTY": "/dev/pts/1"], [.terminal]),
      (["SSH_CONNECTION": "a 1 b 2", "DISPLAY": "localhost:10.0"], [.terminal, .xclip]),
      (["TMUX": "/tmp/tmux-1/default,1,0"], [.tmux, .oldTmux, .terminal]),
      (["TMUX": "x", "DISPLAY": ":0"], [.tmux, .oldTmux, .xclip, .terminal]),
      (
        ["TMUX": "x", "SSH_TTY": "/dev/pts/1", "WAYLAND_DISPLAY": "w"],
        [.tmux, .oldTmux, .terminal, .wlCopy]
      ),
      (["TMUX": "", "SSH_TTY": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""], [.terminal]),
    ] as [([String: String], [ClipboardWay])])
  func `the way goes by where the person sits`(
    variables: [String: String], ways: [ClipboardWay]
  ) {
    let seat = Seat(ChildEnvironment(variables), isMac: false)
    #expect(
      ClipboardWay.inOrder(at: seat, installed: Self.all, terminalTakesIt: true) == ways)
    #expect(
      ClipboardWay.inOrder(at: seat, installed: Self.all, terminalTakesIt: false)
        == ways.filter { $0 != .terminal })
    #expect(
      ClipboardWay.inOrder(at: seat, installed: [], terminalTakesIt: true) == [.terminal])
    #expect(ClipboardWay.inOrder(at: seat, installed: [], terminalTakesIt: false) == [])
  }

  @Test func `a Mac has its own program, which over ssh comes after the terminal`() {
    var seat = Seat()
    seat.isMac = true
    #expect(
      ClipboardWay.inOrder(at: seat, installed: Self.all, terminalTakesIt: true)
        == [.pbcopy, .terminal])
    seat.isOverSSH = true
    #expect(
      ClipboardWay.inOrder(at: seat, installed: Self.all, terminalTakesIt: true)
        == [.terminal, .pbcopy])
  }
}
