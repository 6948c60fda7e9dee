import ConnectAPI
import Runtime

/// The accounts of contexts, for a program that runs already.
struct ContextAccounts: AccountOpening {
  let opener: AccountOpener
  let setting: ExplorerSetting

  func open(
    context: String, wake: @escaping @Sendable () -> Void
  ) async -> Result<OpenedAccount, AccountRefusal> {
    let mailbox = Mailbox(wake: wake)
    let abandonment = Abandonment()
    return await withTaskCancellationHandler {
      await BlockingWork.value {
        open(context: context, unless: abandonment, reportingTo: mailbox)
      }
    } onCancel: {
      abandonment.abandon()
    }
  }

  private func open(
    context: String, unless abandonment: Abandonment, reportingTo mailbox: Mailbox
  ) -> Result<OpenedAccount, AccountRefusal> {
    do throws(OpeningError) {
      let account = try opener.open(
        context: context, unless: abandonment, observer: mailbox.post)
      return .success(
        OpenedAccount(
          configuration: setting.configuration(of: account), reader: account.client,
          mailbox: mailbox, address: account.account.address,
          memory: setting.memory(of: account), close: account.closing))
    } catch {
      return .failure(AccountRefusal(sentence: error.sentence))
    }
  }
}
