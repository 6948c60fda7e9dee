import ConnectAPI
import ConnectModels
import DemoAPI

/// An account that can be read from: everything that the full screen and the printing commands
/// need of it. No request has been made yet.
struct OpenAccount {
  let account: Account
  /// Set when the account is the demo's.
  let demo: ChosenAccount.Demo?
  let client: ConnectClient
  private let transport: CurlTransport
  /// Serves the demo for as long as somebody keeps it.
  private let server: DemoServer?

  /// What the account was chosen by, by which its token is read again when it is refused.
  typealias Choice = @Sendable () throws(AccountError) -> ChosenAccount

  /// Told of what the client does, from any thread; must be quick.
  typealias Observer = @Sendable (ClientReport) -> Void

  /// Opens the account that `choose` comes to, through the proxies and with the certificates that
  /// the environment names.
  static func open(
    environment: [String: String], observer: @escaping Observer = { _ in },
    choose: @escaping Choice
  ) throws(OpeningError) -> OpenAccount {
    let chosen: ChosenAccount
    do {
      chosen = try choose()
    } catch {
      throw OpeningError(sentence: error.description)
    }
    switch chosen {
    case .service(let account):
      let tokens = AccountToken(account, choose: choose)
      return try OpenAccount(
        account, tokens: tokens, environment: environment, observer: observer)
    case .demo(let demo):
      let (server, account) = try started(demo)
      let tokens = FixedToken(account.token, name: "\(account.source)")
      return try OpenAccount(
        account, demo: demo, served: server, tokens: tokens, environment: environment,
        observer: observer)
    }
  }

  /// Ends every request that is in flight; none can be made afterwards.
  func close() {
    transport.shutDown()
  }

  private static func started(
    _ demo: ChosenAccount.Demo
  ) throws(OpeningError) -> (DemoServer, Account) {
    do {
      return try EmbeddedDemo.start(demo)
    } catch {
      throw OpeningError(sentence: error.description)
    }
  }

  private static func transport(
    environment: [String: String]
  ) throws(OpeningError) -> CurlTransport {
    var configuration = CurlTransport.Configuration(version: Version.text)
    configuration.proxies = ProxySettings(environment: environment)
    do {
      configuration.certificates = try TrustedCertificates.named(in: environment)
    } catch {
      throw OpeningError(sentence: error.sentence)
    }
    do {
      return try CurlTransport(configuration)
    } catch {
      throw OpeningError(sentence: error.sentence)
    }
  }
}

extension OpenAccount {
  private init(
    _ account: Account, demo: ChosenAccount.Demo? = nil, served server: DemoServer? = nil,
    tokens: any TokenSource, environment: [String: String], observer: @escaping Observer
  ) throws(OpeningError) {
    let transport = try Self.transport(environment: environment)
    var configuration = ConnectClient.Configuration(address: account.address, tokens: tokens)
    configuration.observer = observer
    self.init(
      account: account, demo: demo,
      client: ConnectClient(configuration, transport: transport), transport: transport,
      server: server)
  }
}

/// Why an account cannot be read from: exit 3.
struct OpeningError: Error, Equatable {
  let sentence: String
}
