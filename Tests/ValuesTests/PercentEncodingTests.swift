import Testing
import Values

@Suite struct PercentEncodingTests {
  @Test(arguments: [
    ("été & co", "%C3%A9t%C3%A9%20%26%20co"), ("a/b?c", "a%2Fb%3Fc"), ("-._~aZ09", "-._~aZ09"), ("\u{1}", "%01"),
    ("", ""),
  ])
  func leavesWhatIsUnreserved(text: String, encoded: String) {
    #expect(PercentEncoding.encode(text) == encoded)
    #expect(PercentEncoding.decode(encoded) == text)
  }

  @Test func aPathKeepsItsSlashes() {
    #expect(PercentEncoding.encode(path: "/été/a b.lua?~") == "/%C3%A9t%C3%A9/a%20b.lua%3F~")
  }

  @Test func anAddressIsCompletedWithoutBeingEncodedTwice() {
    #expect(PercentEncoding.completed("https://a.example/é?x=%20 y") == "https://a.example/%C3%A9?x=%20%20y")
  }

  @Test(arguments: ["%", "%4", "%zz", "100%"]) func aLonePercentStandsForItself(text: String) {
    #expect(PercentEncoding.decode(text) == text)
  }
}
