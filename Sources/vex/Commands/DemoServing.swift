import CSystem
import ConnectAPI
import ConnectModels
import DemoAPI

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// The demo organisation, made and served in this process.
enum EmbeddedDemo {
  /// What makes the demo the same every time, but for the times, which lie around the start.
  private static let seed: UInt64 = 1

  static func organisation(count: Int) -> DemoOrganisation {
    let start = vex_time_wall_nanoseconds() / 1_000_000_000
    return DemoOrganisation(seed: seed, count: count, start: start)
  }

  /// Serves the demo on a free port of loopback, and the account that opens it: the same client takes
  /// the same way as to any other service. The server ends when it is let go.
  static func start(
    _ demo: ChosenAccount.Demo
  ) throws(DemoServerError) -> (server: DemoServer, account: Account) {
    let server = try DemoServer(organisation: organisation(count: demo.count))
    // Both are made by ourselves a line ago, and in order: only memory can be missing.
    guard let address = try? ServiceAddress(server.baseURL),
      let token = try? Secret(token: server.token)
    else { throw .cannotListen(port: server.port, code: ENOMEM) }
    let organisation = Identifier(demo.organisation ?? server.organisationID)
    let account = Account(
      source: .demo, scope: demo.isPublic ? .publicCatalogue : .organisation(organisation),
      address: address, token: token)
    return (server, account)
  }
}

/// `vex demo-server`: serves the demo alone until INT or TERM ends the process.
enum DemoServing {
  static func run(_ options: Options) -> ExitCode {
    do {
      let server = try DemoServer(
        organisation: EmbeddedDemo.organisation(count: options.count), port: options.port)
      return wait(with: server)
    } catch {
      StandardError.say(error.description)
      return .unusable
    }
  }

  /// Says how to reach the server, then sleeps: the signals' default actions end us.
  private static func wait(with server: DemoServer) -> ExitCode {
    do {
      var output = StandardOutput()
      try output.write(line: "VERSORI_API_URL=\(server.baseURL)")
      try output.write(line: "VERSORI_ORGANISATION_ID=\(server.organisationID)")
      try output.write(line: "VERSORI_TOKEN=\(server.token)")
      try output.flush()
    } catch {
      StandardError.say(error.sentence)
      return .unusable
    }
    while true { pause() }
  }
}
