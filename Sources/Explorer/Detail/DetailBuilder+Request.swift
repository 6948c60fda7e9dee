import ConnectModels

/// The detail of a request in the log: all that is known of it.
extension DetailBuilder {
  package func fields(of entry: RequestEntry) -> [DetailField] {
    let last = entry.last
    return [
      DetailField("request", .text("\(last.method) \(entry.path)")),
      DetailField("asked", .time(.at(entry.askedAt))),
      DetailField("status", .state(last.mark, last.ending)),
    ] + faultFields(of: last) + answerFields(of: last) + tryFields(of: entry)
  }

  private func faultFields(of tried: RequestTry) -> [DetailField] {
    guard let fault = tried.fault else { return [] }
    let what = DetailField("what happened", .text(fault.sentence))
    return [what] + (fault.cause.map { [DetailField("cause", .text($0))] } ?? [])
  }

  private func answerFields(of tried: RequestTry) -> [DetailField] {
    var fields = [DetailField("took", .text(tried.duration.brief))]
    switch tried.outcome {
    case .unanswered, .cancelled: return fields
    case .answered: break
    }
    let isPacked = tried.receivedBytes != tried.bodyBytes
    let wire = isPacked ? ", \(tried.receivedBytes.grouped) over the wire" : ""
    fields.append(DetailField("body", .text("\(tried.bodyBytes.grouped) bytes\(wire)")))
    fields.append(DetailField("protocol", .optional(tried.httpVersion, else: "not told")))
    if let isReused = tried.isConnectionReused {
      fields.append(DetailField("connection", .text(isReused ? "was open" : "made for it")))
    }
    let date = tried.serverTime.map { DetailValue.time(.at($0)) }
    fields.append(DetailField("server's date", date ?? .unset("not told")))
    return fields
  }

  /// Every exchange, if there was more than one.
  private func tryFields(of entry: RequestEntry) -> [DetailField] {
    guard !entry.earlier.isEmpty else { return [] }
    return (entry.earlier + [entry.last]).enumerated().flatMap { index, tried in
      let words = "\(tried.ending), after \(tried.duration.brief)"
      var fields = [DetailField("exchange \(index + 1)", .state(tried.mark, words))]
      if tried.path != entry.path { fields.append(DetailField("", .text(tried.path))) }
      if let fault = tried.fault { fields.append(DetailField("", .text(fault.sentence))) }
      return fields
    }
  }
}

extension RequestTry {
  /// How it ended, in words.
  var ending: String {
    switch outcome {
    case .answered(let status, let reason): reason.isEmpty ? "\(status)" : "\(status) \(reason)"
    case .unanswered: "no answer"
    case .cancelled: "taken back"
    }
  }
}
