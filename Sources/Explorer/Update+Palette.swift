/// The palette: every command by its name.
extension ExplorerState {
  mutating func openPalette() -> [Effect] {
    prompt = .command(CommandPrompt())
    return []
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

  /// Enter: runs the selected command as if its key had been pressed.
  mutating func runPalette() -> [Effect] {
    guard case .command(let palette)? = prompt else { return [] }
    guard let command = palette.command else {
      say(.noSuchCommand(palette.field.text))
      return []
    }
    prompt = nil
    paletteHistory.remember(command.name)
    return obey(command)
  }
}
