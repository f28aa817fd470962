import Places
import Testing
import Values

/// What a text must give: `ok` a town, a question with a town as best guess, or no place.
enum Expected: Sendable, CustomStringConvertible {
  case town(String)
  case question(String)
  case doubt
  case nothing

  var description: String {
    switch self {
    case .town(let town): town
    case .question(let town): "\(town)?"
    case .doubt: "not certain"
    case .nothing: "no place"
    }
  }
}

func expect(
  _ text: String, _ expected: Expected, near: Coordinate? = nil, _ geocoder: GazetteerGeocoder,
  at location: SourceLocation = #_sourceLocation
) {
  let place = geocoder.find(text, near: near)
  let found: Comment = "\(text): \(place.status) \(place.town) \(place.postcode), wanted \(expected)"
  switch expected {
  case .town(let town):
    #expect(place.status == .ok, found, sourceLocation: location)
    #expect(place.town == town, found, sourceLocation: location)
    #expect(place.coordinate != nil, found, sourceLocation: location)
    #expect(place.because == .none, found, sourceLocation: location)
  case .question(let town):
    #expect(place.status == .confirm, found, sourceLocation: location)
    #expect(place.town == town, found, sourceLocation: location)
    #expect(place.because != .none, found, sourceLocation: location)
  case .doubt: #expect(place.status != .ok, found, sourceLocation: location)
  case .nothing:
    #expect(place.status == .none, found, sourceLocation: location)
    #expect(place.coordinate == nil, found, sourceLocation: location)
    #expect(place.because.french != "", found, sourceLocation: location)
    #expect(place.because.english != "", found, sourceLocation: location)
  }
}
