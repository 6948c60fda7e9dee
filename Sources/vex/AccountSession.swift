import Cells
import ConnectAPI
import ConnectModels
import Explorer
import Runtime
import Settings
import Views

/// Makes the session of an account.
struct AccountSession: SessionMaking {
  let preferences: Preferences
  let theme: ThemeChoice
  let account: OpenAccount
  /// Where the account's client reports.
  let mailbox: Mailbox
  /// Opens the accounts of other contexts.
  let opener: AccountOpener
  let exports: FileExports
  /// Keeps what the session takes in; nil where it is not recorded.
  let recording: SessionRecording?
  let troubles: WritingTroubles
  /// Why the person's time zone is not the one that times are shown in.
  let zoneComplaint: String?

  private var options: Options { preferences.options }

  var address: ServiceAddress? { account.account.address }

  func close() { account.close() }

  func session(on surface: Surface) -> ExplorerSession {
    let setting = ExplorerSetting(
      inForce: preferences.inForce, theme: theme.name, contexts: opener.contexts,
      // Without a terminal nobody has been anywhere, and the same keys show the same screen.
      states: options.headless == nil ? .ofProcess() : nil, tokens: opener.journal.tokens)
    var choices = Choices(
      themes: theme.themes, accounts: ContextAccounts(opener: opener, setting: setting),
      look: surface.look)
    choices.closeAccount = account.closing
    var configuration = setting.configuration(of: account, query: options.query)
    if let zoneComplaint { configuration.settings.complaints.append(zoneComplaint) }
    configuration.filter = options.filter
    configuration.selection = options.startSelection
    var files = Files(
      exports: exports, memory: setting.memory(of: account), recording: recording)
    files.troubles = troubles
    return ExplorerSession(
      configuration: configuration,
      appearance: Appearance(
        theme: theme.theme(on: surface.look), characters: surface.characters,
        keyMap: preferences.inForce.settings.keyMap),
      size: surface.size ?? Size(columns: 80, rows: 24), reader: account.client,
      time: SystemTime(), mailbox: mailbox, out: surface.out, files: files, choices: choices)
  }
}

extension ThemeChoice {
  /// The theme for what is drawn on.
  func theme(on look: TerminalLook) -> Theme {
    themes.theme(name, look: look) ?? .standard(isLight: look.isLight, colors: look.colors)
  }
}

extension Options {
  /// The connector to start on: what is spelled as the API spells its ids is one, anything else a name.
  fileprivate var startSelection: StartSelection? {
    selection.map { Identifier($0).creationTime == nil ? .name($0) : .id(Identifier($0)) }
  }
}
