import Fetching
import Values

/// The Base Adresse Nationale (BAN), and any other server of its software addok.
///
/// Asks `/search?q=…&limit=5&autocomplete=0`, which answers with GeoJSON: https://addok.readthedocs.io/en/latest/api/ and
/// https://data.geopf.fr/geocodage/openapi. A whole address is asked, never one half typed: `autocomplete` is off. The service
/// could prefer what is near a point, but its answers would then depend on more than the text.
package struct AddokPlaces: AddressService {
  package enum Kind: String, Sendable {
    /// The BAN of the French state, or a copy of it.
    case ban
    /// Whatever its owner filled it with.
    case addok
  }

  /// The Géoplateforme's limit.
  static let perSecond = 50

  package let identity: ServiceIdentity
  private let address: WebAddress
  private let question: JSONQuestion

  /// - Parameter address: what stands before `/search`: `https://data.geopf.fr/geocodage`.
  package init(_ kind: Kind, _ address: WebAddress, over transport: any HTTPTransport) {
    identity = ServiceIdentity(kind: kind.rawValue, address: address.withoutSecrets)
    self.address = address
    question = JSONQuestion(transport, to: address, perSecond: Self.perSecond)
  }

  package func search(_ query: String) throws(ServiceProblem) -> [PlaceAnswer] {
    let fields = [(name: "q", value: query), ("limit", String(AddressLimits.answers)), ("autocomplete", "0")]
    let reply = try question.ask(address.appending("/search", fields), for: AddokReply.self)
    var answers: [PlaceAnswer] = []
    for (index, feature) in reply.features.elements.enumerated() {
      // What its type does not say the place of is left out.
      guard let precision = feature.precision else { continue }
      guard let answer = feature.answer(precision) else { throw .unreadable(.otherShape("features[\(index)]")) }
      answers.append(answer)
    }
    return answers
  }
}

/// A GeoJSON FeatureCollection, as far as it is used.
private struct AddokReply: Decodable {
  var features: FirstOnes<AddokFeature>
}

private struct AddokFeature: Decodable {
  struct Geometry: Decodable {
    /// Longitude, latitude, in degrees.
    var coordinates: FirstOnes<Double>
  }
  struct Properties: Decodable {
    var label: String
    var type: String
    /// From 0 to 1.
    var score: Double?
    var postcode: String?
    var city: String?
  }

  var geometry: Geometry
  var properties: Properties

  var precision: FoundPlace.Precision? {
    switch properties.type {
    case "housenumber": .address
    // A hamlet is as small as a street.
    case "street", "locality": .street
    case "municipality": .town
    default: nil
    }
  }

  func answer(_ precision: FoundPlace.Precision) -> PlaceAnswer? {
    let point = geometry.coordinates.elements
    guard point.count >= 2 else { return nil }
    // The country is not told: addok knows one, or does not care.
    return PlaceAnswer(
      label: properties.label, town: properties.city ?? "", postcode: properties.postcode ?? "", country: "",
      latitude: point[1], longitude: point[0], precision: precision,
      score: properties.score.map { Int((min(1, max(0, $0)) * 1_000).rounded()) })
  }
}
