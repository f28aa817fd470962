import Fetching
import Values

/// A geocoding service: finds addresses that the gazetteer, which knows towns only, cannot.
package protocol AddressService: Sendable {
  /// Which service it is; its kind is the `source` of the places that it finds.
  var identity: ServiceIdentity { get }

  /// What the service knows of a text, best first, at most ``AddressLimits/answers``; empty when it knows nothing of it.
  ///
  /// An answer depends on the text alone, because it is kept under the text: a service is not told what lies near.
  /// - Parameter query: a line that is an address and nothing else: ``AddressText/query``.
  func search(_ query: String) throws(ServiceProblem) -> [PlaceAnswer]

  /// The version of the service's data, for who checks a statement later; empty where it says none.
  func version() -> String
}

extension AddressService {
  package func version() -> String { "" }
}

/// How much of a service's answer is believed: what is longer than any address is no answer.
package enum AddressLimits {
  /// Answers to one query that are asked for and read.
  package static let answers = 5
  /// Characters of a query: more are refused by addok, and are no address.
  package static let query = 200
  /// Of one label, in bytes.
  static let label = 500
  /// Of a town's name, in bytes.
  static let town = 200
  /// Of a postcode, in bytes.
  static let postcode = 20
  /// Of a whole response: five addresses take three thousand bytes.
  static let response = 1 << 20
  /// For one attempt.
  static let seconds = 10
}

extension PlaceAnswer {
  /// A service's answer within ``AddressLimits``, its coordinates to six decimals of a degree, as memories keep them; nil when
  /// it is none.
  init?(
    label: String, town: String, postcode: String, country: String, latitude: Double, longitude: Double,
    precision: FoundPlace.Precision, score: Int? = nil
  ) {
    guard let coordinate = Coordinate(roundingLatitude: latitude, longitude: longitude),
      !label.isEmpty, label.utf8.count <= AddressLimits.label, town.utf8.count <= AddressLimits.town,
      postcode.utf8.count <= AddressLimits.postcode
    else { return nil }
    self.init(
      label: label, town: town, postcode: postcode, country: country, coordinate: coordinate, precision: precision,
      score: score)
  }
}
