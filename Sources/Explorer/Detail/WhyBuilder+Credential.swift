import ConnectModels

/// Why a credential looks as it does.
extension WhyBuilder {
  func credential(_ holder: ConnectionCredential) -> [DetailField] {
    let credential = holder.credential
    var fields = mark(holder.mark(by: judgement), Self.credentialRule)
    fields += expiry(credential.expiresAt, of: "the credential")
    fields += validation(credential.errors.map { Int32($0.count) })
    fields += uses(credential.usages.map { Int32($0.count) }, occurs: nil)
    guard let missing = holder.missingScopes else { return fields }
    return fields + [
      DetailField("scopes", .state(.warning, missing.sentence)),
      DetailField(
        "", .text("the scheme's defaultScopes that are not among the token's data.scopes")),
    ]
  }

  func credential(_ row: CredentialRow) -> [DetailField] {
    let fact = row.fact
    return mark(fact.mark(by: judgement), Self.credentialRule)
      + expiry(fact.expiresAt, of: "the credential") + validation(fact.errors)
      + uses(fact.usages, occurs: row.places.count) + references(row.referenceCount)
      + (fact.id.creationTime.map { created in
        [
          DetailField("created", .time(.at(created))),
          DetailField(
            "", .text("the first ten characters of its id; when it was last renewed is not known")),
        ]
      } ?? [])
  }

  private static let credentialRule =
    "A credential shows the worse of its validation and its expiry."

  private func validation(_ errors: Int32?) -> [DetailField] {
    let value: DetailValue =
      switch errors {
      case nil: .state(.unvalidated, "errors is absent: it was never validated")
      case 0: .state(.valid, "errors is empty: validated, nothing found")
      case let count?: .state(.bad, "errors has \(Int(count).grouped): validated, found invalid")
      }
    return [DetailField("errors", value)]
  }

  private func uses(_ usages: Int32?, occurs count: Int?) -> [DetailField] {
    var words =
      switch usages {
      case nil: "usages is absent: the service did not say what uses it"
      case 0: "usages is empty: no connection uses it by the service's word"
      case let count?: "usages names \(Int(count).grouped)"
      }
    if let count {
      words += "; it occurs at \(count.counted("place", "places")) in \(state.loadedText)"
    }
    return [DetailField("usages", .text(words))]
  }

  private func references(_ count: Int) -> [DetailField] {
    guard count > 0 else { return [] }
    let words =
      "\(count.counted("connection", "connections")) in \(state.loadedText) break with it although"
      + " usages counts none of them: their auth scheme, or a credential that they hold, names it"
    return [DetailField("by reference", .text(words))]
  }
}
