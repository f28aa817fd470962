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
        06/10/2026, événement « a@b » : avertissement : Voiron peut être deux communes
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

  /// A rule that fails for every appointment of a year.
  @Test func oneMistakeIsOneLineHoweverManyEventsMeetIt() {
    let found = [9, 6, 12].map { day in
      let date = CivilDate(year: 2026, month: 10, day: day)
      var place = Diagnostic.Place(
        event: "\(day)@b", date: date, start: LocalTime(date: date, secondOfDay: 9 * 3_600 + 1_800),
        title: "Visite \(day)")
      (place.file, place.line) = ("rules.lua", 4)
      var diagnostic = Diagnostic(
        .error, .ruleError, at: place, Phrase(en: "it broke", fr: "elle échoue"),
        advice: Phrase(en: "mend it", fr: "corrigez-la"))
      diagnostic.excerpt = "return event.sumary\u{1B}"
      return diagnostic
    }
    #expect(
      written(DiagnosticWriter(language: .french), found) == """
        rules.lua:4, 06/10/2026 à 09:30 « Visite 6 » : erreur : elle échoue (et 2 autres, jusqu'au 12/10/2026)
          │ return event.sumary\u{FFFD}
          → corrigez-la

        """)
    #expect(
      written(DiagnosticWriter(language: .english), Array(found.prefix(2))) == """
        rules.lua:4, 2026-10-06 at 09:30 "Visite 6": error: it broke (and 1 more, until 2026-10-09)
          │ return event.sumary\u{FFFD}
          → mend it

        """)
  }

  @Test func anEventOfWholeDaysHasNoHourAndOneWithoutTitleItsUID() {
    let date = CivilDate(year: 2026, month: 10, day: 6)
    let whole = Diagnostic(.error, .noRoad, at: .init(event: "a@b", date: date, start: nil, title: "Salon"), "x")
    #expect(written(DiagnosticWriter(language: .french), [whole]) == "06/10/2026 « Salon » : erreur : x\n")
    let untitled = Diagnostic(.error, .noRoad, at: .init(event: "a@b", date: date, start: nil, title: ""), "x")
    #expect(written(DiagnosticWriter(language: .french), [untitled]) == "06/10/2026, événement « a@b » : erreur : x\n")
  }

  @Test func colours() {
    let writer = DiagnosticWriter(language: .english, colours: true)
    #expect(
      written(writer, [diagnostics[3]]) == "\u{1B}[1mrules.lua:9: \u{1B}[0m\u{1B}[31merror: \u{1B}[0mtoo deep\n")
  }
}
