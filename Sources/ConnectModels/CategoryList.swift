/// The categories that connectors can be narrowed by; which connector is of which, the API does not
/// tell.
package struct CategoryList: Sendable, Hashable {
  /// Their names as the API spells them, in its order.
  package var names: [String]
  /// What could not be read, or was read with a reservation; empty for a sound list.
  package var faults: [DecodingFault]

  package init(names: [String] = [], faults: [DecodingFault] = []) {
    self.names = names
    self.faults = faults
  }
}
