import Fetching
import Synchronization
import Values

/// Nominatim, the geocoder of OpenStreetMap: https://nominatim.org/release-docs/latest/api/Search/
///
/// It says of no answer how sure it is: its `importance` is how well known a place is. The public server allows one request a
/// second and no bulk; who looks up calendars runs a server of their own.
package final class NominatimPlaces: AddressService {
  /// The public server's limit: https://operations.osmfoundation.org/policies/nominatim/
  static let perSecond = 1

  package let identity: ServiceIdentity
  private let address: WebAddress
  private let question: JSONQuestion
  private let known = Mutex<String?>(nil)

  /// Where calendars lead: France with its overseas territories, the countries around it, and those whose postcodes are read.
  static let countries = [
    "fr", "be", "ch", "lu", "mc", "ad", "de", "it", "es", "nl", "gb", "ie", "je", "gg", "im", "at", "pt", "dk", "se",
    "pl", "ca", "gp", "mq", "gf", "re", "yt", "pm", "bl", "mf",
    "nc", "pf", "wf",
  ]

  /// - Parameter address: what stands before `/search`.
  package init(_ address: WebAddress, over transport: any HTTPTransport) {
    identity = ServiceIdentity(kind: "nominatim", address: address.withoutSecrets)
    self.address = address
    question = JSONQuestion(transport, to: address, perSecond: Self.perSecond)
  }

  package func search(_ query: String) throws(ServiceProblem) -> [PlaceAnswer] {
    let fields = [
      (name: "q", value: query), ("format", "jsonv2"), ("addressdetails", "1"),
      ("limit", String(AddressLimits.answers)), ("countrycodes", Self.countries.joined(separator: ",")),
      // Or the names' language would depend on the server.
      ("accept-language", "fr"),
    ]
    let places = try question.ask(address.appending("/search", fields), for: FirstOnes<NominatimPlace>.self).elements
    var answers: [PlaceAnswer] = []
    for (index, place) in places.enumerated() {
      guard let precision = place.precision else { continue }
      guard let answer = place.answer(precision) else { throw .unreadable(.otherShape("[\(index)]")) }
      answers.append(answer)
    }
    return answers
  }

  /// `5.3.3 2026-11-20T20:21:05+00:00`: the software and its data, asked once.
  package func version() -> String {
    known.withLock { known in
      if let known { return known }
      let status = try? question.ask(address.appending("/status", [("format", "json")]), for: NominatimStatus.self)
      let parts = [status?.softwareVersion, status?.dataUpdated].compactMap(\.self)
      let version = String(parts.joined(separator: " ").prefix(100))
      known = version
      return version
    }
  }
}

private struct NominatimStatus: Decodable {
  var softwareVersion: String?
  var dataUpdated: String?
}

private struct NominatimPlace: Decodable {
  struct Address: Decodable {
    var city, town, village, municipality, hamlet, suburb: String?
    var postcode: String?
    var countryCode: String?
  }

  /// Degrees, as text.
  var lat: String
  var lon: String
  var displayName: String
  /// `road`, `house`, `village`, `postcode`.
  var addresstype: String?
  /// From 4, a country, to 30, a house; streets are 26 and 27.
  var placeRank: Int
  /// With `addressdetails`.
  var address: Address?

  /// Nil for what is larger than a town, which is no place to drive to.
  var precision: FoundPlace.Precision? {
    switch (addresstype, placeRank) {
    case ("postcode", _): .postcode
    case (_, 28...): .address
    case (_, 26...27): .street
    case ("city", _), ("town", _), ("village", _), ("municipality", _), (_, 16..<26): .town
    default: nil
    }
  }

  func answer(_ precision: FoundPlace.Precision) -> PlaceAnswer? {
    guard let latitude = Double(lat), let longitude = Double(lon) else { return nil }
    let names = address.map { [$0.city, $0.town, $0.village, $0.municipality, $0.hamlet, $0.suburb] } ?? []
    return PlaceAnswer(
      label: displayName, town: names.compactMap(\.self).first ?? "", postcode: address?.postcode ?? "",
      country: country, latitude: latitude, longitude: longitude, precision: precision)
  }

  private var country: String {
    let code = address?.countryCode ?? ""
    return code.utf8.count == 2 ? code.uppercased() : ""
  }
}
