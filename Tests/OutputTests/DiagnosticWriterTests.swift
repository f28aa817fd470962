import Output
import Testing
import Values

@Suite struct DiagnosticWriterTests {
  private let diagnostics = [
    Diagnostic(
      .warning, "place-confirm", at: .init(event: "a@b", date: CivilDate(year: 2026, month: 10, day: 6)),
      Phrase(en: "Voiron may be two towns", fr: "Voiron peut être deux communes"),
      advice: Phrase(en: "name the postcode", fr: "ajoutez le code postal")),
    Diagnostic(.note, "no-place", Phrase(en: "nothing to do", fr: "rien à faire")),
    Diagnostic(
      .error, "rule-failed", at: .init(file: "rules.lua", line: 12), Phrase(en: "no metres", fr: "pas de mètres")),
    Diagnostic(
      .error, "rule-failed", at: .init(file: "rules.lua", line: 9), Phrase(en: "too deep", fr: "trop profond")),
    Diagnostic(
      .error, "rule-failed", at: .init(file: "rules.lua", line: 12), Phrase(en: "no metres", fr: "pas de mètres")),
  ]

  private func written(_ writer: DiagnosticWriter, _ diagnostics: [Diagnostic]) -> String {
    var bytes: [UInt8] = []
    writer.write(diagnostics, into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func english() {
    #expect(
      written(DiagnosticWriter(language: .english), diagnostics) == """
        rules.lua:9: error: too deep
        rules.lua:12: error: no metres (×2)
        2026-10-06, event "a@b": warning: Voiron may be two towns
          → name the postcode
        note: nothing to do

        """)
  }

  @Test func french() {
    #expect(
      written(DiagnosticWriter(language: .french), diagnostics) == """
        rules.lua:9: erreur : trop profond
        rules.lua:12: erreur : pas de mètres (×2)
        06/10/2026, événement « a@b »: avertissement : Voiron peut être deux communes
          → ajoutez le code postal
        remarque : rien à faire

        """)
  }

  @Test func orderOfFindingDoesNotMatter() {
    let writer = DiagnosticWriter(language: .english)
    #expect(written(writer, diagnostics.reversed()) == written(writer, diagnostics))
  }

  @Test func aColumnStandsBehindItsLine() {
    let place = Diagnostic.Place(file: "rules.lua", line: 12, column: 7)
    let found = [
      Diagnostic(.error, .nameUnknown, at: place, "b"),
      Diagnostic(.error, .nameUnknown, at: .init(file: "rules.lua", line: 12, column: 3), "a"),
    ]
    #expect(
      written(DiagnosticWriter(language: .english), found) == "rules.lua:12:3: error: a\nrules.lua:12:7: error: b\n")
  }

  @Test func colours() {
    let writer = DiagnosticWriter(language: .english, colours: true)
    #expect(
      written(writer, [diagnostics[3]]) == "\u{1B}[1mrules.lua:9: \u{1B}[0m\u{1B}[31merror: \u{1B}[0mtoo deep\n")
  }
}
