import LuaSandbox
import Mileage
import Values

/// A place: a base of the profile, a stop, a lodging.
final class PlaceView: RecordView<PlaceView.Field> {
  enum Field: String, CaseIterable, Sendable {
    case kind, label, address, town, postcode, country, lat, lon, precision, status, event
  }

  static let schema = RecordSchema<Field>("place")
  let place: Place

  init(_ place: Place) {
    self.place = place
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .kind: answer.text(place.kind.rawValue)
    case .label: answer.text(place.label)
    case .address: answer.text(place.address)
    case .town: answer.text(place.found.town)
    case .postcode: answer.text(place.found.postcode)
    case .country: answer.text(place.found.country)
    case .lat: if let point = place.found.coordinate { answer.number(point.latitude) }
    case .lon: if let point = place.found.coordinate { answer.number(point.longitude) }
    case .precision: answer.text(place.found.precision?.rawValue ?? "")
    case .status: answer.text(place.found.status.rawValue)
    case .event: if let event = place.event { answer.object(EventView(event)) }
    }
  }
}
