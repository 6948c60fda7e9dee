import ConnectAPI
import Glibc
import Testing

@Suite struct TrustedCertificatesTests {
  private func fault(_ path: String) -> TrustedCertificates.Fault? {
    do throws(TrustedCertificates.Fault) {
      _ = try TrustedCertificates.named(in: ["SSL_CERT_FILE": path])
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [[:], ["SSL_CERT_FILE": ""]])
  func `N02 without a name it is the system's store`(environment: [String: String]) throws {
    guard case .system = try TrustedCertificates.named(in: environment) else {
      Issue.record("another store")
      return
    }
  }

  @Test(arguments: [
    ("/nonexistent/file.pem", ENOENT), ("/", EISDIR), ("/dev/null", 0), ("/dev/zero", 0),
  ])
  func `N02 what cannot be read is named with the reason`(path: String, errorNumber: Int32) throws {
    let fault = try #require(self.fault(path))
    #expect(fault.path == path && fault.errorNumber == errorNumber)
    #expect(fault.sentence.contains(path))
  }
}
