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

  /// What all accounts are opened with.
  struct Way: Sendable {
    /// The variables that name proxies and certificates.
    var environment: [String: String]
    /// Times, bounds and tries.
    var policy = NetworkPolicy()
    /// Told of what the client does.
    var observer: Observer = { _ in }
    /// Told of every token.
    var tokens = KnownTokens()
  }

  /// Opens the account that `choose` comes to.
  ///
  /// - Parameters:
  ///   - way: Proxies, certificates, bounds.
  ///   - choose: Chooses the account.
  ///   - again: Chooses once more, on any thread, for the token as it is by then; as `choose` where it is
  ///     left out.
  /// - Returns: The account; nothing has been asked of it yet.
  /// - Throws: why there is none.
  static func open(
    by way: Way, choose: @escaping Choice, again: Choice? = nil
  ) throws(OpeningError) -> OpenAccount {
    let chosen: ChosenAccount
    do {
      chosen = try choose()
    } catch {
      throw OpeningError(sentence: error.description)
    }
    switch chosen {
    case .service(let account):
      let tokens = AccountToken(account, choose: again ?? choose)
      return try OpenAccount(account, tokens: tokens, way: way)
    case .demo(let demo):
      let (server, account) = try started(demo)
      let tokens = FixedToken(account.token, name: "\(account.source)")
      return try OpenAccount(account, demo: demo, served: server, tokens: tokens, way: way)
    }
  }

  /// Ends every request that is in flight; none can be made afterwards.
  func close() { closing() }

  /// What closes it, for whoever does not have the account itself.
  var closing: @Sendable () -> Void { { [transport] in transport.shutDown() } }

  private static func started(
    _ demo: ChosenAccount.Demo
  ) throws(OpeningError) -> (DemoServer, Account) {
    do {
      return try EmbeddedDemo.start(demo)
    } catch {
      throw OpeningError(sentence: error.description)
    }
  }

  private static func transport(_ way: Way) throws(OpeningError) -> CurlTransport {
    var configuration = CurlTransport.Configuration(version: Version.text)
    configuration.policy = way.policy
    configuration.proxies = ProxySettings(environment: way.environment)
    do {
      configuration.certificates = try TrustedCertificates.named(in: way.environment)
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
    tokens: any TokenSource, way: Way
  ) throws(OpeningError) {
    let transport = try Self.transport(way)
    way.tokens.add(account.token)
    var configuration = ConnectClient.Configuration(
      address: account.address, tokens: way.tokens.watching(tokens))
    configuration.policy = way.policy
    configuration.observer = way.observer
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
