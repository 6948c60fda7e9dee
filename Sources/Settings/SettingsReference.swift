/// The reference of the settings, `docs/settings.md`, as the table has them.
package enum SettingsReference {
  /// A file that has something of everything.
  package static let example = """
    active_context: prod
    contexts:
      prod:
        organisation: 01HZX3W4V8Q6N2M5K7J9P1R0ST
        label: production
        accent: red
        token_command: pass show versori/prod
      local:
        url: http://127.0.0.1:8080
        organisation: 01HZX3W4V8Q6N2M5K7J9P1R0ST
        token_env: LOCAL_TOKEN
    theme: nord
    thresholds:
      expiring_within: 30d
    columns:
      connectors: [name, version, expiry]
    keys:
      move-down: [j, ↓, ο]
      quit: [q, ^Q]
    network:
      connect_timeout: 5s
    """

  package static let markdown = """
    <!-- Made from the table of settings by scripts/settings-reference; do not edit by hand. -->
    # Settings

    `vex` reads `$XDG_CONFIG_HOME/vex/config.yaml` (`~/.config/vex/config.yaml`), or the file that
    `--config` names. What is typed on the command line counts more. A name that does not exist, or a
    value that cannot be meant, is reported with file and line, and the rest applies; `:config` shows
    what is in force and where each value comes from.

    | setting | values | default | what it is |
    | --- | --- | --- | --- |
    \(SettingTable.all.map(row).joined(separator: "\n"))

    Parts in capitals are names: of a context, a view (\(views)) or an action.

    ## Columns

    \(columns)

    ## Actions

    The names under which actions are bound in `keys:` and called with `:`, by what they do.

    | action | what it does |
    | --- | --- |
    \(actions)

    Keys are written as the help writes them: `x`, `X`, `^X`, `Alt-x`, `Shift-Tab`, `F5`, `PgDn`, `Space`;
    any letter of any script is a key. Some actions count after another key: `sort-name` bound to `n` is
    pressed as `s n`.

    ## An example

    ```yaml
    \(example)
    ```

    """

  private static func row(_ setting: Setting) -> String {
    let option = setting.option.map { "; also `--\($0)`" } ?? ""
    let cells = ["`\(setting.name)`", setting.values, setting.usual, setting.meaning + option]
    return "| \(cells.joined(separator: " | ")) |"
  }
}
