import Cells
import ConnectModels
import JSON
import Printing

/// `vex context`: prints the accounts that are found, which of them is active and where each came
/// from; never a token.
enum ContextPrinting {
  static func run(_ options: Options, in surroundings: Surroundings) -> ExitCode {
    let accounts: [FoundAccount]
    do {
      accounts = try FoundAccount.all(in: surroundings)
    } catch {
      StandardError.say(error.description)
      return .unusable
    }
    do {
      var output = StandardOutput()
      let text = options.output == .json ? json(accounts) : table(accounts)
      try output.print(
        options.output == .json && output.isTerminal ? JSONText.inert(lines: text) : text)
      try output.finish()
    } catch {
      StandardError.say(error.sentence)
      return .unusable
    }
    guard let fault = FoundAccount.fault(in: surroundings) else { return .done }
    StandardError.say(fault.description)
    return .unusable
  }

  static func table(_ accounts: [FoundAccount]) -> String {
    var table = TextTable(
      ["ACTIVE", "NAME", "ORGANISATION", "SERVICE", "FROM", "LABEL", "PROBLEM"].map { .init($0) })
    return table.lines(
      accounts.map { account in
        [
          account.isActive ? "*" : "-", cell(account.name), cell(account.organisation),
          cell(account.service), cell(account.origin), cell(account.label),
          cell(account.problem),
        ]
      }
    ).asLines
  }

  private static func cell(_ text: String?) -> SafeText {
    guard let text, !text.isEmpty else { return "-" }
    return SafeText(untrusted: text)
  }

  static func json(_ accounts: [FoundAccount]) -> String {
    accounts.map { account in
      JSONText.object([
        ("name", .text(account.name)), ("active", .flag(account.isActive)),
        ("organisationId", .optional(account.organisation)),
        ("service", .optional(account.service)), ("from", .text(account.origin)),
        ("label", .optional(account.label)), ("problem", .optional(account.problem)),
      ])
    }.asLines
  }
}
