import Testing

@testable import Places

@Suite struct StreetWordsTests {
  @Test(arguments: [
    ("12 rue des Lilas", "12 Rue des Lilas 38500 Voiron", "Voiron", 1_000, true),
    ("12 rue des Lilas", "Rue des Lilas 38500 Voiron", "Voiron", 1_000, false),
    ("12 bis rue des Lilas", "12bis Rue des Lilas 38500 Voiron", "Voiron", 1_000, true),
    ("12 rue des Lilas", "14, Rue des Lilas, Voiron, Isère, France", "Voiron", 1_000, false),
    ("rue des Lillas", "Rue des Lilas 38500 Voiron", "Voiron", 1_000, true),
    ("av. du Gal de Gaulle", "Avenue du Général De Gaulle, Cap-d'Ail, 06320, France", "Cap-d'Ail", 1_000, true),
    ("rue Jean Moulin", "Rue Jean Jaurès 38500 Voiron", "Voiron", 500, true),
    ("place des Moulins", "Place des Moneghetti 06240 Beausoleil", "Beausoleil", 0, true),
    ("rue Pasteur", "Rue Carnot 69440 Saint-Laurent-d'Agny", "Saint-Laurent-d'Agny", 0, true),
    ("avenue du Cap d'Ail", "Avenue du Port 06320 Cap-d'Ail", "Cap-d'Ail", 0, true),
    ("avenue du Cap d'Ail", "Avenue du Cap d'Ail 06320 La Turbie", "La Turbie", 1_000, true),
    ("rue de l'Isère", "Rue Neuve, Voiron, Isère, France", "Voiron", 0, true),
    ("rue du Dr Roux", "Rue du Docteur Roux 38500 Voiron", "Voiron", 1_000, true),
    ("place de la Mairie", "Place de la Mairie 38500 Voiron", "Voiron", 1_000, true),
    ("12 rue du Pont", "12 Rue du Pont 38500 Voiron", "Voiron", 1_000, true),
    ("rue du Pont", "Rue du Lac 38500 Voiron", "Voiron", 0, true),
    ("rue du 8 mai 1945", "Rue du 8 Mai 1945 38500 Voiron", "Voiron", 1_000, true),
    ("quai Antoine Ier", "Quai Antoine 1er 98000 Monaco", "Monaco", 1_000, true),
    ("avenue Albert 2", "Avenue Albert II 98000 Monaco", "Monaco", 1_000, true),
    ("", "Rue des Lilas", "", 0, true), ("12", "12 Rue des Lilas", "", 0, true),
  ])
  func likeness(street: String, label: String, town: String, thousandths: Int, hasNumber: Bool) {
    let likeness = StreetWords(street).likeness(in: label, of: town)
    #expect(likeness.thousandths == thousandths, "\(street) / \(label)")
    #expect(likeness.hasNumber == hasNumber, "\(street) / \(label)")
  }
}
