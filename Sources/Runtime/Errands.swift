import ConnectAPI
import ConnectModels
import Explorer
import Terminal
import Workers

/// Carries out what leaves the program, beside the loop, and reports what became of it.
///
/// Lives on the main thread; only the tasks that it starts run elsewhere.
package final class Errands {
  private let out: WaysOut?
  private let mailbox: Mailbox
  private var underWay = 0

  /// Without ways out, as where there is no terminal, every errand fails and says so.
  package init(out: WaysOut?, mailbox: Mailbox) {
    self.out = out
    self.mailbox = mailbox
  }

  /// Whether every errand has been reported.
  package var isIdle: Bool { underWay == 0 }

  /// Copies a text.
  package func copy(_ copied: Copied, _ text: SecretText) {
    guard let out else { return fail(copied, "not copied: there is no terminal here") }
    let text = ClipboardText(text.revealed)
    underWay += 1
    Task(executorPreference: WorkerPool.shared) { [mailbox] in
      let outcome = await out.desktop.copy(text) { mailbox.post(terminal: $0) }
      mailbox.post(.textCopied(CopyReport(copied, outcome, leftOut: text.leftOut)))
    }
  }

  /// Copies what reads something from the API.
  package func copy(_ copied: Copied, reading reference: ResourceReference) {
    guard let out else { return fail(copied, "not copied: there is no terminal here") }
    do throws(RequestPath.Fault) {
      let path = try RequestPath(reference)
      let text =
        copied == .curl
        ? CurlCommand(path, at: out.address).description : "\(out.address.path)\(path)"
      copy(copied, SecretText(text))
    } catch {
      fail(copied, "not copied: \(error.sentence)")
    }
  }

  /// Opens a link, if it is one that may be opened (`docs/faults.md`, S04).
  package func open(_ text: String) {
    underWay += 1
    guard let out else { return mailbox.post(.linkOpened(.refused(reason: "needs a terminal"))) }
    do throws(DocumentationLink.Fault) {
      let link = try DocumentationLink(text)
      Task(executorPreference: WorkerPool.shared) { [mailbox] in
        let outcome = await out.desktop.open(link)
        mailbox.post(.linkOpened(LinkReport(link, outcome)))
      }
    } catch {
      mailbox.post(.linkOpened(.refused(reason: error.sentence)))
    }
  }

  /// Counts an errand as done once its report has been taken from the mailbox.
  package func finished(_ event: Event) {
    switch event {
    case .textCopied, .linkOpened: underWay -= 1
    case .started, .timePassed, .viewportChanged, .commanded, .pointed, .typed, .connectorsArrived,
      .connectorArrived, .connectorDecoded, .categoriesArrived, .branchArrived,
      .searchLinesFound, .rowsArranged, .reconciled, .requestWaits, .requestFailed, .requestTried,
      .tokenRead,
      .pagerFailed, .themesListed, .accountRefused, .measured, .exported, .writingStopped:
      break
    }
  }

  private func fail(_ copied: Copied, _ sentence: String) {
    underWay += 1
    mailbox.post(.textCopied(CopyReport(copied, sentence: sentence, isFailure: true)))
  }
}

extension CopyReport {
  fileprivate init(_ copied: Copied, _ outcome: CopyOutcome, leftOut: Int) {
    let isFailure =
      switch outcome {
      case .copied, .sent: false
      case .empty, .tooLarge, .noWay: true
      }
    self.init(
      copied, sentence: outcome.sentence, isFailure: isFailure, leftOut: isFailure ? 0 : leftOut)
  }
}

extension LinkReport {
  fileprivate init(_ link: DocumentationLink, _ outcome: LinkOutcome) {
    switch outcome {
    case .opened(let program): self = .opened(by: program)
    case .toCopy(.overSSH):
      self = .shown(url: link.url, reason: "a browser would open on the machine behind this ssh")
    case .toCopy(.noDesktop):
      self = .shown(url: link.url, reason: "there is no desktop here that a browser could open on")
    case .toCopy(.noOpener(let program)):
      self = .shown(url: link.url, reason: "\(program) is not installed")
    case .failed(let failure): self = .shown(url: link.url, reason: failure.sentence)
    }
  }
}
