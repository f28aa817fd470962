import ICalendar
import LuaSandbox
import Values

/// `event.geo`, in degrees.
final class PointView: RecordView<PointView.Field> {
  enum Field: String, CaseIterable, Sendable { case lat, lon }

  static let schema = RecordSchema<Field>("point")
  let coordinate: Coordinate

  init(_ coordinate: Coordinate) {
    self.coordinate = coordinate
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .lat: answer.number(coordinate.latitude)
    case .lon: answer.number(coordinate.longitude)
    }
  }
}

/// `event.structured_location`: the place somebody picked on a map. `lat` and `lon` are degrees, nil where it has none.
final class StructuredLocationView: RecordView<StructuredLocationView.Field> {
  enum Field: String, CaseIterable, Sendable { case title, address, lat, lon }

  static let schema = RecordSchema<Field>("structured location")
  private let location: StructuredLocation

  init(_ location: StructuredLocation) {
    self.location = location
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .title: answer.text(location.title)
    case .address: answer.text(location.address)
    case .lat: if let point = location.coordinate { answer.number(point.latitude) }
    case .lon: if let point = location.coordinate { answer.number(point.longitude) }
    }
  }
}
