import Places
import Testing
import Values

/// Names that several towns have.
@Suite struct NamesakeTests {
  let geocoder: GazetteerGeocoder
  let lyon = Coordinate(latitude: 45.7485, longitude: 4.8467)
  let montauban = Coordinate(latitude: 44.0181, longitude: 1.3558)
  let brest = Coordinate(latitude: 48.3903, longitude: -4.4863)

  init() throws { geocoder = GazetteerGeocoder(try Gazetteer.embedded()) }

  @Test func aBareNameIsAQuestionWithItsCandidates() {
    let place = geocoder.find("Saint-Priest", near: nil)
    #expect(place.status == .confirm)
    #expect(place.postcode == "69800")
    #expect(place.candidates.count > 2)
    #expect(place.candidates.first?.postcode == "69800")
    #expect(Set(place.candidates.map(\.town)) == ["Saint-Priest"])
  }

  @Test func homeSettlesIt() {
    let place = geocoder.find("Saint-Priest", near: lyon)
    #expect(place.status == .ok)
    #expect(place.postcode == "69800")
    #expect(place.candidates.isEmpty)
    #expect(geocoder.find("Valence", near: montauban).postcode == "82400")
    #expect(geocoder.find("Mairie de Valence", near: lyon).postcode == "26000")
  }

  @Test func aFarHomeSettlesNothing() {
    #expect(geocoder.find("Saint-Priest", near: brest).status == .confirm)
  }

  @Test func whatHomeDoesNotSettleIsGuessedNearIt() throws {
    let voiron = try #require(Coordinate(latitude: 45.3653, longitude: 5.5925))
    let guess = geocoder.find("Saint-Martin", near: voiron)
    #expect(guess.status == .confirm)
    let distances = guess.candidates.filter { $0.country == "FR" }.map { $0.coordinate.distance(to: voiron) }
    #expect(guess.coordinate.map { $0.distance(to: voiron) } == distances.min())
    #expect(geocoder.find("Saint-Denis", near: voiron).postcode.hasPrefix("93"), "a large town is worth the way")
  }

  @Test func theLargestByFarNeedsNoQuestion() {
    for (text, postcode) in [("Grenoble", "38000"), ("Bordeaux", "33000"), ("Vienne", "38200")] {
      #expect(geocoder.find(text, near: nil).postcode == postcode, "\(text)")
    }
    #expect(geocoder.find("Bordeaux", near: nil).status == .ok)
  }

  @Test(arguments: [
    ("Saint-Denis (93)", "93200"), ("St-Denis 93", "93200"), ("Saint-Denis, Seine-Saint-Denis", "93200"),
    ("Saint-Denis, La Réunion", "97400"), ("Saint-Denis (974)", "97400"), ("Saint-Pierre, Martinique", "97250"),
    ("Saint-Étienne (Loire)", "42000"), ("Bastia (2B)", "20200"), ("Valence, Drôme", "26000"),
    ("42 - Saint-Étienne", "42000"),
  ])
  func theDepartementSettlesIt(text: String, postcode: String) {
    let place = geocoder.find(text, near: nil)
    #expect(place.status == .ok, "\(text): \(place)")
    #expect(place.postcode == postcode, "\(text)")
  }

  @Test func aTinyNamesakeAbroadIsNoQuestion() {
    for text in ["Mâcon", "Brest", "Lille", "Orléans"] {
      let place = geocoder.find(text, near: nil)
      #expect(place.status == .ok, "\(text): \(place)")
      #expect(place.country == "FR")
    }
  }

  @Test func aVillageSaidForALongerNameIsAQuestion() {
    for text in ["Aix", "Chalon", "Tournon"] { expect(text, .doubt, geocoder) }
  }

  @Test func renamedCommunesAreFound() {
    expect("14170 Saint-Pierre-en-Auge", .town("Saint-Pierre-en-Auge"), geocoder)
    expect("Évry-Courcouronnes", .town("Évry-Courcouronnes"), geocoder)
    expect("Saint-Denis de La Réunion", .town("Saint-Denis"), geocoder)
  }

  /// Under today's name and under those of the communes that became it.
  @Test(arguments: [
    ("38730 Val-de-Virieu", "Val-de-Virieu", 45.49), ("27240 Marbois", "Marbois", 48.87),
    ("69490 Vindry-sur-Turdine", "Vindry-sur-Turdine", 45.87),
    ("44150 Ancenis-Saint-Géréon", "Ancenis-Saint-Géréon", 47.37),
    ("44150 Ancenis", "Ancenis", 47.37), ("28220 Cloyes-les-Trois-Rivières", "Cloyes-les-Trois-Rivières", 48.0),
    ("14710 Formigny La Bataille", "Formigny La Bataille", 49.34), ("07140 Naves", "Naves", 44.4),
    ("62860 Pronville-en-Artois", "Pronville-en-Artois", 50.17),
    ("71600 Vitry-en-Charollais", "Vitry-en-Charollais", 46.45),
    ("93380 Pierrefitte-sur-Seine", "Pierrefitte-sur-Seine", 48.94), ("Grigny-sur-Rhône", "Grigny-sur-Rhône", 45.61),
  ])
  func mergedCommunesAreFound(text: String, town: String, latitude: Double) {
    expect(text, .town(town), geocoder)
    let found = geocoder.find(text, near: nil).coordinate?.latitude ?? 0
    #expect(abs(found - latitude) < 0.1, "\(found)")
  }

  @Test func aFarTownIsNotTakenForAFrenchOne() {
    expect("Pointe-Noire", .doubt, geocoder)
  }

  @Test func theCountrySettlesIt() {
    #expect(geocoder.find("Fribourg, Suisse", near: nil).country == "CH")
    #expect(geocoder.find("Mons, Belgique", near: nil).country == "BE")
    #expect(geocoder.find("Berlin, Allemagne", near: nil).town == "Berlin")
  }
}
