/// The modes that a program switches on by escape sequences and must give back.
struct TerminalFlags: Equatable {
  var alternateScreen: Bool
  var cursorVisible: Bool
  var mouse: Bool
  var applicationKeypad: Bool
  var applicationCursorKeys: Bool
  /// First and last line of the part that scrolls, counted from 0.
  var scrollRegion: ClosedRange<Int>

  /// What tmux is asked.
  static let format =
    "#{alternate_on} #{cursor_flag} #{mouse_any_flag} #{keypad_flag} #{keypad_cursor_flag} "
    + "#{scroll_region_upper} #{scroll_region_lower}"

  init(_ answer: String) throws {
    let numbers = answer.split(separator: " ").compactMap { Int($0) }
    guard numbers.count == 7, numbers[5] <= numbers[6] else {
      throw Failure("tmux describes the terminal as \(answer)")
    }
    alternateScreen = numbers[0] != 0
    cursorVisible = numbers[1] != 0
    mouse = numbers[2] != 0
    applicationKeypad = numbers[3] != 0
    applicationCursorKeys = numbers[4] != 0
    scrollRegion = numbers[5]...numbers[6]
  }

  /// Nothing is switched on: how a shell wants to find the terminal.
  func isGivenBack(rows: Int) -> Bool {
    !alternateScreen && cursorVisible && !mouse && !applicationKeypad && !applicationCursorKeys
      && scrollRegion == 0...(rows - 1)
  }
}
