// The room vex: the command line, the accounts, the printing commands, and the wiring of all rooms.
// It holds no logic that another room could test without a process around it.

@main
struct Main {
  static func main() {}
}
