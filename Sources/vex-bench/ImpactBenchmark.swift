import ConnectModels
import Explorer

/// What `u` costs over a hundred thousand connectors: what breaks with a credential that others name,
/// and what a connector depends on.
struct ImpactBenchmark {
  func figures() throws -> [Figure] {
    var session = LoadedExplorer()
    for start in stride(from: 0, to: 100_000, by: 100) {
      let bytes = DemoData(count: 100_000).organisation.connectorPage(start..<start + 100)
      _ = session.take(try PageBenchmark.arrivals(bytes))
    }
    let rows = session.state.catalogue.rows
    let baseline = Figure.Baseline(
      name: "comparing each credential's id", sample: .time { consume(Self.count(in: rows)) })
    let dependencies = measure("what is depended on", session.state, baseline)
    session.selectClient()
    return [dependencies, measure("what breaks", session.state, baseline)]
  }

  private func measure(
    _ name: String, _ state: ExplorerState, _ baseline: Figure.Baseline
  ) -> Figure {
    var lines = 0
    let sample = Sample.time {
      var state = state
      _ = state.update(.commanded(.showImpact))
      lines = state.impact?.count ?? 0
    }
    return Figure(
      name: "100,000: \(name)", sample: sample, baseline: baseline, remark: "\(lines) lines")
  }

  private static func count(in rows: ChunkedArray<ConnectorRow>) -> Int {
    let wanted = Identifier("none")
    return rows.reduce(0) { count, row in
      let facts = row.facts
      return count + facts.credentials.indices.count { facts.credentials[$0].id == wanted }
    }
  }
}

extension LoadedExplorer {
  /// Goes up from the last connector, whose neighbours' documents are still kept, to the first auth
  /// scheme that names a client, as others do.
  fileprivate mutating func selectClient() {
    for _ in 0..<200 {
      happen(.commanded(.focusNextPane))
      for _ in 0..<40 {
        if case .authScheme(let config)? = state.selectedNode?.node,
          case .oauth2(let scheme) = config.scheme, scheme.grant.credentialID != nil
        {
          return
        }
        if state.selectedNode?.disclosure == .closed { happen(.commanded(.open)) }
        happen(.commanded(.moveDown))
      }
      happen(.commanded(.focusPreviousPane))
      happen(.commanded(.moveUp))
    }
  }
}
