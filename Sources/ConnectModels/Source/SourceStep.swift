/// A step on the way to a part of a resource's text.
package enum SourceStep: Hashable, Sendable {
  /// The value of a member; of members with one name the last counts.
  case member(String)
  /// The first element of an array that has an id at the end of these members.
  case element(Identifier, at: [String])
  /// The n-th element of an array, from 0.
  case index(Int)
  /// The n-th element that is a value of a kind, from 0: others are left out where a list is read.
  case ordinal(Int, ofTexts: Bool)
}
