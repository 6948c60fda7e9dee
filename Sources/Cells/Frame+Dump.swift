extension Frame {
  /// The characters alone, rows joined by newlines, trailing blanks kept.
  package var text: String {
    (0..<size.rows).map { rowText($0) }.joined(separator: "\n")
  }

  /// The characters, then a letter for each cell's style, then what the letters mean; for tests and
  /// `--dump cells`.
  package var cellsDump: String {
    var letters: [Style: Character] = [:]
    var legend: [String] = []
    var styles: [String] = []
    for row in 0..<size.rows {
      var line = ""
      for cell in self.row(row) {
        if letters[cell.style] == nil {
          let letter = Frame.letter(letters.count)
          letters[cell.style] = letter
          legend.append("\(letter) \(cell.style)")
        }
        line.append(letters[cell.style] ?? "*")
      }
      styles.append(line)
    }
    let place = cursor.map { "cursor \($0.column),\($0.row)" } ?? "cursor hidden"
    return ([text] + styles + legend + [place]).joined(separator: "\n")
  }

  private func rowText(_ row: Int) -> String {
    var view = String.UnicodeScalarView()
    for cell in self.row(row) { view.append(contentsOf: cell.scalars) }
    return String(view)
  }

  /// More styles than letters share an asterisk; a screen of ours has a dozen.
  private static func letter(_ index: Int) -> Character {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return letters.dropFirst(index).first ?? "*"
  }
}
