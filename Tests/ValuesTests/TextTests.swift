import Testing
import Values

@Suite struct NearestNameTests {
  private static let known = ["professional", "place", "payable", "purpose", "allowance"]

  @Test(arguments: [
    ("profesional", "professional"), ("plaec", "place"), ("plce", "place"), ("payabel", "payable"),
    ("allowence", "allowance"),
    ("mileage", nil), ("x", nil),
  ])
  func findsWhatWasMeant(name: String, meant: String?) { #expect(NearestName.of(name, in: Self.known) == meant) }

  @Test func theFirstOfTwoAsNearCounts() {
    #expect(NearestName.of("cat", in: ["car", "bat"]) == "car")
    #expect(NearestName.of("cat", in: []) == nil)
  }
}

@Suite struct PhraseTests {
  @Test func eachLanguageReadsItsOwnText() {
    let phrase = Phrase(en: "a list", fr: "une liste")
    #expect(Language.allCases.map(phrase.text) == ["une liste", "a list"])
    #expect(Phrase(verbatim: "Visite").text(.french) == "Visite")
    #expect(Phrase.none.text(.english).isEmpty)
  }

  @Test func severitiesAreOrdered() {
    #expect(Diagnostic.Severity.allCases.sorted() == [.note, .warning, .error])
  }
}

@Suite struct TerminalTextTests {
  @Test func controlCharactersAndTurnsOfDirectionAreShownAsUnknown() {
    #expect(TerminalText.neutral("\u{1B}[31mred\u{7}\u{9B}") == "\u{FFFD}[31mred\u{FFFD}\u{FFFD}")
    #expect(TerminalText.neutral("a\u{202E}b\u{2066}c\u{200F}d\u{061C}") == "a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}")
  }

  @Test func lineBreaksBecomeSpacesAndLettersStay() {
    #expect(TerminalText.neutral("a\nb\tc\r\nd\u{2028}e") == "a b c d e")
    #expect(TerminalText.neutral("Théâtre — 12 € 👩‍💻") == "Théâtre — 12 € 👩‍💻")
  }
}
