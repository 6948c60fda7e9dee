import ConnectModels
import Explorer
import JSON

extension CheckText {
  /// One object a line, worst first: its `kind` is `credential` or `message`, and after `--new` what is no
  /// longer found comes last, with the state `gone` or `mended`.
  package var json: String {
    (findings.map(object) + (changes?.former ?? []).map(object)).asLines
  }

  private func object(of finding: Finding) -> String {
    let isCredential = finding.credential != nil
    var members: [(name: String, value: JSONText.Value)] = [
      ("kind", .text(isCredential ? "credential" : "message")),
      ("state", .text(finding.state.rawValue)),
      ("id", .text(finding.credential?.id.text ?? finding.id)),
      (isCredential ? "name" : "text", .text(finding.title)),
    ]
    if let row = finding.credential {
      members += [
        ("type", .text(row.fact.type.name)),
        ("expiresAt", .optional(finding.expiry?.description)),
        ("expiresIn", .optional(finding.expiry.map { Int($0.seconds - report.now.seconds) })),
        (
          "errors",
          row.fact.errors == nil ? .null : .list(finding.details.map(JSONText.Value.text))
        ),
      ]
    } else if !finding.details.isEmpty {
      members.append(("detail", .list(finding.details.map { .text($0) })))
    }
    members += [
      ("connectorId", .text(finding.connector.text)),
      ("where", .list(finding.names.map { .text($0) })),
    ]
    if let impact = finding.impact {
      members.append(("breaks", .list(impact.dependents.map(dependent))))
    }
    members.append(("command", .text(command(for: finding))))
    return JSONText.object(members)
  }

  private func dependent(_ dependent: Dependent) -> JSONText.Value {
    .object([
      ("kind", .text(dependent.isConnection ? "connection" : "authScheme")),
      ("name", .text(dependent.name)),
      ("connectorId", .text(dependent.connector.text)),
      ("connectorName", .text(dependent.connectorName)),
      ("how", .text(dependent.dependenceWords)),
    ])
  }

  private func object(of former: HealthChanges.Former) -> String {
    JSONText.object([
      ("kind", .text(former.isMessage ? "message" : "credential")),
      ("state", .text(former.outcome.rawValue)), ("was", .text(former.was)),
      ("id", .text(former.id)), ("name", .optional(former.row?.title)),
      ("connectorId", .optional(former.connector?.text)),
      ("connectorName", .optional(former.connectorName)),
    ])
  }
}

extension HealthReport {
  /// The moment that it holds for.
  var now: Timestamp { judgement.now }
}
