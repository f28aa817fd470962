import Mileage
import PackSupport
import TestSupport
import Testing
import Values

@Suite struct AmountsTests {
  /// What `amounts(text, arguments)` gives, as one text.
  private func amounts(_ text: String, _ arguments: String) throws -> String? {
    let quoted = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n")
    return try Sample.text(
      "(function() local t = {} for _, a in ipairs(amounts(\"\(quoted)\"\(arguments))) do t[#t + 1] = tostring(a) end "
        + "return table.concat(t, \" \") end)()")
  }

  @Test(
    "As people write them",
    arguments: [
      ("parking 4,50 €", "4.5"), ("Parking: 4.50€", "4.5"), ("12 € parking", "12"), ("parking CHF 12.50", "12.5"),
      ("Parking = 1 234,50 €", "1234.5"), ("parking 1\u{202F}234,50 €", "1234.5"), ("parking CHF 1'234.50", "1234.5"),
      ("parking 1.234,50 EUR", "1234.5"), ("parking £1,234.50", "1234.5"), ("parking 1.234 €", "1234"),
      ("parking 4€50", "4.5"), ("parking 4 € 50", "4.5"), ("parking 4 € 50.", "4.5"), ("parking (4 € 50)", "4.5"),
      ("parking 4 € 50 km", "4"), ("parking 4 € 50 % de remise", "4"), ("parking 4 € 12/10", "4"),
      ("parking 4 € 500", "4"), ("T3 185 000 € parking", "185000"),
      ("parking T3 185 000 €", "185000"),
      ("parking F2\u{A0}650 €", "650"), ("parking CHF1 234.50", "1234.5"), ("parking4,50€", "4.5"),
      ("parking 12.- CHF", "12"), ("PARKING 3 euros", "3"), ("parkings 3 €", "3"),
      ("frais de parking gare de Lyon 7,80 €", "7.8"), ("parking : 7,80", "7.8"), ("parking 7,8 €", "7.8"),
      ("parking -4,50 €", "4.5"), ("parking (4,50 €)", "4.5"), ("parking 0,00 €", "0"),
      ("Visite 14h30 parking 2 €", "2"),
      ("le 06.10.2026 parking 4 €", "4"), ("75008 Paris parking 4 €", "4"), ("T3 de 65 m2, parking 4 €", "4"),
      // No amount, or another's.
      ("parking 2", ""), ("parking niveau 2", ""), ("parking 14h30", ""), ("péage 7,80 €", ""), ("", ""),
      ("parking 3e étage", ""), ("RDV 12.30 avec parking", ""), ("parking 1234567890 €", ""),
      ("parking 4 eurosport", ""),
    ])
  func forms(_ text: String, _ expected: String) throws {
    #expect(try amounts(text, ", \"parking\"") == expected)
  }

  @Test(
    "Each amount belongs to the words beside it",
    arguments: [
      ("parking 4,50 €, péage 7,80 €", "4.5", "7.8"), ("parking 4,50 € péage 7,80 €", "4.5", "7.8"),
      ("4,50 € parking, 7,80 € péage", "4.5", "7.8"), ("4,50 € parking 7,80 € péage", "4.5", "7.8"),
      ("Visite\nparking 4,50 €\npéage 7,80 €", "4.5", "7.8"), ("péage 7,80 + parking 4,50", "4.5", "7.8"),
      ("parking 2 € et parking 3 €", "2 3", ""), ("honoraires 500 €; parking 2 €", "2", ""),
    ])
  func owners(_ text: String, _ parking: String, _ tolls: String) throws {
    #expect(try amounts(text, ", \"parking\"") == parking)
    #expect(try amounts(text, ", { \"peage\", \"autoroute\" }") == tolls)
  }

  @Test func withoutWordsThoseWithACurrencyCount() throws {
    #expect(try amounts("RDV 12.30, 4,50 € et CHF 3", "") == "4.5 3")
    #expect(try amounts("parking 4,50 € ou CHF 5, péage 3 $", ", nil, \"EUR\"") == "4.5")
    #expect(try amounts("parking 4,50", ", \"parking\", \"EUR\"") == "4.5")
  }

  @Test func theyAreExactAndAddUp() throws {
    #expect(try Sample.text("amounts(\"parking 0,10 €\")[1] + amounts(\"0,20 €\")[1] == decimal(\"0.3\")") == "true")
  }

  @Test func anEventsTitleAndDescriptionAreRead() throws {
    let decisions = try Sample.decisions(
      Sample.rule("place(event)", "return \"=\" .. #amounts(event, \"parking\") .. \" \" .. amounts(event)[2]"))
    let event = try Sample.event("SUMMARY:Visite\\, parking 4\\,50 €", "DESCRIPTION:péage 7\\,80 €\\nparking 2 €")
    let answer = decisions.place(event)
    #expect(answer.value == .text("=2 7.8"))
    #expect(answer.decision.read == ["event.description", "event.summary"])
  }

  @Test(arguments: [
    ("amounts(trip)", "“amounts” needs an event or a text"),
    ("amounts(\"1 €\", 3)", "“amounts” needs a list of words"),
    ("amounts(\"1 €\", \"a\", 3)", "amounts: the third argument is a currency"),
  ])
  func errors(expression: String, words: String) throws {
    let failure = try #require(try Sample.failure(expression))
    #expect(failure.told.contains(words), "\(failure.told)")
  }

  @Test func aLongTextIsPaidFor() throws {
    #expect(try Sample.text("#amounts((\"parking 1 €;\"):rep(2000), \"parking\")") == "100")
    let failure = try Sample.failure("#amounts((\"9 \"):rep(500000) .. \"€\", \"parking\")")
    #expect(failure == nil || failure?.code == .ruleBudget)
  }
}
