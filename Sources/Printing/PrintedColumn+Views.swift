import ConnectModels
import Explorer

// The columns that one view alone has. A row of another view has nothing in them.

extension PrintedColumn {
  static let ofConnectors = [
    PrintedColumn("CONNECTIONS", "connections", isNumber: true) { row, _ in
      guard case .connector(let row) = row else { return .absent }
      return .number(row.connectionCount)
    },
    PrintedColumn("VERSION", "version") { row, _ in
      guard case .connector(let row) = row else { return .absent }
      return switch row.version {
      case .none: .absent
      case .draft: .text("draft")
      case .named(let name): .text(name)
      }
    },
  ]

  static let ofConnections = [
    PrintedColumn("CREDENTIALS", "credentials", isNumber: true) { row, _ in
      guard case .connection(let row) = row else { return .absent }
      return .number(row.credentials.count)
    }
  ]

  static let ofCredentials = [
    PrintedColumn("TYPE", "type") { row, _ in
      guard case .credential(let row) = row else { return .absent }
      return .text(row.fact.type.name)
    },
    .connector,
    PrintedColumn("CONNECTION", "connectionName") { row, _ in
      guard case .credential(let row) = row else { return .absent }
      return .text(row.place.connection.name)
    },
    PrintedColumn("FOR", "kind") { row, _ in
      guard case .credential(let row) = row else { return .absent }
      return .text(row.kindWord)
    },
    PrintedColumn("VALIDATION", "validation") { row, _ in
      guard case .credential(let row) = row else { return .absent }
      return .text(row.fact.validationWords)
    },
    PrintedColumn("EXPIRES", "expiresAt") { row, _ in
      guard case .credential(let row) = row else { return .absent }
      return .time(row.fact.expiresAt)
    },
    PrintedColumn("USED BY", "usages", isNumber: true) { row, _ in
      guard case .credential(let row) = row else { return .absent }
      return row.fact.usages.map { .number(Int($0)) } ?? .absent
    },
    PrintedColumn("CREATED", "createdAt") { row, _ in .moment(row.row.id.creationTime) },
  ]

  static let ofVersions = [
    PrintedColumn("STATUS", "status") { row, _ in
      guard case .version(let row) = row else { return .absent }
      return .text(row.fact.statusWords)
    },
    PrintedColumn("MESSAGES", "messages", isNumber: true) { row, _ in
      guard case .version(let row) = row else { return .absent }
      return .number(Int(row.fact.messageCount))
    },
    PrintedColumn("PUBLISHED", "publishedAt") { row, _ in
      guard case .version(let row) = row else { return .absent }
      return .time(row.fact.publishedAt)
    },
  ]

  static let ofMessages = [
    PrintedColumn("SEVERITY", "severity") { row, _ in
      guard case .message(let row) = row else { return .absent }
      return .text(row.fact.severity.name)
    },
    PrintedColumn("TEXT", "text") { row, _ in .text(row.row.title) },
    PrintedColumn("WHERE", "where") { row, _ in
      guard case .message(let row) = row else { return .absent }
      return .text(row.places[0].words)
    },
  ]
}
