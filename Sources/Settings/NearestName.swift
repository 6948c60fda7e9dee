/// The name that somebody meant who typed another.
package enum NearestName {
  /// The nearest of `names`, if it is near enough to be meant: one mistake in three letters at most,
  /// or what was typed begins it. The first of several that are equally near.
  package static func of(_ typed: String, among names: [String]) -> String? {
    let letters = Array(typed)
    if letters.count >= 2, let longer = names.first(where: { $0.hasPrefix(typed) }) {
      return longer
    }
    var best: (name: String, distance: Int)?
    for name in names {
      let distance = distance(letters, Array(name))
      let bound = max(1, max(letters.count, name.count) / 3)
      if distance <= bound, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// That there is no such name, with the nearest one that there is.
  static func complaint(of typed: String, among names: [String], called kind: String) -> String {
    let nearest = of(typed, among: names).map { "; did you mean \($0)?" } ?? ""
    return "there is no \(kind) \(typed)\(nearest)"
  }

  /// How many letters must be put in, left out, replaced or exchanged with their neighbour.
  package static func distance(_ from: [Character], _ to: [Character]) -> Int {
    // Three rows of the table are enough: an exchange looks back two.
    var beforeLast: [Int] = []
    var last = Array(0...to.count)
    for (row, letter) in from.enumerated() {
      var current = [row + 1]
      for (column, other) in to.enumerated() {
        var least = min(
          current[column] + 1, last[column + 1] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == to[column - 1], from[row - 1] == other {
          least = min(least, beforeLast[column - 1] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[to.count]
  }
}
