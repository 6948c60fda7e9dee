// What breaks, in words.

extension Impact {
  /// `4 connections break`; auth schemes that no connection uses are told apart.
  package var words: String {
    let connections = connectionCount.counted("connection", "connections")
    let schemes = schemeCount.counted("auth scheme", "auth schemes")
    return switch (connectionCount, schemeCount) {
    case (0, 0): "no connection breaks"
    case (1, 0): "\(connections) breaks"
    case (_, 0): "\(connections) break"
    case (0, 1): "\(schemes) breaks"
    case (0, _): "\(schemes) break"
    case (_, _): "\(connections) and \(schemes) break"
    }
  }
}

extension Dependence {
  /// How something depends, in words that name the field.
  package var words: String {
    switch self {
    case .direct: "direct"
    case .byReference(let field): "by reference: \(field.name)"
    case .through(let names, let field):
      "through \(names.joined(separator: ", ")): \(field.name)"
    }
  }
}

extension Dependent {
  /// The connector's name, and what of it stops.
  package var names: [String] {
    let own = isConnection ? name : "auth scheme \(name)"
    return [connectorName, own].map { $0.isEmpty ? "(no name)" : $0 }
  }

  /// How it depends; that it is not loaded, where it is not.
  package var dependenceWords: String {
    guard case .elsewhere = part else { return dependence.words }
    return "\(dependence.words), not loaded"
  }
}
