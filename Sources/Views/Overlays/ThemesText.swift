import Cells
import Explorer

/// The themes, a line each: name, title, where it is from.
struct ThemesText {
  let themes: [ThemeOffer]
  let width: Int

  func lines(on canvas: Canvas) -> [[Span]] {
    guard !themes.isEmpty else {
      return [[Span("looking for themes" + canvas.signs.dots, .secondary)]]
    }
    let ellipsis = canvas.signs.ellipsis
    let names = min(themes.lazy.map { canvas.safe($0.name).columns }.max() ?? 0, width / 2)
    let titles = min(
      themes.lazy.map { canvas.safe($0.title).columns }.max() ?? 0, max(width - names - 14, 8))
    return themes.map { theme in
      let name = canvas.safe(theme.name).cut(to: names, mark: ellipsis).padded(to: names + 2)
      if let fault = theme.fault {
        return [Span(name, .secondary), Span(canvas.safe(fault), .bad)]
      }
      let title = canvas.safe(theme.title).cut(to: titles, mark: ellipsis).padded(to: titles + 2)
      let rest = max(width - names - titles - 4, 1)
      let origin = canvas.safe(theme.origin).cut(to: rest, at: .middle, mark: ellipsis)
      return [Span(name), Span(title, .secondary), Span(origin, .secondary)]
    }
  }
}
