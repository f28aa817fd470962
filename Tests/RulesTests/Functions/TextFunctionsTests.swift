import Mileage
import PackSupport
import TestSupport
import Testing
import Values

@Suite struct TextFunctionsTests {
  @Test(arguments: [
    ("matches(\"RDV Dupont\", \"rdv*\")", "rdv*"), ("matches(\"mon rdv\", \"rdv*\")", "nil"),
    ("matches(\"mon rdv\", \"*rdv\")", "*rdv"), ("matches(\"Rendez-vous à l'École\", \"*ecole\")", "*ecole"),
    ("matches(\"T3 Lyon\", \"t? lyon\")", "t? lyon"), ("matches(\"T12 Lyon\", \"t? lyon\")", "nil"),
    ("matches(\"État des lieux — entrée\", \"etat*entree\")", "etat*entree"), ("matches(\"\", \"*\")", "*"),
    ("matches(\"\", \"\")", ""), ("matches(\"a\", \"\")", "nil"), ("matches(\"  Visite  \", \"visite\")", "visite"),
    ("matches(\"aXbXc\", \"a*b*c\")", "a*b*c"), ("matches(\"abab\", \"*ab\")", "*ab"),
    ("matches(\"ab\", \"ab*ab\")", "nil"),
    ("matches(\"日本\", \"日?\")", "日?"), ("matches(\"x\", {\"y\", \"?\", \"*\"})", "?"), ("matches(\"x\", {})", "nil"),
    ("matches(\"a - b\", \"a ? b\")", "nil"), ("matches(\"RDV - Paris\", \"rdv*- paris\")", "rdv*- paris"),
    ("matches(\"50%\", \"50\")", "50"), ("#words(\"Été  à   l'École, 2e !\")", "5"), ("words(\"L'École\")[2]", "ecole"),
    ("#words(\"\")", "0"), ("fold(\" Œuvre  Été \")", "oeuvre ete"), ("fold(\"\")", ""),
  ])
  func results(expression: String, text: String) throws { #expect(try Sample.text(expression) == text) }

  @Test(arguments: [
    ("matches(trip, \"a\")", "“matches” needs an event or a text"),
    ("matches(\"a\")", "“matches” needs a list of patterns"),
    ("matches(\"a\", {1})", "the list that “matches” is given holds more than texts"),
    ("matches(\"a\", (\"?\"):rep(201))", "matches: a pattern has at most 200 bytes"),
    ("words(1)", "“words” needs an event or a text"), ("fold(nil)", "“fold” needs a text"),
  ])
  func errors(expression: String, words: String) throws {
    let failure = try #require(try Sample.failure(expression))
    #expect(failure.told.contains(words), "\(failure.told)")
  }

  private func place(_ expression: String, _ lines: String...) throws -> Answer<PlaceChoice> {
    let decisions = try Sample.decisions(Sample.rule("place(event)", "return \"=\" .. tostring(\(expression))"))
    let event =
      try lines.count > 2
      ? Sample.event(lines[0], lines[1], lines[2])
      : lines.count > 1 ? Sample.event(lines[0], lines[1]) : Sample.event(lines[0])
    return decisions.place(event)
  }

  @Test func titleDescriptionAndEachCategoryAreMatchedByThemselves() throws {
    let lines = ["SUMMARY:RDV Dupont", "DESCRIPTION:clé chez le gardien", "CATEGORIES:Vente,Nord"]
    for (pattern, found) in [
      ("rdv*", "rdv*"), ("cle*", "cle*"), ("nord", "nord"), ("vente nord", "nil"), ("*gard*", "*gard*"),
    ] {
      let answer = try place("matches(event, \"\(pattern)\")", lines[0], lines[1], lines[2])
      #expect(answer.value == .text("=" + found))
      #expect(answer.decision.read == ["event.categories", "event.description", "event.summary"])
    }
    #expect(try place("words(event)[1] .. words(event)[4]", lines[0], lines[1]).value == .text("=rdvchez"))
  }

  @Test func aSearchThatTakesLongIsPaidFor() throws {
    let long = "local text = (\"ab\"):rep(500000)\nlocal pattern = \"*\" .. (\"ab\"):rep(90) .. \"c*\"\n"
    let decisions = try Sample.decisions(
      Sample.rule("purpose(trip)", long + "for i = 1, 100 do matches(text, pattern) end return \"done\""))
    #expect(decisions.purpose(Sample.trip()).failure?.code == .ruleBudget)
    let mentioned = try Sample.decisions(
      Sample.rule("purpose(trip)", long + "for i = 1, 1000 do mentions(text, pattern) end return \"done\""))
    #expect(mentioned.purpose(Sample.trip()).failure?.code == .ruleBudget)
  }
}
