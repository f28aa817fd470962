import Testing
import Values

@Suite struct SpokenPlaceTests {
  @Test(arguments: [
    ("home", "le domicile", "au domicile", "du domicile"), ("office", "le bureau", "au bureau", "du bureau"),
    ("Voiron", "Voiron", "à Voiron", "de Voiron"), ("Annecy", "Annecy", "à Annecy", "d'Annecy"),
    ("Échirolles", "Échirolles", "à Échirolles", "d'Échirolles"),
    ("Œuilly", "Œuilly", "à Œuilly", "d'Œuilly"), ("Hyères", "Hyères", "à Hyères", "de Hyères"),
    ("Le Havre", "Le Havre", "au Havre", "du Havre"), ("Les Ulis", "Les Ulis", "aux Ulis", "des Ulis"),
    ("La Rochelle", "La Rochelle", "à La Rochelle", "de La Rochelle"),
    ("L'Isle-Adam", "L'Isle-Adam", "à L'Isle-Adam", "de L'Isle-Adam"),
    ("Grenoble (38000)", "Grenoble (38000)", "à Grenoble (38000)", "de Grenoble (38000)"),
    ("38330 Saint-Ismier", "38330 Saint-Ismier", "à 38330 Saint-Ismier", "de 38330 Saint-Ismier"),
    ("3 place Saint-Bruno", "le 3 place Saint-Bruno", "au 3 place Saint-Bruno", "du 3 place Saint-Bruno"),
    ("45.36,5.59", "45.36,5.59", "à 45.36,5.59", "de 45.36,5.59"),
    ("-1.5,-0.2", "-1.5,-0.2", "à -1.5,-0.2", "de -1.5,-0.2"),
    ("depot", "« depot »", "à « depot »", "de « depot »"),
    (
      "Clinique du Parc, 69006 Lyon", "« Clinique du Parc, 69006 Lyon »", "à « Clinique du Parc, 69006 Lyon »",
      "de « Clinique du Parc, 69006 Lyon »"
    ),
    ("", "«  »", "à «  »", "de «  »"),
  ])
  func frenchMeltsWhatItMust(label: String, alone: String, at: String, from: String) {
    let place = SpokenPlace(label: label)
    #expect([place.french, place.at, place.from] == [alone, at, from])
  }

  @Test func englishPutsTheArticle() {
    #expect(["home", "office", "Voiron"].map { SpokenPlace(label: $0).english } == ["home", "the office", "Voiron"])
  }

  @Test func whatATerminalWouldObeyIsNotSpoken() {
    #expect(SpokenPlace(label: "Vo\u{1B}iron").at == "à Vo\u{FFFD}iron")
  }
}
