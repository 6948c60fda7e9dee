/// What became of a link that was to be opened.
package enum LinkReport: Equatable, Sendable, Codable {
  /// A program took it; its name.
  case opened(by: String)
  /// It is to be shown, so that it can be copied; why, and as it was judged and written anew.
  case shown(url: String, reason: String)
  /// It is none that is opened; what is wrong with it, as the end of a sentence.
  case refused(reason: String)
}
