// What a protocol is, and which schemes it supports.

extension Router {
  func protocols(_ path: [String], _ target: RequestTarget) throws(Refusal) -> Answer {
    let all = [
      ProtocolSketch(
        slug: "http", name: "HTTP", icon: "http.svg",
        description: "Requests to a web service, and webhooks from it.",
        schemes: [
          "none", "api-key", "basic-auth", "oauth2", "hmac", "jwt-bearer", "custom-function",
          "certificate",
        ]),
      ProtocolSketch(
        slug: "bigquery", name: "BigQuery", icon: "bigquery.svg",
        description: "Queries over the tables of one dataset.",
        schemes: ["google-service-account", "oauth2", "jwt-bearer"]),
    ]
    switch path.count {
    case 0:
      return try page(all, named: "protocols", target) { json, each in
        json.object { json in
          json.member("id", id(each.slug))
          json.member("slug", each.slug)
          json.member("name", each.name)
          json.member("description", each.description)
          json.member("iconURL", "https://assets.connect.example/protocols/\(each.icon)")
        }
      }
    case 2 where path[1] == "auth-schemes":
      guard let each = all.first(where: { $0.slug == path[0] }) else { throw .notFound("protocol") }
      return try page(each.schemes, named: "authSchemes", target) { json, type in
        json.object { json in
          json.member("id", id(type))
          json.member("type", type)
          json.member("name", Self.schemeNames[type]?.name ?? type)
          json.member("description", Self.schemeNames[type]?.description ?? "")
        }
      }
    default:
      throw .notFound("path")
    }
  }

  /// An id that depends on the word alone.
  private func id(_ word: String) -> ULID {
    let number = word.utf8.reduce(0) { ($0 &* 131 &+ Int($1)) & 0xFFFF_FFFF }
    var dice = Dice(organisation.seed, .scheme, number, -1)
    let time = organisation.start - 2_000 * Instant.day
    return ULID(high: organisation.stamp(time) << 16 | dice.next() >> 48, low: dice.next())
  }

  private struct ProtocolSketch {
    var slug: String
    var name: String
    var icon: String
    var description: String
    var schemes: [String]
  }

  private static let schemeNames: [String: (name: String, description: String)] = [
    "none": ("None", "Requests are sent as they are."),
    "api-key": ("API key", "A key in a header, a cookie or the query."),
    "basic-auth": ("Basic", "A user name and a password."),
    "oauth2": ("OAuth 2.0", "A token that an authorisation server hands out."),
    "google-service-account": ("Google service account", "A key file of a Google Cloud project."),
    "hmac": ("HMAC signature", "A signature over body or address."),
    "jwt-bearer": ("JWT bearer", "A signed token made for each request."),
    "custom-function": ("Custom function", "A function of one's own adds what is needed."),
    "certificate": ("Client certificate", "Mutual TLS with a certificate and its key."),
  ]
}
