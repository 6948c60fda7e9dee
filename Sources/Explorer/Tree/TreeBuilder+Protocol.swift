import ConnectModels

/// The protocol that the connector speaks and the auth schemes that go with it: read only when
/// opened, under the organisation that owns the connector.
extension TreeBuilder {
  mutating func addProtocol(under parent: NodePath) {
    let slug = connector.protocol.name
    let path = parent.appending(.group(.protocol))
    let reference = BranchReference.protocols(organisation: connector.organisationID)
    let branch = branches[reference]
    let supported = branch?.protocols.first { $0.slug == slug }
    let reading = supported == nil ? branch?.unfound : branch?.trouble
    addBranch(
      .connectorProtocol(slug: slug, supported, reading: reading), at: path, reading: reference,
      mark: reading?.mark ?? .nothing
    ) { builder in
      builder.addRest(of: reference, reading, under: path)
      builder.addSupportedSchemes(of: slug, under: path)
    }
  }

  private mutating func addSupportedSchemes(of slug: String, under parent: NodePath) {
    let path = parent.appending(.group(.supportedSchemes))
    let reference = BranchReference.supportedSchemes(
      organisation: connector.organisationID, protocolSlug: slug)
    let branch = branches[reference]
    let schemes = branch?.supportedSchemes ?? []
    let reading = branch?.placeholder(ifEmpty: .empty(.supportedSchemes))
    let isKnown = branch?.paging.isComplete ?? false
    addBranch(
      .group(.supportedSchemes, count: isKnown ? schemes.count : nil, reading: reading), at: path,
      reading: reference, mark: reading?.mark ?? .nothing
    ) { builder in
      for (step, scheme) in zip(schemes.steps(by: \.id), schemes) {
        builder.addLeaf(.supportedScheme(scheme), at: path.appending(step))
      }
      builder.addRest(of: reference, reading, under: path)
    }
  }

  /// The nodes that are opened along with one: of a protocol its auth schemes, which are what it is
  /// opened for.
  static func openedAlong(with row: TreeRow) -> [NodePath] {
    guard case .connectorProtocol = row.node else { return [] }
    return [row.path.appending(.group(.supportedSchemes))]
  }
}

extension Branch {
  /// What stands where the protocol should that is not among what has been read.
  fileprivate var unfound: Placeholder {
    placeholder(ifEmpty: nil) ?? .empty(.protocol)
  }

  /// What is to be said although there is what was looked for.
  fileprivate var trouble: Placeholder? {
    let reading = placeholder(ifEmpty: nil)
    return switch reading {
    case .waiting, .failed: reading
    case .loading, .cycle, .more, .empty, .unknown, .omitted, nil: nil
    }
  }
}
