import Cells
import ConnectAPI
import Runtime
import Terminal
import Views

/// Makes the session that the full screen shows, once it is known on what.
protocol SessionMaking {
  /// The service that is named in what is copied; nil where none is known.
  var address: ServiceAddress? { get }
  /// The session, which has not been shown yet.
  func session(on surface: Surface) -> ExplorerSession
  /// Ends what is under way, as a signal ends the program.
  func close()
}

/// What a session is drawn on.
struct Surface {
  /// As large as the recording was, where that is played without a size.
  var size: Size?
  var characters: DrawnCharacters
  var look: TerminalLook
  /// The person's programs; nil without a terminal.
  var out: WaysOut?
}
