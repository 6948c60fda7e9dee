import ConnectModels
import Testing

@Suite struct IdentifierTests {
  @Test(
    arguments: [
      "01ARZ3NDEKTSV4RRFFQ69G5FAV", "00000000000000000000000000", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ",
      "01arz3ndektsv4rrffq69g5fav", "8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "01ARZ3NDEKTSV4RRFFQ69G5FAI",
      "01ARZ3NDEKTSV4RRFFQ69G5FA", "01ARZ3NDEKTSV4RRFFQ69G5FAVV", "", "..", "a/b?c#d", "id 🙂",
    ])
  func `D04 an id is given back as it came`(text: String) {
    #expect(Identifier(text).text == text)
    #expect(Identifier(text) == Identifier(text))
    #expect(Identifier(text).isEmpty == text.isEmpty)
  }

  @Test func `spellings that differ are different ids`() {
    #expect(Identifier("01ARZ3NDEKTSV4RRFFQ69G5FAV") != Identifier("01arz3ndektsv4rrffq69g5fav"))
  }

  @Test func `a ULID tells when it was made`() {
    let made = Identifier("01ARZ3NDEKTSV4RRFFQ69G5FAV").creationTime
    #expect(made == Timestamp(secondsSince1970: 1_469_922_850, nanoseconds: 259_000_000))
  }

  @Test(arguments: ["8ZZZZZZZZZZZZZZZZZZZZZZZZZ", "01arz3ndektsv4rrffq69g5fav", "7"])
  func `D04 an id that is no ULID tells no time`(text: String) {
    #expect(Identifier(text).creationTime == nil)
  }

  @Test func `a ULID takes no more room than its bits`() {
    #expect(MemoryLayout<Identifier>.stride <= 24)
  }
}
