import ConnectModels

/// What has become of a node since it was looked at, among its fields.
extension Detail {
  /// The lines of a difference that are shown.
  private static let mostLines = 20

  /// The same with what the fields said before, and for the connector a summary.
  func showing(_ change: ConnectorChange?, in row: TreeRow) -> Detail {
    guard let change else { return self }
    var detail = self
    for former in change.difference?.fields[row.path] ?? [] {
      if let index = fields.firstIndex(where: { $0.name == former.name }) {
        // It may have become again what it was; of what is masked nobody sees that.
        let isBack =
          former.values == [detail.fields[index].value] && !former.values.contains(.secret)
        detail.fields[index].former = isBack ? [] : former.values
      } else {
        var gone = DetailField(former.name, .unset("no longer given"))
        gone.former = former.values
        detail.fields.append(gone)
      }
    }
    guard case .connector = row.node else { return detail }
    detail.fields = Self.summary(of: change) + detail.fields
    return detail
  }

  private static func summary(of change: ConnectorChange) -> [DetailField] {
    let noticed = DetailField("noticed", .time(.at(change.noticedAt)))
    switch change.kind {
    case .new: return [DetailField("new", .text("listed since the last reading")), noticed]
    case .gone:
      return [DetailField("gone", .text("no longer listed; shown as it was read last")), noticed]
    case .changed:
      guard let difference = change.difference else {
        return [
          DetailField("changed", .text("what it said before is no longer in memory")), noticed,
        ]
      }
      let lines = difference.lines.prefix(mostLines).map(\.words)
      let rest = difference.lines.count - lines.count
      return [
        DetailField("changed", .list(lines + (rest > 0 ? ["and \(rest.grouped) more"] : []))),
        noticed,
      ]
    }
  }
}

extension ConnectorDifference.Line {
  /// `production › salesforce-oauth: expires`, `new version: 2.0.0`.
  fileprivate var words: String {
    let place = names.joined(separator: " › ")
    return switch kind {
    case .added(let kind): "new \(kind): \(place)"
    case .removed(let kind): "gone \(kind): \(place)"
    case .changed(let fields):
      (place.isEmpty ? "" : "\(place): ") + fields.joined(separator: ", ")
    }
  }
}
