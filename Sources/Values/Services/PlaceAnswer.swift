/// One of a geocoding service's answers, in the words of all of them.
public struct PlaceAnswer: Sendable, Hashable {
  /// The address as the service writes it: `12 Rue des Lilas 38500 Voiron`.
  public var label: String
  /// The town's name as the service spells it; empty where it says none.
  public var town: String
  /// Empty where the service says none.
  public var postcode: String
  /// ISO 3166-1 alpha-2; empty where the service says none.
  public var country: String
  /// The point in degrees of WGS 84.
  public var coordinate: Coordinate
  /// What ``coordinate`` stands for.
  public var precision: FoundPlace.Precision
  /// How sure the service is, in thousandths; nil where it does not say.
  public var score: Int?

  /// An answer; `score` is in thousandths, nil where the service does not say how sure it is.
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
