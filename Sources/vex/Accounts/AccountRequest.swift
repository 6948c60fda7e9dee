/// What the command line says about the account.
struct AccountRequest: Equatable {
  var demo: Int?
  var context: String?
  var apiURL: String?
  var organisation: String?
  /// Whether the public catalogue is asked for, which needs no organisation.
  var isPublic = false
  /// Whether the demo may stand in for an account that nobody named: on the full screen alone.
  var fallsBackToDemo = false
}

extension AccountRequest {
  init(_ options: Options, of command: Subcommand) {
    self.init(
      demo: options.demo, context: options.context, apiURL: options.apiURL,
      organisation: options.organisation, isPublic: options.isPublic,
      fallsBackToDemo: command == .explorer)
  }
}
