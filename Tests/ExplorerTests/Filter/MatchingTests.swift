import ConnectModels
import Explorer
import TestSupport
import Testing

@Suite("Which names a filter finds, and in which order")
struct MatchingTests {
  @Test(arguments: [
    ("quay", "Quay CRM", true),
    ("QUAY", "Quay CRM", false),
    ("Quay", "Quay CRM", true),
    ("Quay", "quay crm", false),
    ("qcrm", "Quay CRM", true),
    ("crmq", "Quay CRM", false),
    ("qc", "Quay CRM", true),
    ("quayy", "Quay CRM", false),
    ("'uay", "Quay CRM", true),
    ("'qcrm", "Quay CRM", false),
    ("^quay", "Quay CRM", true),
    ("^uay", "Quay CRM", false),
    ("crm$", "Quay CRM", true),
    ("quay$", "Quay CRM", false),
    ("^quay$", "Quay", true),
    ("^quay$", "Quay CRM", false),
    ("!mail", "Quay CRM", true),
    ("!crm", "Quay CRM", false),
    ("!qcrm", "Quay CRM", true),
    ("!^quay", "Quay CRM", false),
    ("quay crm", "Quay CRM", true),
    ("crm quay", "Quay CRM", true),
    ("quay mail", "Quay CRM", false),
    ("mail | crm", "Quay CRM", true),
    ("mail | books", "Quay CRM", false),
    ("quay !mail | crm", "Quay CRM", true),
    (#"'"y C""#, "Quay CRM", true),
    (#"'"y  C""#, "Quay CRM", false),
    ("cafe", "Café", true),
    ("café", "Café", true),
    ("café", "Cafe", false),
    ("'cafe\u{301}", "Café", true),
    ("'café", "Cafe\u{301}", true),
    ("cafè", "Café", false),
    ("e\u{301}", "É", true),
    ("É", "é", false),
    ("É", "É", true),
    ("strasse", "Straße", true),
    ("straße", "Strasse", true),
    ("'оре", "Море", true),
    ("МОРЕ", "море", false),
    ("東都", "東京都", true),
    ("都東", "東京都", false),
    ("か", "ガ か", true),
    ("が", "か", false),
    ("한", "한국", true),
    ("ａ", "a", true),
    ("a", "ａ", true),
    ("x", "", false),
    ("!x", "", true),
    ("😀", "ship 😀", true),
    ("is:old", "anything", true),
    // A stroke is folded as an accent is.
    ("'sondergard", "Søndergård", true), ("lodzka", "Łódzka", true), ("'Łódzka", "Lodzka", false),
    ("'søn", "Søndergård", true), ("'søn", "Sondergard", false),
    ("\u{301}", "anything", true),
  ])
  func `a name matches or does not`(text: String, name: String, matches: Bool) {
    #expect(matching(text, [name]) == (matches ? [name] : []))
    let filter = RowFilter(FilterExpression(text), judgement: judgement)
    #expect(filter.matches(SampleConnector(1, name: name).arrival.row) == matches)
  }

  @Test(arguments: [
    ("qc", ["Quay CRM", "Quick", "acquce"]),
    ("crm", ["Crm tool", "Quay CRM", "acrmy", "carom"]),
    ("book", ["Books", "b o o k", "Notebook"]),
    ("sf", ["Sales force", "SalesForce", "Sulf", "xsxf"]),
    ("ab", ["ab", "abc", "abcd"]),
    ("a", ["A", "ab", "b a", "bca"]),
    ("v2", ["v2", "Api v2", "Api v12"]),
    ("qm", ["Quay Mail", "Quay Main store", "Aquamarine"]),
    ("ship", ["Ship", "Ship it", "Air ship", "s-h-i-p", "worship", "sxhxixp"]),
    ("foo bar", ["foo bar", "afoo bar", "afoo abar"]),
    ("zürich", ["Zürich", "Bank Zürich"]),
    ("mail | post", ["Mail", "Postal", "Blackmail"]),
  ])
  func `the best come first`(text: String, expected: [String]) {
    #expect(matching(text, expected) == expected)
    #expect(matching(text, expected.reversed()).first == expected.first)
    #expect(Set(matching(text, expected.reversed())) == Set(expected))
  }

  @Test func `equally good names keep the list's order`() {
    #expect(rows("ab", ["xab", "yab", "zab"]) == [0, 1, 2])
  }

  @Test(arguments: ["'ab", "^ab", "!z", "'b | 'a"])
  func `without a fuzzy term the list keeps its order`(text: String) {
    #expect(rows(text, ["abc", "ab", "abcd"]) == [0, 1, 2])
  }

  @Test(arguments: [
    ("qc", "Quay CRM", [0, 5]),
    ("crm", "Quay CRM", [5, 6, 7]),
    ("'uay", "Quay CRM", [1, 2, 3]),
    ("crm$", "crm crm", [4, 5, 6]),
    ("^qu", "Quay Quay", [0, 1]),
    ("quay crm", "Quay CRM", [0, 1, 2, 3, 5, 6, 7]),
    ("!z", "Quay", []),
    ("fe", "Cafe\u{301} x", [2, 3]),
    ("ss", "Maß", [2]),
    ("都", "東京都", [2]),
    ("x", "😀 x", [2]),
    ("b", "ab b", [3]),
    ("type:x", "typex", []),
  ])
  func `the letters that match are lit`(text: String, name: String, places: [Int]) {
    let filter = RowFilter(FilterExpression(text), judgement: judgement)
    #expect(filter.litPlaces(in: name) == places)
  }

  @Test func `a name that changes is found by the new one and its neighbours stay`() {
    var index = SearchIndex(["alpha", "beta", "gämma"])
    index.replace(at: 1, with: "délta long")
    #expect(index == SearchIndex(["alpha", "délta long", "gämma"]))
    index.replace(at: 1, with: "b")
    #expect(index == SearchIndex(["alpha", "b", "gämma"]))
  }

  @Test func `a very long name is searched to its end`() {
    let name = String(repeating: "x", count: 4_000) + "end"
    #expect(matching("end", [name, "xx"]) == [name])
    #expect(matching("xd", ["xx", name]) == [name])
  }
}

/// The names that a filter leaves, as the view would show them.
func matching(_ text: String, _ names: [String]) -> [String] {
  rows(text, names).map { names[$0] }
}

func rows(_ text: String, _ names: [String]) -> [Int] {
  let result = filtered(text, names)
  return result?.indices.map(Int.init) ?? []
}

func filtered(_ text: String, _ names: [String]) -> FilterResult? {
  RowFilter(FilterExpression(text), judgement: judgement)
    .matching(NamedRow.rows(names), index: SearchIndex(names))
}

let judgement = Judgement(now: ExplorerDriver.noon)
