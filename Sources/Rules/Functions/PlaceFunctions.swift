import LuaSandbox
import Mileage
import Values

/// The profile's places, and what the engine knows of the map.
///
/// A pack declares the functions that ask the map: whoever installs it sees that its decisions rest on more than the
/// calendar, and what they found stands in the decision.
extension RuleFunctionEntry {
  /// Fuel: a look-up may read the whole gazetteer's index.
  private static let lookUpCost = 10_000
  private static let longestAddress = TextLimit.answer
  /// Fuel: a few names are looked up, whatever the text.
  private static let readingCost = 2_000
  /// Bytes of a text that are read for its kind.
  private static let longestReading = 500
  private static let end = RuleType.either([
    .record("place"), .record("point"), .table([.init("lat", .number), .init("lon", .number)]),
  ])

  package static let places = [
    RuleFunctionEntry(
      "named", [ArgumentDocument("key", .text)], .record("place"),
      Phrase(en: "A place of the profile, by its key.", fr: "Un lieu du profil, par sa clé.")
    ) { call, session in
      guard case .text(let key) = call[0] else { throw HostError("named: the key of a place expected") }
      guard let place = session.person.places[key] else {
        try call.charge(20 * session.person.places.count)
        let known = TextLimit.cut(session.person.places.keys.sorted().joined(separator: ", "), to: TextLimit.remark)
        let wanted = TextLimit.cut(key, to: TextLimit.quoted)
        throw HostError("named: the profile has no place '\(wanted)' under places (it has: \(known))")
      }
      return .object(PlaceView(place))
    },
    RuleFunctionEntry(
      "place_kind", [ArgumentDocument("text", .text)], .text,
      Phrase(
        en:
          "What a location is: \"address\" (it names a town, whatever else it says), \"coordinates\", \"map\" (a link to "
          + "one), \"call\", \"telephone\", \"link\", \"room\", \"home\" or \"office\" (in words, of six languages), else "
          + "\"unknown\". The engine finds places by the same reading. The first 500 bytes are read.",
        fr:
          "Ce qu'est un lieu : \"address\" (il nomme une commune, quoi qu'il dise d'autre), \"coordinates\", \"map\" (un "
          + "lien vers une carte), \"call\", \"telephone\", \"link\", \"room\", \"home\" ou \"office\" (en toutes lettres, en "
          + "six langues), sinon \"unknown\". Le moteur trouve les lieux par la même lecture. Les 500 premiers octets sont "
          + "lus.")
    ) { call, session in
      guard case .text(let text) = call[0] else { throw HostError("place_kind: a text expected") }
      try call.charge(readingCost)
      return .text(try session.kind(of: String(decoding: text.utf8.prefix(longestReading), as: UTF8.self)).rawValue)
    },
    RuleFunctionEntry(
      "locate", [ArgumentDocument("text", .text)], .record("place"),
      Phrase(
        en: "The place that an address names; look at its `status`: it may be a guess, or none.",
        fr: "Le lieu que nomme une adresse ; voyez son « status » : ce peut être une supposition, ou rien."),
      isDeclared: true
    ) { call, session in
      let map = try session.map("locate", pack: call.chunk)
      guard case .text(let text) = call[0], !text.isEmpty else {
        throw HostError("locate: an address expected, as text")
      }
      guard text.utf8.count <= longestAddress else {
        throw HostError("locate: an address has at most \(longestAddress) bytes")
      }
      try call.charge(lookUpCost)
      return .object(PlaceView(try call.waiting { try session.locate(SaidNumber.exact(text), map) }))
    },
    RuleFunctionEntry(
      "distance_between", [ArgumentDocument("from", end), ArgumentDocument("to", end)], .optional(.integer),
      Phrase(
        en:
          "Metres between two places, as the statement counts them: a correction of the trip, the rule `distance` (which "
          + "passes itself over), the profile's distances, then the road; nil where none of them knows.",
        fr:
          "Les mètres entre deux lieux, tels que le relevé les compte : une correction du trajet, la règle `distance` "
          + "(qui ne s'interroge pas elle-même), les distances du profil, puis la route ; nil si rien ne les donne."),
      isDeclared: true
    ) { call, session in
      let map = try session.map("distance_between", pack: call.chunk)
      let (from, to) = (try Endpoint(call[0]), try Endpoint(call[1]))
      try call.charge(lookUpCost)
      let metres = try call.waiting { try session.distance(from, to, map) }
      return metres.map { .integer(Int64($0.count)) } ?? .nothing
    },
  ]
}

/// Where a distance that a rule asks for begins or ends.
package struct Endpoint {
  /// Of a point without a label.
  let place: Place
  /// Nil for a place that was not found.
  let end: RoadEnd?

  /// A place's label; empty for a point.
  var label: String { place.label }

  init(_ value: LuaValue) throws {
    switch value {
    case .object(let view as PlaceView):
      place = view.place
      end = view.place.roadEnd
    default:
      guard let point = AnswerDecoder.point(value) else {
        throw HostError("distance_between: a place or {lat=, lon=} expected, not \(value.typeName)")
      }
      place = Place(
        kind: .stop, label: "", address: point.description,
        found: FoundPlace(status: .ok, coordinate: point, precision: .address, source: "rule"))
      end = RoadEnd(point, .address)
    }
  }

  /// `office (45.76,4.86)`.
  var text: String {
    guard let point = end?.coordinate.description else { return label }
    return label.isEmpty ? point : "\(label) (\(point))"
  }
}
