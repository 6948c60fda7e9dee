// The chapter `Changes`: what a reading of what was loaded before found to be new, changed or gone,
// kept until the person has looked at it.

import ConnectModels

/// What has become of a connector since the person looked at it last.
package struct ConnectorChange: Equatable, Sendable {
  package enum Kind: Int, CaseIterable, Sendable {
    case new
    case changed
    /// No longer listed; said only after the listing was read to its end.
    case gone
  }

  package internal(set) var kind: Kind
  /// When it was noticed first, by the time that counts.
  package let noticedAt: Timestamp
  /// When it was noticed last, on the monotonic clock.
  let noticed: Duration
  /// What is different; nil of what is new or gone, and where the text of before had been let go.
  package private(set) var difference: ConnectorDifference?
  /// The text that the difference begins with: the one that the person saw last. nil where there is
  /// no difference, and where so many texts are not kept.
  private(set) var former: ConnectorDocument?
  /// What was known of the connector's parts, where some of them are no longer among them.
  private(set) var formerFacts: ConnectorFacts?
  /// The nodes that are others, where no difference tells them.
  private var nodes = ChangedNodes()

  package init(
    _ kind: Kind, difference: ConnectorDifference? = nil, at clock: ClockReading
  ) {
    self.init(kind, noticedAt: clock.wall, noticed: clock.monotonic)
    self.difference = difference
  }

  /// That a connector changed whose text of before is at hand.
  init(
    difference: ConnectorDifference, from former: ConnectorDocument, at clock: ClockReading
  ) {
    self.init(.changed, difference: difference, at: clock)
    self.former = former
  }

  /// That a connector changed of whose text of before nothing but its facts is left.
  init(of nodes: ChangedNodes, at clock: ClockReading) {
    self.init(.changed, at: clock)
    self.nodes = nodes
  }

  private init(_ kind: Kind, noticedAt: Timestamp, noticed: Duration) {
    self.kind = kind
    self.noticedAt = noticedAt
    self.noticed = noticed
  }

  /// The same of a connector of which more was known before, if some of its parts went.
  func losing(from former: ConnectorFacts, to present: ConnectorFacts) -> ConnectorChange {
    var change = self
    change.formerFacts = former.hasParts(beyond: present) ? former : nil
    return change
  }

  /// What has become of a node; nil where nothing has.
  func kind(at path: NodePath) -> Kind? {
    guard kind == .changed else { return kind }
    return difference?.kind(at: path) ?? nodes.kind(at: path)
  }

  /// What both come to for somebody who has seen neither: what was there first is still what was
  /// there before.
  func followed(by next: ConnectorChange) -> ConnectorChange {
    let kind: Kind =
      switch (self.kind, next.kind) {
      case (_, .gone): .gone
      case (.new, _), (.gone, _): .new
      case (.changed, _): .changed
      }
    var both = ConnectorChange(kind, noticedAt: noticedAt, noticed: next.noticed)
    guard kind == .changed else { return both }
    both.formerFacts = formerFacts ?? next.formerFacts
    if former != nil, former == next.former {
      // It was found by the text that was there first, so that nothing has to be added.
      (both.difference, both.former) = (next.difference, former)
      return both
    }
    both.difference = difference?.followed(by: next.difference)
    both.nodes = changedNodes.followed(by: next.changedNodes)
    return both
  }

  /// The same without what it takes to tell it field by field.
  func inBrief() -> ConnectorChange {
    var brief = self
    brief.nodes = changedNodes
    (brief.difference, brief.former) = (nil, nil)
    return brief
  }

  /// The same without the text of before: what it becomes next is told beside what it has become.
  func withoutFormer() -> ConnectorChange {
    var copy = self
    copy.former = nil
    return copy
  }

  private var changedNodes: ChangedNodes { difference.map(ChangedNodes.init) ?? nodes }
}
