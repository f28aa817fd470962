import Fetching
import Values

/// Who finds places, as people write it for `--places` and in a profile's `geocoders`.
///
/// | written | means |
/// |---|---|
/// | `gazetteer` | the towns that the program knows by itself |
/// | `ban` | the Base Adresse Nationale, asked at the French state's Géoplateforme |
/// | `ban:URL` | the same elsewhere: `ban:https://api-adresse.data.gouv.fr` |
/// | `addok:URL` | a server of addok, the BAN's software |
/// | `nominatim:URL` | a server of Nominatim |
///
/// The URL is what stands before `/search`. It may hold a key: it is shown without user, password and query, and not at all where
/// it cannot be read.
package struct PlaceServiceName: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case gazetteer, ban, addok, nominatim
  }

  package let kind: Kind
  /// Where the service is; nil for the gazetteer.
  package let address: WebAddress?

  /// Where `ban` alone leads.
  static let geoplateforme = "https://data.geopf.fr/geocodage"

  /// - Throws: ``Failure`` for an unknown kind, and for an address that is missing or is no http or https address.
  package init(_ text: String) throws(Failure) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let kind = Kind(rawValue: String(parts[0])) else { throw PlaceServiceProblem.unknown(parts[0]) }
    self.kind = kind
    switch (kind, parts.count > 1 ? String(parts[1]) : nil) {
    case (.gazetteer, nil): address = nil
    case (.gazetteer, .some): throw PlaceServiceProblem.addressOfGazetteer
    case (.ban, nil): address = WebAddress(Self.geoplateforme)
    case (.addok, nil), (.nominatim, nil): throw PlaceServiceProblem.noAddress(kind)
    case (_, let url?):
      guard let address = Self.address(url) else { throw PlaceServiceProblem.badAddress(kind) }
      self.address = address
    }
  }

  /// People copy the address with the question: `https://host/search/?q=` is `https://host`.
  private static func address(_ url: String) -> WebAddress? {
    let end = url.firstIndex { $0 == "?" || $0 == "#" } ?? url.endIndex
    var path = url[..<end]
    while path.last == "/" { path.removeLast() }
    if path.hasSuffix("/search") { path.removeLast("/search".count) }
    return WebAddress(String(path + url[end...]))
  }

  /// The service; nil for the gazetteer, which is always there.
  package func service(over transport: any HTTPTransport) -> (any AddressService)? {
    guard let address else { return nil }
    switch kind {
    case .gazetteer: return nil
    case .ban: return AddokPlaces(.ban, address, over: transport)
    case .addok: return AddokPlaces(.addok, address, over: transport)
    case .nominatim: return NominatimPlaces(address, over: transport)
    }
  }
}

extension PlaceServiceName: CustomStringConvertible {
  /// `ban https://data.geopf.fr/geocodage`, without what may be a key.
  package var description: String {
    address.map { "\(kind.rawValue) \($0.withoutSecrets)" } ?? kind.rawValue
  }
}

/// What is wrong with a service's name. Nothing of the text is repeated that may be a part of an address.
private enum PlaceServiceProblem {
  static func unknown(_ kind: Substring) -> Failure {
    let isName = (1...30).contains(kind.utf8.count) && kind.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
    if kind == "http" || kind == "https" {
      return failure(
        Phrase(
          en: "an address alone does not say what it speaks",
          fr: "une adresse seule ne dit pas de quel service il s'agit"),
        Phrase(
          en: "write ban:, addok: or nominatim: before it", fr: "écrivez ban:, addok: ou nominatim: devant l'adresse"))
    }
    let kinds = PlaceServiceName.Kind.allCases.map(\.rawValue)
    let nearest = isName ? NearestName.of(kind.lowercased(), in: kinds) : nil
    let known = kinds.joined(separator: ", ")
    return failure(
      isName
        ? Phrase(
          en: "no service of places is called \"\(kind)\"", fr: "aucun service de lieux ne s'appelle « \(kind) »")
        : Phrase(en: "this names no service of places", fr: "ceci ne nomme aucun service de lieux"),
      nearest.map { Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?") }
        ?? Phrase(en: "known are: \(known)", fr: "sont connus : \(known)"))
  }

  static var addressOfGazetteer: Failure {
    failure(
      Phrase(en: "the gazetteer has no address", fr: "le répertoire des communes (gazetteer) n'a pas d'adresse"),
      Phrase(en: "write gazetteer alone", fr: "écrivez gazetteer seul"))
  }

  static func noAddress(_ kind: PlaceServiceName.Kind) -> Failure {
    failure(
      Phrase(en: "\(kind.rawValue) needs its address", fr: "il manque l'adresse de \(kind.rawValue)"),
      Phrase(en: "write \(kind.rawValue):https://…", fr: "écrivez \(kind.rawValue):https://…"))
  }

  static func badAddress(_ kind: PlaceServiceName.Kind) -> Failure {
    failure(
      Phrase(
        en: "what follows \(kind.rawValue): is no http or https address",
        fr: "ce qui suit \(kind.rawValue): n'est pas une adresse http ou https"),
      Phrase(
        en: "write it whole, spaces and accents percent-encoded: \(kind.rawValue):https://…",
        fr: "écrivez-la en entier, espaces et accents encodés en « % » : \(kind.rawValue):https://…"))
  }

  private static func failure(_ message: Phrase, _ advice: Phrase) -> Failure {
    Failure(Diagnostic(.error, .placeService, message, advice: advice))
  }
}
