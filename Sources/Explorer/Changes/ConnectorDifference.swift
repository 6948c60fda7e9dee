import ConnectModels

/// In what two readings of a connector differ, node by node: the fields that a person would see
/// change, what was added, and what went.
package struct ConnectorDifference: Equatable, Sendable {
  /// A field as it was.
  package struct FormerField: Equatable, Sendable {
    /// Its name in the detail.
    package let name: String
    /// Its lines as they were; what is masked stays masked.
    package let values: [DetailValue]
  }

  /// A line of the summary: where something is different, and what.
  package struct Line: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// A thing of this kind, in one word or two: "version".
      case added(String)
      case removed(String)
      /// These fields have other values.
      case changed([String])
    }

    /// The names of the nodes on the way, the connector's left out.
    package let names: [String]
    package let kind: Kind
  }

  /// The fields that have other values, by their node.
  package private(set) var fields: [NodePath: [FormerField]] = [:]
  /// The nodes that were not there before.
  package private(set) var added: Set<NodePath> = []
  /// What is different, from the top of the tree to its end; what went comes last.
  package private(set) var lines: [Line] = []
  /// Every node that holds something different.
  private var touched: Set<NodePath> = []

  /// Every node that holds something different, or is different itself.
  var others: Set<NodePath> { touched.union(fields.keys) }

  /// Whether nothing is different.
  package var isEmpty: Bool { lines.isEmpty }

  /// Compares two readings.
  ///
  /// - Parameters:
  ///   - old: The connector as it was.
  ///   - new: As it is now. Usages that only one of both tells are no difference, nor is the order in
  ///     which things with an id stand, unless it means something.
  ///   - subject: The id by which the list knows it.
  ///   - judgement: The moment for which both are judged, so that passing time is none either.
  package init(
    from old: Connector, to new: Connector, called subject: Identifier, judgement: Judgement
  ) {
    let (old, new) = Connector.tellingTheSameUsages(old, new)
    let former = LaidOutConnector(old, called: subject, judgement: judgement)
    let present = LaidOutConnector(new, called: subject, judgement: judgement)
    for row in present.rows {
      guard let before = former.row(at: row.path) else {
        add(row, in: present)
        continue
      }
      let changed = present.fields(of: row).differing(from: former.fields(of: before))
      guard !changed.isEmpty else { continue }
      fields[row.path] = changed
      touch(row.path)
      switch row.node {
      // That a group has more or fewer is said by what was added or went, and why there is nothing by
      // what it is missing from.
      case .group, .placeholder: continue
      default: break
      }
      lines.append(
        Line(names: present.names(of: row), kind: .changed(changed.map(\.name))))
    }
    for row in former.rows where present.row(at: row.path) == nil {
      remove(row, former, present)
    }
  }

  private mutating func add(_ row: TreeRow, in tree: LaidOutConnector) {
    added.insert(row.path)
    touch(row.path)
    guard row.path.parent.map({ !added.contains($0) }) ?? true else { return }
    lines.append(Line(names: tree.names(of: row), kind: .added(tree.kind(of: row))))
  }

  private mutating func remove(
    _ row: TreeRow, _ former: LaidOutConnector, _ present: LaidOutConnector
  ) {
    guard let parent = row.path.parent, present.row(at: parent) != nil else { return }
    touched.insert(parent)
    touch(parent)
    lines.append(Line(names: former.names(of: row), kind: .removed(former.kind(of: row))))
  }

  private mutating func touch(_ path: NodePath) {
    touched.formUnion(path.ancestors)
  }

  /// Whether a node holds something that is different.
  package func isWithin(_ path: NodePath) -> Bool { touched.contains(path) }

  /// What has become of a node or of what is in it; nil where nothing has.
  func kind(at path: NodePath) -> ConnectorChange.Kind? {
    if added.contains(path) { return .new }
    return fields[path] != nil || touched.contains(path) ? .changed : nil
  }

  /// What both come to: of a field that changed twice, what it was at first.
  func followed(by next: ConnectorDifference?) -> ConnectorDifference? {
    guard var both = next else { return nil }
    for (path, former) in fields {
      let names = Set(former.map(\.name))
      both.fields[path] = former + (both.fields[path] ?? []).filter { !names.contains($0.name) }
    }
    both.added.formUnion(added)
    both.touched.formUnion(touched)
    both.lines = lines + both.lines.filter { !lines.contains($0) }
    return both
  }
}
