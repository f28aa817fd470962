/// What was made of a text or of coordinates that name a place.
public struct FoundPlace: Sendable, Hashable {
  /// How certain it is.
  public enum Status: String, Sendable, Hashable {
    /// Certain enough to count without a question.
    case ok
    /// A best guess with its coordinates, that a person must confirm.
    case confirm
    /// Names no place that is known; there are no coordinates.
    case none
  }

  /// What the coordinates stand for.
  public enum Precision: String, Sendable, Hashable {
    case address, street, town, postcode
  }

  /// Another place that the same text may mean.
  public struct Candidate: Sendable, Hashable {
    /// The town's name as the source spells it.
    public var town: String
    /// Empty where the source knows none.
    public var postcode: String
    /// ISO 3166-1 alpha-2: `FR`.
    public var country: String
    /// The point of the town, or of the address that ``label`` names.
    public var coordinate: Coordinate
    /// The address as its source writes it; empty for a town.
    public var label: String

    /// A place that may be meant; a town unless `label` names an address.
    public init(town: String, postcode: String, country: String, coordinate: Coordinate, label: String = "") {
      self.label = label
      self.town = town
      self.postcode = postcode
      self.country = country
      self.coordinate = coordinate
    }

    /// A place as one of those that may be meant; nil for one without coordinates.
    public init?(_ place: FoundPlace) {
      guard let coordinate = place.coordinate else { return nil }
      self.init(
        town: place.town, postcode: place.postcode, country: place.country, coordinate: coordinate, label: place.label)
    }
  }

  /// How certain it is; only ``Status/none`` has no coordinates.
  public var status: Status
  /// The town's name as the source spells it; empty when none was found.
  public var town: String
  /// As the text or the source has it; empty when none was found.
  public var postcode: String
  /// ISO 3166-1 alpha-2: `FR`; empty when none was found.
  public var country: String
  /// The point in degrees of WGS 84; nil when nothing was found.
  public var coordinate: Coordinate?
  /// What ``coordinate`` stands for; nil when nothing was found.
  public var precision: Precision?
  /// Who answered: `gazetteer`, `geo` (the event's own coordinates), `profile`, `ban`, `nominatim`.
  public var source: String
  /// The address as the source writes it: `12 Rue des Lilas 38500 Voiron`; empty for a town.
  public var label: String
  /// What the text may mean, where a person must choose; empty for what is certain.
  public var candidates: [Candidate]
  /// Why a person must confirm it, or why nothing was found.
  public var because: Phrase
  /// How sure the source is, in thousandths; nil where it does not say.
  public var score: Int?

  /// A place with what is known of it; the defaults say that nothing is.
  public init(
    status: Status, town: String = "", postcode: String = "", country: String = "", coordinate: Coordinate? = nil,
    precision: Precision? = nil, source: String, label: String = "", candidates: [Candidate] = [],
    because: Phrase = .none, score: Int? = nil
  ) {
    self.status = status
    self.town = town
    self.postcode = postcode
    self.country = country
    self.coordinate = coordinate
    self.precision = precision
    self.source = source
    self.label = label
    self.candidates = candidates
    self.because = because
    self.score = score
  }

  /// As an address ends: `38500 Voiron`.
  public var postalTown: String { postcode.isEmpty ? town : "\(postcode) \(town)" }
}
