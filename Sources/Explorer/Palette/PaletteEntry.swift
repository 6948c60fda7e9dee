/// What can be called by its name.
package enum PaletteEntry: Hashable, Sendable {
  case command(Command)
  /// Change to the account of a context.
  case account(String)
  /// Look as a theme says.
  case theme(String)

  /// What is typed to call it.
  package var name: String {
    switch self {
    case .command(let command): command.name
    case .account(let context): "ctx \(context)"
    case .theme(let theme): "theme \(theme)"
    }
  }

  /// The commands that have a name to be called by: not the orders within a text field.
  static let commands = Command.allCases
    .filter { !$0.isOfField && $0 != .openPalette && $0 != .takeBack }
    .map(PaletteEntry.command)
}
