/// A path below the base URL with its query: every segment is one segment, whatever is in it.
package struct RequestPath: Sendable, Hashable, CustomStringConvertible {
  /// Why a path cannot be built; which part it was is said by `name`.
  package struct Fault: Error, Sendable, Hashable {
    /// What the segment stands for, as in `connector`.
    package var name: String
    /// What stood there: empty, `.` or `..`.
    package var segment: String

    /// What is wrong, with what.
    package var sentence: String {
      segment.isEmpty
        ? "the \(name) is empty" : "the \(name) is `\(segment)`, which would name another resource"
    }
  }

  /// The path and query, percent-encoded, beginning with a slash.
  package private(set) var description = ""
  private var hasQuery = false

  package init() {}

  /// Adds words of the API's own, as in `versions`.
  func adding(_ word: StaticString) -> Self {
    var longer = self
    longer.description += "/\(word)"
    return longer
  }

  /// Adds a segment from outside, as exactly one; empty, `.` and `..` are refused, since no encoding
  /// keeps a server from resolving them (N26).
  func adding(_ segment: String, as name: StaticString) throws(Fault) -> Self {
    guard !segment.isEmpty, segment != ".", segment != ".." else {
      throw Fault(name: "\(name)", segment: segment)
    }
    var longer = self
    longer.description += "/" + PercentEncoding.segment(segment)
    return longer
  }

  /// Adds one item to the query; nothing where there is no value.
  func query(_ name: StaticString, _ value: String?) -> Self {
    guard let value else { return self }
    var longer = self
    longer.description += "\(hasQuery ? "&" : "?")\(name)=\(PercentEncoding.segment(value))"
    longer.hasQuery = true
    return longer
  }
}
