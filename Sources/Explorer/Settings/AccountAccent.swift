/// A colour that tells one account from another in the header; which it is exactly, the theme says.
package enum AccountAccent: String, CaseIterable, Hashable, Sendable, Codable {
  case red
  case yellow
  case green
  case cyan
  case blue
  case magenta
}
