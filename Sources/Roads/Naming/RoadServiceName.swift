import Fetching
import Values

/// A road service as users name it: on the command line and in the profile's `roads:`.
///
/// | text | means |
/// |---|---|
/// | `estimate` | the formula over the crow's flight |
/// | `osrm:http://127.0.0.1:5000` | an OSRM server; `…/route/v1/car` also names its profile, which is `driving` otherwise |
/// | `valhalla:http://127.0.0.1:8002` | a Valhalla server |
/// | `valhalla-program:/srv/valhalla.json` | Valhalla without a server: `valhalla_service` of `PATH` with these settings |
/// | `valhalla-program:/opt/valhalla_service /srv/valhalla.json` | another program with these settings |
/// | `ign` | IGN's public service of the Géoplateforme |
/// | `ign:https://roads.example/navigation` | another server that answers as IGN's does |
///
/// An address may hold a key, in its query or as `user:password@`: nothing shows it.
package struct RoadServiceName: Sendable, Hashable {
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    case estimate, osrm, valhalla, ign
    case valhallaProgram = "valhalla-program"
  }

  package let kind: Kind
  private let place: Place

  private enum Place: Sendable, Hashable {
    case nowhere
    case server(WebAddress, profile: String)
    case program(String, configuration: String)
  }

  /// - Throws: a ``Failure`` that names the nearest known kind, or says what is missing.
  package init(_ text: String) throws(Failure) {
    let colon = text.firstIndex(of: ":") ?? text.endIndex
    let name = text[..<colon]
    let rest = text[colon...].dropFirst().drop { $0 == " " }
    guard let kind = Kind(rawValue: name.lowercased()) else { throw Failure(Self.unknown(String(name))) }
    self.kind = kind
    place = try Self.place(of: kind, rest, isNamed: colon < text.endIndex)
  }

  private static func place(of kind: Kind, _ rest: Substring, isNamed: Bool) throws(Failure) -> Place {
    switch kind {
    case .estimate:
      guard !isNamed else { throw Failure(wantsNothing(kind)) }
      return .nowhere
    case .ign where !isNamed: return try server(kind, IGNRoads.publicAddress[...])
    case .ign, .osrm, .valhalla: return try server(kind, rest)
    case .valhallaProgram:
      let words = rest.split(separator: " ")
      guard let configuration = words.last, words.count <= 2 else { throw Failure(wantsSettings(kind)) }
      return .program(words.count == 2 ? String(words[0]) : "valhalla_service", configuration: String(configuration))
    }
  }

  /// An address, without what the client itself puts behind it.
  private static func server(_ kind: Kind, _ text: Substring) throws(Failure) -> Place {
    let mark = text.firstIndex { $0 == "?" || $0 == "#" } ?? text.endIndex
    var path = text[..<mark]
    while path.last == "/" { path.removeLast() }
    var profile = "driving"
    if kind == .osrm, let service = path.ranges(of: "/route/v1").last {
      let word = path[service.upperBound...].drop { $0 == "/" }
      if !word.isEmpty { profile = String(word) }
      path = path[..<service.lowerBound]
    }
    if kind == .ign, path.hasSuffix("/itineraire") { path = path.dropLast("/itineraire".count) }
    if kind == .valhalla, path.hasSuffix("/route") { path = path.dropLast("/route".count) }
    guard let address = WebAddress(String(path) + text[mark...]), isProfile(profile) else {
      throw Failure(wantsAddress(kind))
    }
    return .server(address, profile: profile)
  }

  /// One plain word of a path.
  private static func isProfile(_ word: String) -> Bool {
    word.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
        || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
  }
}

extension RoadServiceName {
  /// Those of some names that are asked: the estimate always answers, so what stands behind it never is.
  package static func asked(of names: [RoadServiceName]) -> [RoadServiceName] {
    Array(names.prefix { $0.kind != .estimate })
  }

  /// The service, asked over `transport`; nil for the estimate, which every chain ends with.
  package func service(over transport: any HTTPTransport, limits: SnapLimits = SnapLimits()) -> (any RoadService)? {
    switch (kind, place) {
    case (.osrm, .server(let address, let profile)):
      OSRMRoads(at: address, profile: profile, limits: limits, transport: transport, pace: pace)
    case (.valhalla, .server(let address, _)):
      ValhallaRoads(at: address, limits: limits, transport: transport, pace: pace)
    case (.ign, .server(let address, _)): IGNRoads(at: address, transport: transport, pace: pace)
    case (_, .program(let program, let configuration)):
      ValhallaProgram(program, configuration: configuration, limits: limits)
    default: nil
    }
  }

  /// The server that will be asked; nil for the estimate and a program.
  package var address: WebAddress? {
    if case .server(let address, _) = place { address } else { nil }
  }

  /// How often the service may be asked; nil for a server of one's own, which bears what it bears.
  ///
  /// IGN documents five a second for its public service; the public servers of the OSRM and Valhalla projects ask for one.
  package var pace: Pace? {
    switch address?.host {
    case "data.geopf.fr": .perSecond(5)
    case "router.project-osrm.org", "routing.openstreetmap.de", "valhalla1.openstreetmap.de": .perSecond(1)
    default: nil
    }
  }
}

extension RoadServiceName: CustomStringConvertible {
  /// `osrm http://127.0.0.1:5000`, without what may be a key.
  package var description: String {
    switch place {
    case .nowhere: kind.rawValue
    case .server(let address, _): "\(kind.rawValue) \(address.withoutSecrets)"
    case .program(_, let configuration): "\(kind.rawValue) \(configuration)"
    }
  }
}
