import Cells
import ConnectModels
import Explorer

/// Something that a session took in: a line of a recording.
///
/// What the explorer works out by itself is not among it. A list that was arranged on another thread
/// is only named, for whoever plays the recording arranges it again.
package enum RecordedMoment: Sendable, Codable {
  /// The session began; the first of all moments.
  case began(account: RecordedAccount, screen: RecordedScreen)
  /// It went on with another account.
  case changedAccount(to: RecordedAccount)
  /// The last moment of a session that ended in order.
  case ended

  // The terminal
  case resized(columns: Int, rows: Int)
  /// Lines and marks are drawn with ASCII alone from now on.
  case draws(DrawnCharacters)

  // Time and the person
  case started
  case passed(time: ClockReading)
  case commanded(command: Command)
  case pointed(order: PointerOrder)
  case typed(text: String)

  // Answers
  case page(ticket: Ticket, documents: [RecordedDocument], rest: PageRest)
  case connector(ticket: Ticket, document: RecordedDocument)
  case categories(ticket: Ticket, names: [String])
  case branch(ticket: Ticket, items: RecordedItems, rest: PageRest)
  case waits(ticket: Ticket, notice: RetryNotice)
  case failed(ticket: Ticket, error: APIError)
  case tried(exchange: RequestTry)
  case tokenRead(expires: Timestamp?)

  // What was done beside the loop
  case decoded(ticket: Ticket)
  case arranged(ticket: Ticket)
  case reconciled(ticket: Ticket)
  case copied(report: CopyReport)
  case linkOpened(report: LinkReport)
  case pagerFailed(sentence: String)
  case themesListed(offers: [ThemeOffer])
  case accountRefused(ticket: Ticket, sentence: String)
  case measured(measures: SessionMeasures)
  case exported(ticket: Ticket, report: ExportReport)
  case writingStopped(sentence: String)
}

/// An account as a session begins with it.
package struct RecordedAccount: Sendable, Equatable, Codable {
  package var configuration: Configuration
  /// Where its service is, as in `https://example.test/api`.
  package var service: String
  /// What both clocks said.
  package var time: ClockReading

  package init(configuration: Configuration, service: String, time: ClockReading) {
    self.configuration = configuration
    // What the help says follows the keys.
    self.configuration.helpWords = [:]
    self.service = service
    self.time = time
  }
}

/// What a session is drawn on.
package struct RecordedScreen: Sendable, Equatable, Codable {
  package var columns: Int
  package var rows: Int
  package var characters: DrawnCharacters
  /// The keys of each command that has others than the program starts with, by their names.
  package var keys: [String: [String]]

  package init(columns: Int, rows: Int, characters: DrawnCharacters, keys: [String: [String]] = [:])
  {
    self.columns = columns
    self.rows = rows
    self.characters = characters
    self.keys = keys
  }
}
