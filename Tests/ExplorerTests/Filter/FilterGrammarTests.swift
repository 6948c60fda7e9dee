import Explorer
import Testing

@Suite("What a filter's text means")
struct FilterGrammarTests {
  @Test(arguments: [
    ("", ""),
    ("   ", ""),
    ("quay", "fuzzy(quay)"),
    ("  quay  ", "fuzzy(quay)"),
    ("quay crm", "fuzzy(quay) & fuzzy(crm)"),
    ("quay\tcrm", "fuzzy(quay) & fuzzy(crm)"),
    ("'quay", "exact(quay)"),
    ("^quay", "prefix(quay)"),
    ("quay$", "suffix(quay)"),
    ("^quay$", "whole(quay)"),
    ("'^quay", "prefix(quay)"),
    ("'quay$", "suffix(quay)"),
    ("!quay", "not exact(quay)"),
    ("!'quay", "not exact(quay)"),
    ("!^quay", "not prefix(quay)"),
    ("!quay$", "not suffix(quay)"),
    ("!^quay$", "not whole(quay)"),
    ("!!quay", "not exact(!quay)"),
    ("qu'ay", "fuzzy(qu'ay)"),
    ("qu^ay", "fuzzy(qu^ay)"),
    ("$quay", "fuzzy($quay)"),
    ("$", "fuzzy($)"),
    ("quay!", "fuzzy(quay!)"),
    ("quay crm !mail 'books", "fuzzy(quay) & fuzzy(crm) & not exact(mail) & exact(books)"),
    ("é 東京", "fuzzy(é) & fuzzy(東京)"),
  ])
  func `plain terms`(text: String, meaning: String) {
    #expect(FilterExpression(text).spelling == meaning)
  }

  @Test(arguments: [
    ("a | b", "fuzzy(a) | fuzzy(b)"),
    ("a | b | c", "fuzzy(a) | fuzzy(b) | fuzzy(c)"),
    ("x a | b y", "fuzzy(x) & fuzzy(a) | fuzzy(b) & fuzzy(y)"),
    ("'a | !b | ^c", "exact(a) | not exact(b) | prefix(c)"),
    ("a |", "fuzzy(a)"),
    ("| a", "fuzzy(a)"),
    ("|", ""),
    ("a | | b", "fuzzy(a) | fuzzy(b)"),
    ("a|b", "fuzzy(a|b)"),
    ("|| a", "fuzzy(||) & fuzzy(a)"),
    ("a | type:oauth2", "fuzzy(a) | type[exact(oauth2)]"),
    (#"a "|" b"#, "fuzzy(a) & fuzzy(|) & fuzzy(b)"),
    (#"a \| b"#, "fuzzy(a) & fuzzy(|) & fuzzy(b)"),
  ])
  func `alternatives`(text: String, meaning: String) {
    #expect(FilterExpression(text).spelling == meaning)
  }

  @Test(arguments: [
    (#""two words""#, "fuzzy(two words)"),
    (#"two\ words"#, "fuzzy(two words)"),
    (#"'"two words""#, "exact(two words)"),
    (#"^"two words"$"#, "whole(two words)"),
    (#"!"two words""#, "not exact(two words)"),
    (#""two words" three"#, "fuzzy(two words) & fuzzy(three)"),
    (#""not closed"#, "fuzzy(not closed)"),
    (#""!quay""#, "fuzzy(!quay)"),
    (#""'quay""#, "fuzzy('quay)"),
    (#""type:x""#, "fuzzy(type:x)"),
    (#"type\:x"#, "fuzzy(type:x)"),
    (#"\!quay"#, "fuzzy(!quay)"),
    (#"quay\$"#, "fuzzy(quay$)"),
    (#"a\b"#, #"fuzzy(a\b)"#),
    (#"a\\b"#, #"fuzzy(a\b)"#),
    (#"a\"#, #"fuzzy(a\)"#),
    (#"5"wide"#, #"fuzzy(5"wide)"#),
    (#"connection:"two words""#, "connection[exact(two words)]"),
    (#"connection:two\ words"#, "connection[exact(two words)]"),
    (#"connection:"a,b",c"#, "connection[exact(a,b),exact(c)]"),
    (#"tag:team="north sea""#, "tag[team=exact(north sea)]"),
  ])
  func `quotes and backslashes`(text: String, meaning: String) {
    #expect(FilterExpression(text).spelling == meaning)
  }

  @Test(arguments: [
    ("protocol:http", "protocolName[exact(http)]"),
    ("PROTOCOL:http", "protocolName[exact(http)]"),
    ("protocol:http,bigquery", "protocolName[exact(http),exact(bigquery)]"),
    ("!protocol:http", "not protocolName[exact(http)]"),
    ("category:crm", "category[crm]"),
    ("category:crm,erp", "category[crm,erp]"),
    ("tag:team", "tag[team]"),
    ("tag:team=sales", "tag[team=exact(sales)]"),
    ("tag:team=^sa", "tag[team=prefix(sa)]"),
    ("tag:team=sales,tier", "tag[team=exact(sales),tier]"),
    ("tag:team=", "tag[team]"),
    ("version:2.0.0", "version[exact(2.0.0)]"),
    ("version:^2", "version[prefix(2)]"),
    ("scheme:oauth2,hmac", "scheme[exact(oauth2),exact(hmac)]"),
    ("type:basic-auth", "type[exact(basic-auth)]"),
    ("connection:production", "connection[exact(production)]"),
    ("connector:quay$", "connector[suffix(quay)]"),
    ("credential:^sales", "credential[prefix(sales)]"),
    ("id:01HZX", "id[exact(01HZX)]"),
    ("public:yes", "public[true]"),
    ("public:no", "public[false]"),
    ("public:YES,no", "public[true,false]"),
    ("expires:<7d", "expires[<604800]"),
    ("expires:>90d", "expires[>7776000]"),
    ("expires:never", "expires[never]"),
    ("expires:<36h,never", "expires[<129600,never]"),
    ("expires:<2w", "expires[<1209600]"),
    ("!expires:never", "not expires[never]"),
    ("updated:<2d", "updated[<172800]"),
    ("updated:>4W", "updated[>2419200]"),
    ("severity:error", "severity[error]"),
    ("severity:warning,info", "severity[warning,info]"),
    ("has:errors", "has[errors]"),
    ("has:errors,usages,messages", "has[errors,usages,messages]"),
    ("!has:usages", "not has[usages]"),
    ("is:expired", "is[expired]"),
    ("is:draft,unused", "is[draft,unused]"),
    ("!is:unvalidated,invalid", "not is[unvalidated,invalid]"),
    ("type:a,,b,", "type[exact(a),exact(b)]"),
    ("id:a:b", "id[exact(a:b)]"),
    ("quay type:x 'crm", "fuzzy(quay) & type[exact(x)] & exact(crm)"),
  ])
  func `field terms`(text: String, meaning: String) {
    #expect(FilterExpression(text).spelling == meaning)
  }

  @Test(arguments: [
    ("!", "a word is missing here"),
    ("'", "a word is missing here"),
    ("^", "a word is missing here"),
    (#""""#, "a word is missing here"),
    ("type:", "type: wants a credential's type, as in type:basic-auth"),
    ("type:,", "type: wants a credential's type, as in type:basic-auth"),
    ("type:^", "type: wants a credential's type, as in type:basic-auth, not ^"),
    ("tag:=x", "tag: wants a tag, as in tag:team=sales, not =x"),
    ("public:maybe", "public: wants yes or no, not maybe"),
    ("expires:7d", "expires: wants <7d, >90d, never or 2026-12-03..2026-12-09, not 7d"),
    ("expires:<7", "expires: wants <7d, >90d, never or 2026-12-03..2026-12-09, not <7"),
    ("expires:<d", "expires: wants <7d, >90d, never or 2026-12-03..2026-12-09, not <d"),
    ("expires:<-7d", "expires: wants <7d, >90d, never or 2026-12-03..2026-12-09, not <-7d"),
    ("expires:<7m", "expires: wants <7d, >90d, never or 2026-12-03..2026-12-09, not <7m"),
    (
      "expires:<99999999999999999999d",
      "expires: wants <7d, >90d, never or 2026-12-03..2026-12-09, not <99999999999999999999d"
    ),
    ("updated:never", "updated: wants <2d or >30d, not never"),
    ("severity:eror", "severity: wants error, warning or info, not eror"),
    ("has:credentials", "has: wants errors, usages or messages, not credentials"),
    ("is:old", "is: wants expired, draft, unused, unvalidated or invalid, not old"),
    ("is:draft,old", "is: wants expired, draft, unused, unvalidated or invalid, not old"),
    ("!category:crm", "category: is asked of the server, which knows no !"),
    (
      "category:crm | quay",
      "category: is asked of the server, which knows no |; write category:a,b"
    ),
    ("category:a category:b", "category: is asked of the server once; write category:a,b"),
  ])
  func `a term that cannot be read says why`(text: String, reason: String) {
    #expect(FilterExpression(text).unreadable.map(\.reason) == [reason])
  }

  @Test func `what cannot be read stands at its place and the rest applies`() {
    let filter = FilterExpression("é is:old | 'b  !draft")
    #expect(filter.unreadable.map(\.place) == [2..<8])
    #expect(filter.terms.map(\.place) == [0..<1, 2..<8, 11..<13, 15..<21])
    #expect(filter.localClauses.map(\.count) == [1, 1, 1])
  }

  @Test(arguments: [
    ("colour:red", "colour: is no field, so it is looked for as text"),
    ("conn:red", "conn: is no field, so it is looked for as text; did you mean connection:?"),
    ("http://x", "http: is no field, so it is looked for as text"),
    (":red", nil),
    ("10:30", nil),
    ("type:red", nil),
  ])
  func `a word before a colon that is no field is text, with a hint`(text: String, hint: String?) {
    let filter = FilterExpression(text)
    #expect(filter.terms.map(\.hint) == [hint])
    #expect(filter.unreadable.isEmpty)
  }

  @Test(arguments: [
    ("ab abc a", "abc", false),
    ("'abc ab", "abc", true),
    ("ab cd", "ab", false),
    ("'ab | abc", "abc", false),
    ("'ab | 'c", "ab", false),
    ("!abcdef ^ab", "ab", true),
    ("type:oauth2 ab", "ab", false),
  ])
  func `the longest plain term is what the server is asked for`(
    text: String, term: String, isComplete: Bool
  ) {
    let longest = FilterExpression(text).longestPlainTerm
    #expect(longest?.text == term)
    #expect(longest?.isComplete == isComplete)
  }

  @Test func `without a plain term there is no name to ask for`() {
    #expect(FilterExpression("!ab type:x").longestPlainTerm == nil)
  }

  @Test(arguments: [
    ("protocol:http category:crm,erp", "http", ["crm", "erp"]),
    ("!protocol:http", nil, []),
    ("protocol:http,bigquery", nil, []),
    ("protocol:http | quay", nil, []),
    ("protocol:^http", "http", []),
    ("!category:crm", nil, []),
  ])
  func `protocol and categories go to the server where it can be asked`(
    text: String, protocolName: String?, categories: [String]
  ) {
    let part = FilterExpression(text).serverPart
    #expect(part.protocolName == protocolName)
    #expect(part.categories == categories)
  }

  @Test(arguments: ["quay", "'a | b", "type:x b"])
  func `a fuzzy term ranks`(text: String) {
    #expect(FilterExpression(text).isRanked)
  }

  @Test(arguments: ["", "'quay", "!quay", "type:x", "^a | b$", "category:x", "is:old"])
  func `without one the list keeps its order`(text: String) {
    #expect(!FilterExpression(text).isRanked)
  }
}
