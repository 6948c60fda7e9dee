/// The rows by their kinds: each nil where they are of another.
extension ViewTable.Rows {
  var connections: RowTable<ConnectionRow>? {
    if case .connections(let table) = self { table } else { nil }
  }

  var credentials: RowTable<CredentialRow>? {
    if case .credentials(let table) = self { table } else { nil }
  }

  var versions: RowTable<VersionRow>? {
    if case .versions(let table) = self { table } else { nil }
  }
}
