import Places
import Testing
import Values

/// Events that carry coordinates of their own.
@Suite struct CoordinateTests {
  let geocoder: GazetteerGeocoder
  let mornant = Coordinate(latitude: 45.6201, longitude: 4.6731)!
  let grenoble = Coordinate(latitude: 45.19, longitude: 5.72)!

  init() throws { geocoder = GazetteerGeocoder(try Gazetteer.embedded()) }

  @Test func agreeingCoordinatesAreTheAddress() {
    let place = geocoder.find("12 rue Neuve, 69440 Mornant", at: mornant, near: nil)
    #expect(place.status == .ok)
    #expect(place.town == "Mornant")
    #expect(place.coordinate == mornant)
    #expect(place.precision == .address)
    #expect(place.source == "geo")
  }

  @Test func theySettleNamesakes() {
    let place = geocoder.find("Valence", at: Coordinate(latitude: 44.11, longitude: 0.89)!, near: grenoble)
    #expect(place.status == .ok)
    #expect(place.postcode == "82400")
  }

  @Test func disagreeingOnesAreAQuestion() {
    let place = geocoder.find("12 rue Neuve, 69440 Mornant", at: grenoble, near: nil)
    #expect(place.status == .confirm)
    #expect(place.town == "Mornant")
    #expect(place.candidates.map(\.town) == ["Mornant", "Grenoble"])
    #expect(place.candidates.last?.coordinate == grenoble)
    #expect(place.because.french.contains("coordonnées"))
  }

  @Test func withoutATownTheNearestGivesItsName() {
    let place = geocoder.find("Chez le client", at: grenoble, near: nil)
    #expect(place.status == .ok)
    #expect(place.town == "Grenoble")
    #expect(place.country == "FR")
    #expect(place.coordinate == grenoble)
    #expect(place.source == "geo")
  }

  @Test func amongNowhereThereIsNoName() throws {
    let ocean = try #require(Coordinate(latitude: 30, longitude: -40))
    let place = geocoder.find("", at: ocean, near: nil)
    #expect(place.status == .ok)
    #expect(place.town == "")
    #expect(place.coordinate == ocean)
  }

  @Test func zeroZeroIsNothing() throws {
    let zero = try #require(Coordinate(latitude: 0, longitude: 0))
    #expect(geocoder.find("69440 Mornant", at: zero, near: nil).source == "gazetteer")
    #expect(geocoder.find("Bureau", at: zero, near: nil).status == .none)
  }
}
