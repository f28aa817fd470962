/// What a geocoding service answered to one text, on the day it was asked.
public struct PlaceRecord: Sendable, Hashable {
  public var service: ServiceIdentity
  /// The text that was sent: cleaned of what is no address.
  public var query: String
  /// The service's answers, best first; empty when it knows none.
  public var answers: [PlaceAnswer]
  /// The service's version or data, where it says one.
  public var version: String
  /// The local day on which the service was asked.
  public var asked: CivilDate

  public init(service: ServiceIdentity, query: String, answers: [PlaceAnswer], version: String = "", asked: CivilDate) {
    self.service = service
    self.query = query
    self.answers = answers
    self.version = version
    self.asked = asked
  }
}

/// One of a geocoding service's answers, in the words of all of them.
public struct PlaceAnswer: Sendable, Hashable {
  /// The address as the service writes it: `12 Rue des Lilas 38500 Voiron`.
  public var label: String
  public var town: String
  public var postcode: String
  /// ISO 3166-1 alpha-2.
  public var country: String
  public var coordinate: Coordinate
  public var precision: FoundPlace.Precision
  /// How sure the service is, in thousandths; nil where it does not say.
  public var score: Int?

  public init(
    label: String, town: String, postcode: String, country: String, coordinate: Coordinate,
    precision: FoundPlace.Precision, score: Int? = nil
  ) {
    self.label = label
    self.town = town
    self.postcode = postcode
    self.country = country
    self.coordinate = coordinate
    self.precision = precision
    self.score = score
  }
}

/// Keeps what geocoding services answered.
public protocol PlaceMemory: Sendable {
  /// The newest answer to `query`; nil when it was never asked.
  /// - Throws: a ``Failure`` when the memory cannot be read.
  func recall(_ query: String, of service: ServiceIdentity) throws(Failure) -> PlaceRecord?
  /// - Throws: a ``Failure`` when the memory cannot be written.
  func keep(_ record: PlaceRecord) throws(Failure)
}
