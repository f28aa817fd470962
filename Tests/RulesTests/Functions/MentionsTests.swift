import PackSupport
import Testing
import Values

@Suite struct MentionsTests {
  private func mentions(_ word: String, in lines: String...) throws -> Bool? {
    let decisions = try Sample.decisions(
      Sample.rule("professional(event)", "return mentions(event, {\"\(word)\"}) ~= nil"))
    guard let second = lines.dropFirst().first else {
      return decisions.professional(try Sample.event(lines[0])).value
    }
    return decisions.professional(try Sample.event(lines[0], second)).value
  }

  @Test(arguments: [
    ("visite", "Visite T3"), ("VISITE", "visite"), ("reunion", "Réunion équipe"), ("réunion", "REUNION"),
    ("réunion", "Re\u{301}union"), ("coeur", "Affaire de cœur"), ("œuvre", "Oeuvre"), ("avocat", "chez l'avocat"),
    ("avocat", "chez l’avocat"), ("mandat", "«\u{A0}Mandat\u{A0}» signé"), ("rdv", "RDV-client"), ("lodz", "Łódź"),
    ("haye", "L'Haÿe"), ("compte rendu", "compte\u{2011}rendu"), ("visi", "visite"),
    ("état des lieux", "Etat  des lieux"),
    ("strasse", "Straße"), ("2026", "bilan 2026"),
  ])
  func caseAccentsAndSignsDoNotCount(word: String, title: String) throws {
    #expect(try mentions(word, in: "SUMMARY:\(title)") == true)
  }

  @Test(arguments: [("site", "visite"), ("tel", "hôtel"), ("visites", "visite"), ("an", "bilan"), ("", "visite")])
  func aWordStartsWhereAWordStarts(word: String, title: String) throws {
    #expect(try mentions(word, in: "SUMMARY:\(title)") == false)
  }

  @Test func descriptionAndCategoriesCountAndTheLocationDoesNot() throws {
    #expect(try mentions("mandat", in: "SUMMARY:Point", "DESCRIPTION:signature du mandat") == true)
    #expect(try mentions("mandat", in: "SUMMARY:Point", "CATEGORIES:Privé,Mandat") == true)
    #expect(try mentions("mandat", in: "SUMMARY:Point", "LOCATION:rue du Mandat") == false)
  }

  @Test func theFirstOfTheWordsInTheirOwnOrderIsAnswered() throws {
    let decisions = try Sample.decisions(
      Sample.rule("place(event)", "return mentions(event, {\"absent\", \"mandat\", \"Visite\"})"))
    #expect(decisions.place(try Sample.event("SUMMARY:visite puis mandat")).decision.value == "mandat")
  }
}
