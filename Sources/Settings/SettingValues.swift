import ConnectAPI
import ConnectModels
import Explorer
import Views

/// What can be set, as it is when nobody sets it.
package struct SettingValues: Equatable, Sendable {
  /// A scheme by its name or its file; `auto` for the terminal's own colours.
  package var theme = SettingValues.automaticTheme
  package var color = ColorWish.auto
  package var ascii = ASCIIWish.auto
  /// Whether the mouse is taken from the terminal.
  package var usesMouse = true
  package var utc = false
  /// The view at the start.
  package var view = ListView.connectors
  /// Connectors a page; nil leaves the choice to the paging.
  package var pageSize: Int?
  /// After what time what is loaded is read anew by itself; nil for never.
  package var refresh: Duration?
  /// What counts as expiring soon.
  package var soon = Duration.seconds(Judgement.usualSoonSeconds)
  /// Up to how many connectors a view that speaks of the whole loads by itself.
  package var loadLimit = Configuration.usualLoadLimit
  /// The columns of a view that are shown; those of the view where it is not named.
  package var columns: [ListView: [ListColumn]] = [:]
  package var keyMap = KeyMap.standard
  package var network = NetworkPolicy()

  package init() {}

  /// What stands for the look that fits the terminal.
  package static let automaticTheme = "auto"
}

/// Whether colours are wanted.
package enum ColorWish: String, CaseIterable, Sendable {
  /// As the terminal can, unless `NO_COLOR` is set.
  case auto
  /// `NO_COLOR` does not count.
  case always
  case never
}

/// Whether lines and marks are drawn with ASCII.
package enum ASCIIWish: String, CaseIterable, Sendable {
  /// As the locale says.
  case auto
  case always
  case never
}
