import Testing
import Values
import YAML

/// What somebody who has never seen YAML gets wrong, and what is said of it.
@Suite struct YAMLSyntaxProblemTests {
  private func found(_ text: String) -> Diagnostic? {
    do {
      _ = try YAMLReader(try YAMLFile(Array(text.utf8), name: "profil.yaml").root, file: "profil.yaml")
      return nil
    } catch {
      return error.diagnostics.first
    }
  }

  @Test(arguments: [
    ("places:\n\thome: Voiron\n", 2, "une tabulation", "deux espaces"),
    (
      "person:Alix\nplaces:\n  home: Voiron\n", 1, "il manque une espace après « person: »",
      "person: …"
    ),
    ("person: Alix: Vernay\n", 1, "un second « : »", "guillemets"),
    ("person: 'Alix d'Arc'\n", 1, "une apostrophe termine le texte", "\"…\""),
    ("vehicles:\n- {id: clio}\n   - x\n", 3, "n'est pas alignée", "alignez"),
    ("vehicle: {id: clio, kind: car\nperson: A\n", 1, "« { » n'est pas fermé", "« } »"),
    ("mots: [visite, mandat\nperson: A\n", 1, "« [ » n'est pas fermé", "« ] »"),
    ("person: \"Alix\nplaces:\n", 1, "un texte entre guillemets n'est pas fermé", "fermez-le"),
    ("rules: - a\n", 1, "là où aucune liste ne peut commencer", "sous sa clé"),
    ("path: \"C:\\Users\"\n", 1, "un \\ commence un signe particulier", "'…'"),
    ("person: @alix\n", 1, "un autre sens en YAML", "entre guillemets"),
    ("person: *alix\n", 1, "commence par *", "entre guillemets"),
    ("person: %alix\n", 1, "un autre sens en YAML", "entre guillemets"),
    ("person: a\u{7}b\n", 1, "caractère de contrôle", "retapez"),
    ("person: “Alix”\n", 1, "un guillemet de traitement de texte", "guillemets droits"),
    ("mots:\n  - a\n  - ‘b’\n", 3, "un guillemet de traitement de texte", "guillemets droits"),
    ("une phrase\n", 1, "une table (« clé: valeur ») est attendue", "clé: valeur"),
    ("", 1, "pas rien", "clé: valeur"),
  ])
  func aMistakeIsToldInWords(text: String, line: Int, what: String, advice: String) throws {
    let problem = try #require(found(text), "\(text)")
    #expect(problem.code == .yamlInvalid)
    #expect(problem.place.line == line, "\(text): \(problem.place.line ?? 0) \(problem.message.french)")
    #expect(problem.message.french.contains(what), "\(text): \(problem.message.french)")
    #expect(problem.advice.french.contains(advice), "\(text): \(problem.advice.french)")
  }

  @Test func aQuotedTextMayBeginWithAnyQuote() { #expect(found("word: \"“Cours annulé”\"\nother: « cng »\n") == nil) }

  /// A calendar's address is a password.
  @Test func aLineWithAnAddressIsNotShown() throws {
    let problem = try #require(found("calendars: [{url: \"https://secret.example/x.ics\"\nperson: A\n"))
    #expect(problem.excerpt == nil)
    #expect(!problem.message.french.contains("secret") && !problem.advice.french.contains("secret"))
  }

  @Test(arguments: ["01/10/2026", "1.10.2026", "46296"])
  func aDateOfAnotherFormIsRewritten(text: String) throws {
    let reader = try YAMLReader(try YAMLFile(Array("from: \(text)\n".utf8), name: "p.yaml").root, file: "p.yaml")
    let failure = #expect(throws: Failure.self) { try reader.date("from") }
    let advice = try #require(failure?.diagnostics.first?.advice.french)
    #expect(advice.hasSuffix("écrivez 2026-10-01"))
  }
}
