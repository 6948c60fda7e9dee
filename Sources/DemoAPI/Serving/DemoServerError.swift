/// Why the demo server could not start.
package enum DemoServerError: Error, Equatable, CustomStringConvertible {
  /// Somebody else listens on this port of 127.0.0.1.
  case portTaken(Int)
  /// The port is outside 0...65535.
  case portOutOfRange(Int)
  /// This port may not be used without privileges.
  case portForbidden(Int)
  /// The system refused to listen; `code` is its errno.
  case cannotListen(port: Int, code: Int32)

  package var description: String {
    switch self {
    case .portTaken(let port):
      "The demo server cannot listen on 127.0.0.1:\(port): the port is taken; choose another or 0."
    case .portOutOfRange(let port):
      "The demo server cannot listen on port \(port): ports go from 0 (any free one) to 65535."
    case .portForbidden(let port):
      "The demo server may not listen on 127.0.0.1:\(port): choose a port from 1024 up, or 0."
    case .cannotListen(let port, let code):
      "The demo server cannot listen on 127.0.0.1:\(port): system error \(code)."
    }
  }
}
