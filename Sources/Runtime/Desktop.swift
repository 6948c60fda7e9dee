import ConnectAPI
import Explorer
import Terminal

/// The programs around the person that take what leaves ours: one call each, so that the loop can be
/// tested without them.
package protocol Desktop: Sendable {
  /// Copies a text; see `Clipboard`. `send` sends bytes to the terminal.
  func copy(_ text: ClipboardText, send: @Sendable ([UInt8]) -> Void) async -> CopyOutcome
  /// Opens a link in a browser; see `LinkOpener`.
  func open(_ link: DocumentationLink) async -> LinkOutcome
}

/// The person's own.
package struct PersonsDesktop: Desktop {
  private let clipboard: Clipboard
  private let opener: LinkOpener

  package init(clipboard: Clipboard, opener: LinkOpener) {
    self.clipboard = clipboard
    self.opener = opener
  }

  package func copy(
    _ text: ClipboardText, send: @Sendable ([UInt8]) -> Void
  ) async -> CopyOutcome {
    await clipboard.copy(text, send: send)
  }

  package func open(_ link: DocumentationLink) async -> LinkOutcome {
    await opener.open(link.url)
  }
}

/// Where texts and links go that leave the program.
package struct WaysOut: Sendable {
  /// The programs that take them.
  package var desktop: any Desktop
  /// The service that is named in what is copied to be asked elsewhere.
  package var address: ServiceAddress

  package init(desktop: any Desktop, address: ServiceAddress) {
    self.desktop = desktop
    self.address = address
  }
}
