import Mileage
import PackSupport
import Rules
import TestSupport
import Testing
import Values

/// Numbers in the texts of rules: exact, and as their reader writes them.
@Suite struct SaidNumberTests {
  /// The reason that an expression gives, over `km` = 1234.565.
  private func reason(_ expression: String) throws -> Phrase {
    let rule = Sample.rule("purpose(trip)", "local km = decimal(\"1234.565\") return verdict(\"x\", \(expression))")
    let answer = try Sample.decisions(rule).purpose(Sample.trip())
    if let failure = answer.failure { throw Failure(failure) }
    return answer.decision.because
  }

  @Test(arguments: [
    ("km .. \" km\"", "1234.565 km", "1234,565 km"), ("\"il y a \" .. decimal(20)", "il y a 20", "il y a 20"),
    ("string.format(\"%.2f km\", km)", "1234.57 km", "1234,57 km"),
    ("(\"%.1f km\"):format(km)", "1234.6 km", "1234,6 km"), ("(\"%.0f\"):format(decimal(\"2.5\"))", "3", "3"),
    ("(\"%f\"):format(decimal(\"0.1\"))", "0.100000", "0,100000"),
    ("(\"%.15f\"):format(decimal(\"0.1\"))", "0.100000000000000", "0,100000000000000"),
    ("(\"%d km, %i\"):format(decimal(20), decimal(-3))", "20 km, -3", "20 km, -3"),
    ("(\"%g et %s\"):format(km, km)", "1234.565 et 1234.565", "1234,565 et 1234,565"),
    (
      "(\"[%9.1f][%-9.1f][%09.1f][%+.1f][% d]\"):format(km, km, km, km, decimal(7))",
      "[   1234.6][1234.6   ][0001234.6][+1234.6][ 7]", "[   1234,6][1234,6   ][0001234,6][+1234,6][ 7]"
    ),
    ("(\"[%09.1f][%5d]\"):format(-km, decimal(42))", "[-001234.6][   42]", "[-001234,6][   42]"),
    ("(\"%d%% de %s: %s\"):format(decimal(10), \"a\", nil)", "10% de a: nil", "10% de a: nil"),
    ("(\"%8s|%.3s\"):format(decimal(\"0.5\"), decimal(\"0.125\"))", "     0.5|0.1", "     0,5|0,1"),
    ("table.concat({km, \"km\"}, \" \")", "1234.565 km", "1234,565 km"),
    ("say(km)", "1,234.565", "1\u{A0}234,565"), ("say(km, \"€\", 2)", "1,234.57 €", "1\u{A0}234,57\u{A0}€"),
    ("say(12) .. \" \" .. say(0.5, nil, 2)", "12 0.50", "12 0,50"),
    ("say(0.636, \"€/km\")", "0.636 €/km", "0,636\u{A0}€/km"),
    ("say(-1234567.5)", "-1,234,567.5", "-1\u{A0}234\u{A0}567,5"),
    ("say(-999999, nil, 0)", "-999,999", "-999\u{A0}999"),
    ("say(decimal(\"-3043.4\"), nil, 2)", "-3,043.40", "-3\u{A0}043,40"),
    ("say(999)", "999", "999"), ("say(km, \"km\", 2, \"fr\")", "1\u{A0}234,57\u{A0}km", "1\u{A0}234,57\u{A0}km"),
    ("say(km, nil, 2, \"en\")", "1,234.57", "1,234.57"),
    ("\"le \" .. say(trip.date) .. \".\"", "le 2026-10-06.", "le 06/10/2026."),
    ("say(trip.date, nil, nil, \"fr\")", "06/10/2026", "06/10/2026"),
    ("say(money(1234.5, \"CHF\"))", "1,234.50 CHF", "1\u{A0}234,50\u{A0}CHF"),
    ("say(money(0.7, \"CHF\"), \"CHF/km\")", "0.70 CHF/km", "0,70\u{A0}CHF/km"),
    ("say(money(1200, \"JPY\"))", "1,200 JPY", "1\u{A0}200\u{A0}JPY"),
    ("say(money(decimal(\"0.636\"), \"EUR\"))", "0.636 EUR", "0,636\u{A0}EUR"),
    ("say(money(decimal(\"0.636\"), \"EUR\"), nil, 2)", "0.64 EUR", "0,64\u{A0}EUR"),
    ("money(1234.5, \"CHF\") .. \"\"", "1234.50 CHF", "1234,50\u{A0}CHF"),
    (
      "phrase(\"since \" .. say(trip.date), \"depuis le \" .. say(trip.date))", "since 2026-10-06",
      "depuis le 06/10/2026"
    ),
    ("phrase(\"pays \" .. km, \"paie \" .. km)", "pays 1234.565", "paie 1234,565"),
    ("tostring(km)", "1234.565", "1234.565"), ("\"\" .. trip.date", "2026-10-06", "2026-10-06"),
  ])
  func aReasonIsReadInItsLanguage(expression: String, english: String, french: String) throws {
    let reason = try reason(expression)
    #expect(reason.english == english)
    #expect(reason.french == french)
  }

  @Test(arguments: [
    ("(\"%d\"):format(km)", "'%d' is for whole numbers, and 1234.565 is none: write '%.1f', or round it"),
    ("(\"%x\"):format(km)", "'%x' is not for a decimal: write '%s', '%d' or '%.2f'"),
    ("(\"%.3d\"):format(km)", "write '%d', or '%.2f' for so many places"),
    ("(\"%.2f\"):format(trip.date)", "“string.format” needs a number, and gets a date"),
    ("(\"%d\"):format(trip.date)", "“string.format” needs a number, and gets a date"),
    ("(\"%100f\"):format(km)", "a width, and places, have two digits at most"),
    ("say(km, \"km\", 13)", "say: the third argument is the number of places, 0 to 12"),
    ("say(km, nil, -1)", "say: the third argument is the number of places"),
    ("say(km, 2)", "the second argument is a unit, such as \"km\"; places come third: say(…, nil, 2)"),
    ("say(km, true)", "say: the second argument is a unit"),
    ("say(km, nil, 2, \"de\")", "say: the fourth argument is the language"),
    ("say(trip.date, \"km\")", "say: a day has no unit and no places"),
    ("say(\"vingt\")", "“vingt” is no number"), ("(\"%.2f\"):format(money(1, \"CHF\"))", "a number"),
    ("(\"%.1f\"):format(decimal(\"170141183460469231731687303\") * 1 / 10)", ""),
  ])
  func whatIsNoNumberOfThatKindIsToldWithWhatToWrite(expression: String, words: String) throws {
    if words.isEmpty {
      #expect(throws: Never.self) { try reason(expression) }
      return
    }
    let failure = #expect(throws: Failure.self) { try reason(expression) }
    let message = failure?.diagnostics.first?.message.english ?? ""
    #expect(message.contains(words), "\(message)")
  }

  /// A purpose, a label and an address are one text for all readers.
  @Test func whatIsNoReasonHasNumbersAsMachinesReadThem() throws {
    let purpose = try Sample.decisions(Sample.rule("purpose(trip)", "return \"km \" .. decimal(\"2.5\")"))
    #expect(purpose.purpose(Sample.trip()).value == "km 2.5")
    #expect(purpose.purpose(Sample.trip()).decision.value == "km 2.5")
    let lines = try Sample.decisions(
      Sample.rule(
        "supplements(trip)",
        "return {{label = \"à \" .. say(1234.5, \"km\", 2) .. say(trip.date), amount = decimal(say(1234.5))}}"))
    let line = try #require(lines.supplements(Sample.trip()).value?.first)
    #expect(line.label == "à 1234.50 km2026-10-06")
    #expect(line.amount == exact("1234.5"))
    let place = try Sample.decisions(
      Sample.rule("place(event)", "return decimal(\"45.5\") .. \",\" .. decimal(\"4.25\")"))
    #expect(try place.place(Sample.event("SUMMARY:x")).value == .text("45.5,4.25"))
  }

  @Test func remarksErrorsAndReviewsAreReadInTheirLanguageToo() throws {
    let remarks = try Sample.decisions(Sample.rule("purpose(trip)", "remark(decimal(\"0.5\") .. \" €\") return \"x\""))
    #expect(remarks.purpose(Sample.trip()).remarks.first?.message == Phrase(en: "0.5 €", fr: "0,5 €"))
    let failing = try Sample.decisions(Sample.rule("purpose(trip)", "error(\"trop : \" .. decimal(\"0.5\"), 0)"))
    #expect(failing.purpose(Sample.trip()).failure?.message.french.hasSuffix("trop : 0,5") == true)
  }
}
