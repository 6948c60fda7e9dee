/// What can be called by its name.
package enum PaletteEntry: Hashable, Sendable {
  case command(Command)
  /// Change to the account of a context.
  case account(ContextOffer)
  /// Look as a theme says.
  case theme(String)
  /// Write the rows of the list into a file; empty until one is named.
  case export(String)

  /// What is typed to call it.
  package var name: String {
    switch self {
    case .command(let command): command.name
    case .account(let context): Self.contextWord + context.name
    case .theme(let theme): "theme \(theme)"
    case .export(let file): Self.exportWord + file
    }
  }

  /// What stands before the name of a context.
  static let contextWord = "ctx "

  /// The name of the context that is asked for; nil where something else is.
  static func context(in text: String) -> String? {
    guard text.hasPrefix(contextWord) else { return nil }
    let name = text.dropFirst(contextWord.count).drop { $0 == " " }
    return name.isEmpty ? nil : String(name)
  }

  /// What stands before the name of a file.
  private static let exportWord = "export "

  /// The entry that names the file that is typed; nil where none is.
  init?(exporting text: String) {
    guard text.hasPrefix(Self.exportWord) else { return nil }
    let file = text.dropFirst(Self.exportWord.count).drop { $0 == " " }
    guard !file.isEmpty else { return nil }
    self = .export(String(file))
  }

  /// The commands that have a name to be called by: not the orders within a text field.
  static let commands = Command.allCases
    .filter { !$0.isOfField && $0 != .openPalette && $0 != .takeBack }
    .map(PaletteEntry.command)
}
