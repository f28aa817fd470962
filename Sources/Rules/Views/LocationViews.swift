import ICalendar
import LuaSandbox
import Values

/// `event.geo`, in degrees.
final class PointView: RecordView {
  enum Field: String, CaseIterable, Sendable { case lat, lon }

  static let schema = RecordSchema<Field>(
    "point", Phrase(en: "A point on the map, in degrees.", fr: "Un point sur la carte, en degrés.")
  ) { field in
    switch field {
    case .lat: (.number, Phrase(en: "The latitude.", fr: "La latitude."))
    case .lon: (.number, Phrase(en: "The longitude.", fr: "La longitude."))
    }
  }
  let coordinate: Coordinate

  init(_ coordinate: Coordinate) {
    self.coordinate = coordinate
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .lat: answer.number(coordinate.latitude)
    case .lon: answer.number(coordinate.longitude)
    }
  }
}

/// `event.structured_location`: the place somebody picked on a map. `lat` and `lon` are degrees, nil where it has none.
final class StructuredLocationView: RecordView {
  enum Field: String, CaseIterable, Sendable { case title, address, lat, lon }

  static let schema = RecordSchema<Field>(
    "structured location",
    Phrase(en: "The place that somebody picked on a map.", fr: "Le lieu que quelqu'un a choisi sur une carte.")
  ) { field in
    switch field {
    case .title: (.text, Phrase(en: "Its name.", fr: "Son nom."))
    case .address: (.text, Phrase(en: "Its address.", fr: "Son adresse."))
    case .lat:
      (
        .optional(.number),
        Phrase(
          en: "The latitude in degrees; nil where it has none.", fr: "La latitude en degrés ; nil s'il n'en a pas.")
      )
    case .lon:
      (
        .optional(.number),
        Phrase(
          en: "The longitude in degrees; nil where it has none.", fr: "La longitude en degrés ; nil s'il n'en a pas.")
      )
    }
  }
  private let location: StructuredLocation

  init(_ location: StructuredLocation) {
    self.location = location
  }

  func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .title: answer.beginning(of: location.title)
    case .address: answer.beginning(of: location.address)
    case .lat: if let point = location.coordinate { answer.number(point.latitude) }
    case .lon: if let point = location.coordinate { answer.number(point.longitude) }
    }
  }
}
