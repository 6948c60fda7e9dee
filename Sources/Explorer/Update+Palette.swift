/// The palette: everything that has a name, by its name.
extension ExplorerState {
  mutating func openPalette() -> [Effect] {
    prompt = .command(CommandPrompt(paletteEntries))
    // Which files there are is asked once; whoever chooses a theme has it asked anew.
    return themes.isEmpty ? [.listThemes] : []
  }

  private var paletteEntries: [PaletteEntry] {
    PaletteEntry.commands + [.export("")] + configuration.contexts.map(PaletteEntry.account)
      + themes.map { .theme($0.name) }
  }

  /// There is more to choose from than when the palette was opened.
  mutating func refreshPalette() -> [Effect] {
    let entries = paletteEntries
    return changePalette { $0.offer(entries) }
  }

  mutating func changePalette(_ change: (inout CommandPrompt) -> Void) -> [Effect] {
    guard case .command(var palette)? = prompt else { return [] }
    change(&palette)
    prompt = .command(palette)
    return []
  }

  mutating func closePalette() -> [Effect] {
    prompt = nil
    paletteHistory.rest()
    return []
  }

  /// Enter: runs what is selected as if its key had been pressed.
  mutating func runPalette() -> [Effect] {
    guard case .command(let palette)? = prompt else { return [] }
    guard let entry = palette.entry else {
      let text = palette.field.text
      say(PaletteEntry.context(in: text).map(Notice.Fact.noSuchContext) ?? .noSuchCommand(text))
      return []
    }
    // Without a file there is nothing to run yet: the word is typed, and the name comes next.
    if entry == .export("") { return changePalette { $0.complete() } }
    prompt = nil
    paletteHistory.remember(entry.name)
    return run(entry)
  }

  private mutating func run(_ entry: PaletteEntry) -> [Effect] {
    switch entry {
    case .command(let command): return obey(command)
    case .account(let context): return changeAccount(to: context.name)
    case .export(let file): return export(to: file)
    case .theme(let name):
      guard let offer = themes.first(where: { $0.name == name }) else { return [] }
      return use(offer)
    }
  }
}
