import Fetching
import Places
import TestSupport
import Testing
import Values

/// What holds whatever services answer.
@Suite struct PlaceLawPropertyTests {
  static let texts = [
    "12 rue des Lilas, 38500 Voiron", "12 rue des Lilas, Voiron", "12 rue des Lilas", "12 rue des Lilas, Saint-Priest",
    "12 rue des Lilas, 69440 Mornant", "12 rue des Lilas, 38500", "12 rue des Lilas, 38500 Grenoble",
    "Trifouilly-les-Oies",
    "Saint-Priest", "Visio", "ZA des Platanes, 26120 Chabeuil", "Avenue Jean Jaurès, 69007 Lyon", "Lilas",
  ]
  static let homes: [Coordinate?] = [
    nil, Coordinate(latitude: 45.7485, longitude: 4.8467), Coordinate(latitude: 0, longitude: 0),
  ]

  static func answers(_ numbers: inout SplitMix64) -> [PlaceAnswer] {
    let towns = [
      Town.voiron, Town.rives, Town.grenoble, Town.mornant, Town.chaussan, Town.saintPriest, Town.saintPriestArdeche,
      ("Lyon", "69007", 45.7329, 4.8391), ("", "", 45.37, 5.59), ("Trifouilly-les-Oies", "38999", 45.4, 5.6),
      ("Atlantide", "", 30, -40),
    ]
    let streets = [
      "12 Rue des Lilas", "Rue des Lilas", "Rue des Roses", "14 Avenue Jean Jaurès", "ZA des Platanes", "",
    ]
    let precisions: [FoundPlace.Precision] = [.address, .address, .street, .town, .postcode]
    return (0..<Int.random(in: 0...5, using: &numbers)).map { _ in
      let (town, street, precision) = (numbers.pick(towns), numbers.pick(streets), numbers.pick(precisions))
      let score = Bool.random(using: &numbers) ? Int.random(in: 0...1_000, using: &numbers) : nil
      var found = answer(street, town, score: score, precision)
      if Bool.random(using: &numbers) { found.country = "" }
      return found
    }
  }

  @Test func theTextsTownIsNeverOverruledInSilence() throws {
    var numbers = SplitMix64(seed: 20_261_123)
    let gazetteer = try embeddedGazetteer.get()
    for round in 0..<1_000 {
      let text = Self.texts[round % Self.texts.count]
      let near = Self.homes[round / Self.texts.count % Self.homes.count]
      let (first, second) = (Self.answers(&numbers), Self.answers(&numbers))
      func find() throws -> FoundPlace {
        try placeChain(FakeService(first), FakeService(named: "nominatim", second)).finder().find(text, near: near)
      }
      let own = gazetteer.find(text, near: near)
      let place = try find()
      let shown: Comment = "\(round) \(text): \(place) of \(first) and \(second)"

      #expect(try find() == place, shown)
      if own.status != .none { #expect(place.status != .none, shown) }
      switch place.status {
      case .none: #expect(place == own, shown)
      case .ok:
        #expect(place.candidates.isEmpty && place.because == .none && place.coordinate != nil, shown)
        if place != own {
          #expect((place.score ?? 1_000) >= 700 && place.precision != .town && place.precision != .postcode, shown)
        }
        if own.status == .ok, let town = own.coordinate, let point = place.coordinate {
          #expect(
            place == own || place.town == own.town || place.postcode == own.postcode || place.town == "Lyon", shown)
          #expect(point.distance(to: town) <= GazetteerGeocoder.townRadius * 1_000, shown)
        }
      case .confirm:
        #expect(place.because != .none && place.coordinate != nil, shown)
        if place != own { #expect(place.candidates.first?.coordinate == place.coordinate, shown) }
      }
    }
  }
}
