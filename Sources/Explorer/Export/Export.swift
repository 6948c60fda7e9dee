/// A file into which the rows of the list are to be written.
package struct Export: Equatable, Sendable {
  /// How rows are written; the file's name says it.
  package enum Form: String, CaseIterable, Sendable {
    /// One object a line.
    case json
    case csv
  }

  /// The file as it was typed.
  package let file: String
  package let form: Form

  /// nil for a name that ends in no form.
  package init?(file: String) {
    let end = file.lowercased()
    let form = Form.allCases.first { form in
      // A file needs a name before its ending.
      end.hasSuffix(".\(form.rawValue)") && !end.hasSuffix("/.\(form.rawValue)")
        && end.utf8.count > form.rawValue.utf8.count + 1
    }
    guard let form else { return nil }
    self.file = file
    self.form = form
  }
}

/// What became of an export.
package enum ExportReport: Equatable, Sendable, Codable {
  /// So many rows are in the file.
  case written(rows: Int)
  /// There is a file of that name, which was left as it is.
  case exists
  /// Nothing was written; why.
  case failed(String)
}

/// An export that is being written.
struct ExportUnderWay: Equatable {
  let export: Export
  let ticket: Ticket
  /// Whether the person has been told that quitting loses it.
  var hasWarned = false
}

/// An export that waits until the rest has been loaded, and what the list showed when it was ordered.
struct AwaitedExport: Equatable {
  let export: Export
  let view: ListView
  let filter: String
  let listing: Listing
}
