import Cells
import ConnectModels
import Explorer

/// Over how much a filter speaks, in words: so that nobody takes what is not loaded for what does not
/// exist.
struct CoverageText {
  let coverage: FilterCoverage
  let state: ExplorerState
  let canvas: Canvas

  /// `12 of 140 loaded + 3 from the server`.
  var counts: SafeText {
    if coverage.isServerAlone { return canvas.safe("\(coverage.found.grouped) from the server") }
    if let parts = coverage.parts {
      let counts = "\(coverage.matching.grouped) of \(parts.grouped)"
      return canvas.safe("\(counts) in \(coverage.loaded.grouped) loaded")
    }
    let found = coverage.found == 0 ? "" : " + \(coverage.found.grouped) from the server"
    return canvas.safe("\(coverage.matching.grouped) of \(coverage.loaded.grouped) loaded\(found)")
  }

  /// Counts and how the rest stands, from the most words to the fewest; before them what of the filter
  /// is not in force.
  var lines: [SafeText] {
    let separator = canvas.signs.separator
    let lead = ignored.isEmpty ? ignored : ignored + separator
    guard !hasNoAnswer else { return rests.map { lead + $0 } }
    let all = rests.map { $0.isEmpty ? counts : counts + separator + $0 } + [counts]
    return all.map { lead + $0 } + (ignored.isEmpty ? [] : [ignored])
  }

  /// Terms that leave nothing out, since they could not be read; while typed they are underlined
  /// instead.
  private var ignored: SafeText {
    guard !state.isTyping, !coverage.ignored.isEmpty else { return .empty }
    return canvas.safe(coverage.ignored.joined(separator: " ")) + " not applied"
  }

  /// Whether the server alone could tell, and could not.
  private var hasNoAnswer: Bool {
    guard coverage.isServerAlone, case .failed = coverage.rest else { return false }
    return true
  }

  /// How the rows that are not loaded stand, from the most words to the fewest; nothing where all is
  /// loaded.
  var rests: [SafeText] {
    // What G would do is nothing where the server's pages do not lead to the end.
    let circle = SafeText("the server's pages run in a circle: not all can be read")
    let endsInCircle = state.catalogue.paging.endedInCycle
    let all = canvas.key(.moveToLast) + " loads all"
    let reloads = canvas.key(.reload) + " tries again"
    let separator = canvas.signs.separator
    switch coverage.rest {
    case .none: return [.empty]
    case .isUnreachable: return [circle, "not all can be read"]
    case .cannotBeAsked:
      return ["the server cannot look for this" + separator + reachable(all), reachable(all)]
    case .isAsked: return ["asking the server " + canvas.signs.dots]
    case .waits(let notice):
      let countdown = canvas.safe(notice.countdown(at: state.clock.monotonic))
      return [canvas.safe(notice.error.sentence) + ": " + countdown, countdown]
    case .isStopped: return ["the server was not asked" + separator + reachable(reloads)]
    case .failed(let error):
      return failed(error, reachable(reloads))
    case .isNotFiltered where coverage.isServerAlone: return ["the server does not filter"]
    case .isNotFiltered:
      let rest = endsInCircle ? circle : reachable(all)
      return ["the server does not filter" + separator + rest, rest]
    case .answered(let answer): return answered(answer, endsInCircle ? circle : reachable(all))
    }
  }

  private func answered(
    _ answer: FilterCoverage.Answer, _ all: SafeText
  ) -> [SafeText] {
    let separator = canvas.signs.separator
    let asked = canvas.safe(answer.query.words(beyond: state.listing.query))
    if answer.hasMore {
      return ["more from the server: scroll" + separator + asked, "more from the server"]
    }
    guard !answer.isExhaustive else {
      return ["the server has no other with " + asked, "none other"]
    }
    let only = "the server was asked for " + asked + " only"
    // What only the server knows is not found by loading rows.
    guard !coverage.isServerAlone else { return [only, "only " + asked] }
    return [only + separator + all, "only " + asked, all]
  }

  /// What the server would not have says it in its own words, and would not have it again.
  private func failed(_ error: APIError, _ reloads: SafeText) -> [SafeText] {
    if let refused = error.server?.fields?.first?.message {
      let reason = canvas.safe(refused)
      return ["the server could not look: " + reason, reason]
    }
    let reason = canvas.safe(error.sentence)
    return [
      "the server could not look: " + reason + canvas.signs.separator + reloads,
      "the server could not look: " + reason, "the server could not look",
    ]
  }

  /// While a field has the keys a letter is a letter: it has to be left first.
  private func reachable(_ words: SafeText) -> SafeText {
    state.isTyping ? canvas.key(.inField(.accept)) + ", then " + words : words
  }
}

extension ConnectorQuery {
  /// What is asked for, in words; what another query asks for alike is left out.
  func words(beyond other: ConnectorQuery = ConnectorQuery()) -> String {
    var words: [String] = []
    if let name, name != other.name { words.append("names containing '\(name)'") }
    if let wanted = self.protocol, wanted != other.protocol {
      words.append("protocol containing '\(wanted)'")
    }
    if !categories.isEmpty, categories != other.categories {
      words.append("category \(categories.joined(separator: " or "))")
    }
    return words.joined(separator: ", ")
  }

  /// The query as people type it on the command line: `name:quay tag:team=sales`.
  var brief: String {
    var words: [String] = []
    if let name { words.append("name:\(name)") }
    if let wanted = self.protocol { words.append("protocol:\(wanted)") }
    words += categories.map { "category:\($0)" }
    words += tags.map { tag in "tag:\(tag.key)\(tag.value.map { "=\($0)" } ?? "")" }
    if !sort.isEmpty {
      words.append("sort:\(sort.map(\.description).joined(separator: ","))")
    }
    return words.joined(separator: " ")
  }
}
