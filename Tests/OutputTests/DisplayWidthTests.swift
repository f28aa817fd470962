import Testing

@testable import Output

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("Lyon", 4), ("Évian", 5), ("E\u{301}vian", 5), ("東京", 4), ("ﾊﾝｶｸ", 4), ("👩\u{200D}🌾", 2), ("🇫🇷", 2),
    ("☎\u{FE0F}", 2),
    ("한국", 4), ("", 0), ("1 234 €", 7),
  ])
  func columns(text: String, width: Int) {
    #expect(text.displayWidth == width)
  }

  @Test(arguments: [
    ("Visite", 6, "Visite"), ("Visite", 5, "Visi…"), ("東京都", 5, "東京…"), ("東京都", 4, "東…"), ("rue des", 5, "rue…"),
    ("", 0, ""),
  ])
  func truncation(text: String, width: Int, shown: String) {
    #expect(text.truncated(to: width) == shown)
  }
}
