import ConnectModels

/// What a client tells whoever watches it, while it works; never with the token in it.
package enum ClientReport: Sendable, Hashable {
  /// An exchange with the server has ended, however it did.
  case exchanged(RequestRecord)
  /// A token has been read from its source; when it expires, if it says so itself.
  case tokenRead(expiresAt: Timestamp?)
}
