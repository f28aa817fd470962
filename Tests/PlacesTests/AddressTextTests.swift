import Places
import Testing

/// What is left of a text for a service that knows streets.
@Suite struct AddressTextTests {
  @Test(arguments: [
    ("12 rue des Lilas, 38500 Voiron", "12 rue des Lilas", "38500", "Voiron"),
    ("12, rue Victor Hugo\n38200 VIENNE\nFrance", "12 rue Victor Hugo", "38200", "VIENNE"),
    ("12ter, rue Victor Hugo 38200 VIENNE", "12ter rue Victor Hugo", "38200", "VIENNE"),
    ("4 bis place du Marché\n01000 BOURG EN BRESSE", "4 bis place du Marché", "01000", "BOURG EN BRESSE"),
    ("38500 Voiron, 12 rue des Lilas", "12 rue des Lilas", "38500", "Voiron"),
    ("13 008 Marseille, 20 avenue du Prado", "20 avenue du Prado", "13008", "Marseille"),
    ("12 Grande Rue, 01000 Bourg", "12 Grande Rue", "01000", "Bourg"),
    ("12 La Canebière, 13001 Marseille", "12 La Canebière", "13001", "Marseille"),
    ("rue du 8 mai 1945 38500 Voiron", "rue du 8 mai 1945", "38500", "Voiron"),
    ("8 rue Pont-à-Mousson, 57000 Metz", "8 rue Pont-à-Mousson", "57000", "Metz"),
    ("12-14 rue de la Paix, 75002 Paris", "12 rue de la Paix", "75002", "Paris"),
    ("12/14 rue de la Paix 75002 Paris", "12 rue de la Paix", "75002", "Paris"),
    ("ZA des Platanes, 26120 Chabeuil", "ZA des Platanes", "26120", "Chabeuil"),
    ("Le Bourg, 71460 Saint-Gengoux-le-National", "Le Bourg", "71460", "Saint-Gengoux-le-National"),
    ("Thurins 12 montée du Mathy", "12 montée du Mathy", "", "Thurins"),
    ("12 rue Victor Hugo à Grenoble", "12 rue Victor Hugo", "", "Grenoble"),
    ("12 rue de Grenoble, Voiron", "12 rue de Grenoble", "", "Voiron"),
    ("29 Rue Auguste Payant Lyon 7", "29 Rue Auguste Payant", "69007", "Lyon"),
    ("12 bd. Voltaire, Paris XIe", "12 boulevard Voltaire", "75011", "Paris"),
    ("3 av. Foch 69006 Lyon", "3 avenue Foch", "69006", "Lyon"),
    ("Visite 1234 - 24 r. Nationale 37000 Tours", "24 rue Nationale", "37000", "Tours"),
    ("lieu dit \"Les Granges\" 38500 Coublevie", "Les Granges", "38500", "Coublevie"),
    ("Dossier OT 38500, 12 rue Hoche, 38000 Grenoble", "12 rue Hoche", "38000", "Grenoble"),
    ("Cours Gambetta, Lyon", "Cours Gambetta", "", "Lyon"),
    ("Route de Lyon, 38110 La Tour-du-Pin", "Route de Lyon", "38110", "La Tour-du-Pin"),
  ])
  func readsStreetPostcodeAndTown(text: String, street: String, postcode: String, town: String) {
    let address = AddressText(text)
    #expect(address.street == street)
    #expect(address.postcode == postcode)
    #expect(address.town == town)
    #expect(address.hasStreet)
  }

  @Test(arguments: [
    ("Chez M. Dupont, 12 rue des Lilas, 38500 Voiron", "12 rue des Lilas, 38500 Voiron"),
    ("Chez M. Dupont 12 rue des Lilas 38000 Grenoble", "12 rue des Lilas, 38000 Grenoble"),
    ("RDV chez Mme Roux - 12 bis rue des Lilas - 38500 Voiron", "12 bis rue des Lilas, 38500 Voiron"),
    ("SARL Martin & Fils, ZA des Platanes, 26120 Chabeuil", "ZA des Platanes, 26120 Chabeuil"),
    ("12 rue des Lilas 3e étage porte 4 code 1234, 38500 Voiron", "12 rue des Lilas, 38500 Voiron"),
    ("12 rue des Lilas, bâtiment C, 2ème étage, Voiron", "12 rue des Lilas, Voiron"),
    ("Résidence Les Acacias, Bât A, 5 avenue de la Gare, 26000 Valence", "5 avenue de la Gare, 26000 Valence"),
    ("5 avenue de la Gare résidence Les Acacias 26000 Valence", "5 avenue de la Gare, 26000 Valence"),
    ("Chez Mme Lefèvre (bât B, 2e étage, code 45A12), 69130 Écully", "69130 Écully"),
    (
      "Dr. Roux, 8 place de l'Église 42000 Saint-Étienne tél 04 77 12 34 56", "8 place de l'Église, 42000 Saint-Étienne"
    ),
    ("Visio https://example.fr/69001 ou 12 rue Neuve, 38200 Vienne", "12 rue Neuve, 38200 Vienne"),
    ("3 allée des Cèdres 69130 ECULLY bât B", "3 allée des Cèdres, 69130 ECULLY"),
    ("Appt 5 12 rue Hoche 38000 Grenoble", "12 rue Hoche, 38000 Grenoble"),
    ("Salle 12 - rue de la Gare, Voiron", "rue de la Gare, Voiron"),
  ])
  func asksForTheAddressAlone(text: String, query: String) {
    #expect(AddressText(text).query == query)
  }

  @Test(arguments: [
    ("CCI de Lyon, place de la Bourse, 69289 Lyon Cedex 02", "69289", "place de la Bourse, 69002 Lyon"),
    ("BP 123, 38506 Voiron Cedex", "38506", "Voiron"),
  ])
  func theCodeOfAFirmIsReadButNotAsked(text: String, postcode: String, query: String) {
    #expect(AddressText(text).postcode == postcode)
    #expect(AddressText(text).query == query)
  }

  @Test(arguments: [
    ("Rue de la Station 12, 5000 Namur", "Rue de la Station 12, 5000 Namur", ""),
    ("Rue de la Station, 12, 5000 Namur", "Rue de la Station 12, 5000 Namur", ""),
    ("Chaussée de Waterloo 10 bte 3, B-1180 Uccle", "Chaussée de Waterloo 10, 1180 Uccle", "BE"),
    ("Rue du Rhône 10, CH-1204 Genève", "Rue du Rhône 10, 1204 Genève", "CH"),
    ("Grande Rue 12, 1003 Lausanne, Suisse", "Grande Rue 12, 1003 Lausanne", "CH"),
    ("3 rue de l'Europe, L-1234 Luxembourg", "3 rue de l'Europe, 1234 Luxembourg", "LU"),
    ("1 avenue de la Costa, MC-98000 Monaco", "1 avenue de la Costa, 98000 Monaco", "MC"),
  ])
  func theNeighboursWriteOtherwise(text: String, query: String, country: String) {
    #expect(AddressText(text).query == query)
    #expect(AddressText(text).country == country)
  }

  @Test func aStreetsNameIsNoCountry() {
    #expect(AddressText("12 place d'Italie, 75013 Paris").country == "")
    #expect(AddressText("Milan, Italie").country == "IT")
  }

  @Test(arguments: [
    ("Mairie de Villeurbanne", "Villeurbanne"), ("Grenoble, FR", "Grenoble"),
    ("Mairie du Havre", "Le Havre"), ("Mairie des Lilas", "Les Lilas"),
    ("Lycée Ampère, Lyon", "Lyon"), ("Brignais 69530", "69530 Brignais"), ("Écully, 69130", "69130 Écully"),
    ("Salle des fêtes de Vaugneray", "Vaugneray"), ("Annecy-le-Vieux", "Annecy-le-Vieux"), ("75008", "75008"),
    ("11e arrondissement de Paris", "75011 Paris"), ("Parking de la gare, 38500 Voiron", "38500 Voiron"),
    ("38080 L'Isle d'Abeau", "38080 L'Isle d'Abeau"),
  ])
  func withoutAStreetTheTownIsLeft(text: String, query: String) {
    let address = AddressText(text)
    #expect(!address.hasStreet)
    #expect(address.query == query)
    #expect(!address.isNowhere)
  }

  @Test(arguments: [
    "", "Salle 3", "Bureau, 4ème étage", "A définir", "06 12 34 56 78", "Siège social", "Teams", "Chez le client",
    "Zoom https://us02web.zoom.us/j/123?pwd=Lyon", "Domicile", "Gare de Lyon-Part-Dieu", "Gare de Lyon",
    "https://example.fr",
    "Cité de la musique", "Cours de yoga", "Grande salle", "Visio", "Réunion Microsoft Teams", "À distance",
    "ID de réunion : 123 456 789 012",
  ])
  func whatNamesNoPlaceIsNotAsked(text: String) {
    let address = AddressText(text)
    #expect(address.isNowhere, "\(address)")
    #expect(address.query == "")
  }
}
