import Testing

@testable import Terminal

@Suite struct TerminalLocaleTests {
  @Test(
    arguments: [
      ("C", nil, "de_DE.UTF-8", []),
      (nil, "POSIX", "de_DE.UTF-8", []),
      ("", "", "C", []),
      (nil, nil, nil, ["C.UTF-8", "en_US.UTF-8", "UTF-8"]),
      (nil, nil, "", ["C.UTF-8", "en_US.UTF-8", "UTF-8"]),
      (nil, nil, "xx_XX.utf8", ["xx_XX.utf8", "C.UTF-8", "en_US.UTF-8", "UTF-8"]),
      ("de_DE.ISO-8859-1", nil, "C.UTF-8", ["de_DE.ISO-8859-1"]),
    ] as [(String?, String?, String?, [String])])
  func `T08 the first variable that is set decides which locales are tried`(
    lcAll: String?, lcCType: String?, lang: String?, candidates: [String]
  ) {
    let locale = TerminalLocale(lcAll: lcAll, lcCType: lcCType, lang: lang)
    #expect(locale.candidates == candidates)
  }
}
