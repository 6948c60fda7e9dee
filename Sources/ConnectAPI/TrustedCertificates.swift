import Glibc

/// What a server's certificate is judged by.
package enum TrustedCertificates: Sendable {
  /// The system's store.
  case system
  /// These instead of the system's store, in PEM.
  case only([UInt8])

  /// Why a file of certificates cannot be used.
  package struct Fault: Error, Sendable, Hashable {
    /// The file that was named.
    package var path: String
    /// The system's error number; 0 when the file is no certificate file or too large.
    package var errorNumber: Int32

    /// What is wrong, on what.
    package var sentence: String {
      guard errorNumber != 0 else {
        return "SSL_CERT_FILE: \(path) is not a PEM file of certificates"
      }
      let reason = unsafe String(cString: strerror(errorNumber))
      return "SSL_CERT_FILE: \(path) cannot be read: \(reason)"
    }
  }

  private static let maximumSize = 16 << 20

  /// What `SSL_CERT_FILE` names, which libcurl does not read by itself (N02), or the
  /// system's store where it is unset or empty.
  package static func named(in environment: [String: String]) throws(Fault) -> Self {
    guard let path = environment["SSL_CERT_FILE"], !path.isEmpty else { return .system }
    let bytes = try read(path)
    guard String(decoding: bytes, as: UTF8.self).contains("-----BEGIN ") else {
      throw Fault(path: path, errorNumber: 0)
    }
    return .only(bytes)
  }

  private static func read(_ path: String) throws(Fault) -> [UInt8] {
    // Without O_NONBLOCK a FIFO of that name would hold up the start for good.
    let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw Fault(path: path, errorNumber: errno) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while true {
      let count = unsafe chunk.withUnsafeMutableBytes { buffer in
        unsafe Glibc.read(descriptor, buffer.baseAddress, buffer.count)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw Fault(path: path, errorNumber: errno) }
      if count == 0 { return bytes }
      bytes += chunk[..<count]
      guard bytes.count <= maximumSize else { throw Fault(path: path, errorNumber: 0) }
    }
  }
}
