import Testing
import Values

@Suite struct TextFromOutsideTests {
  @Test func terminalsSeeNoControlCharacters() {
    #expect(TerminalText.neutral("a\u{1B}[2Jb\nc\u{9B}d\u{202E}e") == "a\u{FFFD}[2Jb c\u{FFFD}d\u{FFFD}e")
    #expect(TerminalText.neutral("Thurins, 12 montée") == "Thurins, 12 montée")
  }

  @Test func readsCoordinates() throws {
    let point = try #require(Coordinate("45.764, 4.8357"))
    #expect(point.latitude == 45.764)
    #expect(point.longitude == 4.8357)
    #expect(Coordinate("-21.1,55.5") != nil)
    for text in ["", "45", "45,", "45,4,1", "91,0", "0,181", "Lyon, 69", "nan,1", "0x10,1", "4e1,1"] {
      #expect(Coordinate(text) == nil, "\(text)")
    }
  }
}
