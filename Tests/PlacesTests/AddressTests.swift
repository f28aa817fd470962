import Places
import Testing
import Values

/// Texts with a postcode.
@Suite struct AddressTests {
  let geocoder: GazetteerGeocoder

  init() throws { geocoder = GazetteerGeocoder(try Gazetteer.embedded()) }

  @Test(arguments: [
    ("Étude Roux, 4 montée des Roches, 38460 Crémieu", "Crémieu"),
    ("12ter, rue Victor Hugo 38200 VIENNE", "Vienne"),
    ("4 bis place du Marché\n01000 BOURG EN BRESSE\nFrance", "Bourg-en-Bresse"),
    ("Brignais 69530", "Brignais"),
    ("Écully, 69130", "Écully"),
    ("69130 Ecully - Campus Ouest", "Écully"),
    ("3 allée des Cèdres 69130 ECULLY bât B", "Écully"),
    ("F-74000 Annecy", "Annecy"),
    ("FR-38000 GRENOBLE", "Grenoble"),
    ("38 000 Grenoble, hall B", "Grenoble"),
    ("Avenue de Paris, 26000 Valence", "Valence"),
    ("Le Bourg, 71460 Saint-Gengoux-le-National", "Saint-Gengoux-le-National"),
    ("Zone industrielle de la Plaine, 69570 Dardilly", "Dardilly"),
    ("ZAC des Gaulnes 69330 JONAGE", "Jonage"),
    ("12 Lot. Les Acacias 69440 Mornant", "Mornant"),
    ("c/o M. Durand, 15 chemin du Moulin, 69530 Brignais", "Brignais"),
    ("Chez Mme Lefèvre (bât B, 2e étage, code 45A12), 69130 Écully", "Écully"),
    ("38400 St Martin d’Hères", "Saint-Martin-d'Hères"),
    ("59650 Villeneuve d’Ascq", "Villeneuve-d'Ascq"),
    ("69400 Villefranche s/ Saône", "Villefranche-sur-Saône"),
    ("07300 Tournon", "Tournon-sur-Rhône"),
    ("38080 Isle d'Abeau", "L'Isle-d'Abeau"),
    ("69300 Caluire", "Caluire-et-Cuire"),
    ("06560 Sophia Antipolis", "Valbonne"),
    ("97400 Saint-Denis", "Saint-Denis"),
    ("20000 Ajaccio", "Ajaccio"),
    ("15 chemin du Moulin\\n69530 Brignais", "Brignais"),
    ("Visio https://example.fr/69001 ou 12 rue X, 38200 Vienne", "Vienne"),
    ("BP 10012, 38200 Vienne", "Vienne"),
  ])
  func postcodeAndTown(text: String, town: String) {
    expect(text, .town(town), geocoder)
  }

  @Test(arguments: [
    ("33070 BORDEAUX CEDEX", "Bordeaux", "33070"),
    ("BP 12 38001 GRENOBLE CEDEX 1", "Grenoble", "38001"),
    ("38054 Grenoble Cedex 9", "Grenoble", "38054"),
    ("44041 NANTES CEDEX 1", "Nantes", "44041"),
    ("69399 LYON CEDEX 03", "Lyon 3e Arrondissement", "69399"),
    ("75380 Paris Cedex 08", "Paris 8e Arrondissement", "75380"),
  ])
  func cedexIsOfItsDepartement(text: String, town: String, postcode: String) {
    expect(text, .town(town), geocoder)
    #expect(geocoder.find(text, near: nil).postcode == postcode)
  }

  @Test func townAndPostcodePrecision() {
    #expect(geocoder.find("12 rue Neuve, 69440 Mornant", near: nil).precision == .town)
    let code = geocoder.find("75008", near: nil)
    #expect(code.precision == .postcode)
    #expect(code.town == "Paris 8e Arrondissement")
    #expect(code.status == .ok)
  }

  @Test func aPostcodeOfManyTownsIsAQuestion() {
    let place = geocoder.find("69380", near: nil)
    #expect(place.status == .confirm)
    #expect(place.candidates.count > 2)
    #expect(place.candidates.allSatisfy { $0.postcode == "69380" })
    #expect(place.because.english.contains("postcode"))
  }

  @Test func aPostcodeAgainstItsTownIsAQuestion() {
    let place = geocoder.find("12 rue Neuve, 38000 Lyon", near: nil)
    #expect(place.status == .confirm)
    #expect(Set(place.candidates.map(\.town)) == ["Lyon", "Grenoble"])
  }

  @Test(arguments: ["Dossier 69440", "réf. 38200", "Code 75008", "1200", "Salle 1204"])
  func otherNumbersAreNoPostcodes(text: String) {
    expect(text, .nothing, geocoder)
  }

  @Test func aStreetsNameBeforeAPostcodeIsNoTown() {
    expect("12 rue de Villeurbanne 69380", .doubt, geocoder)
    expect("12 rue de Villeurbanne 69440 Mornant", .town("Mornant"), geocoder)
  }

  @Test func twoPostcodesAreAQuestion() {
    expect("69005/69009 Lyon", .doubt, geocoder)
    expect("38200 Vienne puis 26000 Valence", .doubt, geocoder)
  }

  @Test(arguments: [
    ("12 rue Neuve, B-1000 Bruxelles, Belgique", "Bruxelles", "BE"),
    ("Rue de la Station 12, 5000 Namur", "Namur", "BE"),
    ("Chaussée de Waterloo 10, B-1180 Uccle", "Uccle", "BE"),
    ("1050 Bruxelles", "Ixelles", "BE"),
    ("Rue du Rhône 10, CH-1204 Genève", "Genève", "CH"),
    ("1003 Lausanne, Suisse", "Lausanne", "CH"),
    ("1227 Carouge", "Carouge", "CH"),
    ("1950 Sion", "Sion", "CH"),
    ("2, rue du Fossé, L-1536 Luxembourg", "Luxembourg", "LU"),
    ("L-4360 Esch-sur-Alzette", "Esch-sur-Alzette", "LU"),
    ("1 avenue de la Costa, MC-98000 Monaco", "Monaco", "MC"),
    ("AD500 Andorra la Vella", "Andorra la Vella", "AD"),
    ("D-79098 Freiburg im Breisgau", "Freiburg im Breisgau", "DE"),
    ("10117 Berlin", "Berlin", "DE"),
    ("20121 Milano, Italia", "Milano", "IT"),
    ("28001 Madrid", "Madrid", "ES"),
  ])
  func neighbours(text: String, town: String, country: String) {
    expect(text, .town(town), geocoder)
    #expect(geocoder.find(text, near: nil).country == country)
  }
}
