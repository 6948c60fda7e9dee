// What is said of schemes, versions, credentials, actions and triggers.

extension Vocabulary {
  /// The texts of one place, by what they mean; the first of each is the usual one.
  struct Messages {
    var warnings: [String]
    var errors: [String]

    func texts(_ severity: MessageSketch.Severity) -> [String] {
      switch severity {
      case .info: notes
      case .warning: warnings
      case .error: errors
      }
    }
  }

  static let schemeMessages = Messages(
    warnings: [
      "The vendor has announced the end of this way to authenticate.",
      "The authorisation server uses a deprecated endpoint.",
    ],
    errors: [
      "The vendor's test address did not accept the scheme.",
      "The vendor's host name could not be resolved.",
    ])

  // Said of schemes of one kind alone.
  static let redirectedToken = "The token URL answered with a redirect."
  static let misspelledName = "The header name differs in case from the vendor's documentation."
  static let outdatedSignature = "The signing algorithm is no longer recommended by the vendor."

  static let credentialSchemeMessages = Messages(
    warnings: [
      "The credential was accepted, but its account has limited access.",
      "The vendor reports that this account is about to be migrated.",
    ],
    errors: [
      "The authorisation server did not confirm all parameters.",
      "The account may not use the test address.",
    ])

  static let versionMessages = Messages(
    warnings: [
      "Some parameters have no type and are read as strings.",
      "The imported document declares an unknown media type.",
    ],
    errors: [
      "An action refers to a definition that is no longer part of the document.",
      "Two triggers share one path; the first is used.",
    ])

  /// Told of the version before the newest, and gone since.
  static let mended = "The vendor's document names no server; the connector's base URL is used."

  static let notes = [
    "Imported from the vendor's own description.", "Everything was checked, nothing is to be done.",
  ]

  static let details = [
    "checked with GET /status", "answered 302 to /v2/oauth/token", "parameters: 3 of 41",
    "see the vendor's change log", "line 1,204 of the imported document",
  ]

  // Errors of credentials.
  static let suspended = "403 Forbidden: the account has been suspended for unpaid invoices"
  static let revokedKey = "401 Unauthorized: the API key was revoked"
  static let wrongPassword = "401 Unauthorized: user name or password is wrong"
  static let refusedGrant =
    "invalid_grant: the refresh token is expired or was revoked by the user"
  static let refusedClient = "invalid_client: the client secret is wrong or was replaced"
  static let unknownAuthority = "x509: certificate signed by unknown authority"
  static let wrongSignature =
    "the signature does not match: check that the key was copied completely"
  static let triedByHand = "the last try was made by hand"

  static let versionNotes = [
    "First import.", "Adds webhooks for orders and returns.", "Follows the vendor's new paging.",
    "Corrects types of amounts and dates.",
    "Moves to the vendor's second generation of endpoints. Requests for a single resource now carry "
      + "an `expand` parameter, lists are cut into pages of 100, and amounts are strings in the "
      + "currency's smallest unit. Boards that read totals as numbers must be changed before this "
      + "version becomes the default.",
  ]
}
