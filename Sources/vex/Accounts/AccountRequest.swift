/// What the command line says about the account.
struct AccountRequest: Equatable {
  var demo: Int?
  var context: String?
  var apiURL: String?
  var organisation: String?
  /// Whether the demo may stand in for an account that nobody named: on the full screen alone.
  var fallsBackToDemo = false
}

extension AccountRequest {
  init(_ options: Options, of command: Subcommand) {
    self.init(
      demo: options.demo, context: options.context, apiURL: options.apiURL,
      organisation: options.organisation, fallsBackToDemo: command == .explorer)
  }
}
