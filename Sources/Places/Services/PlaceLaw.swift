import Values

/// What is made of services' answers to one text.
///
/// The text's town comes first: what our own reading is certain of, no service overrules in silence. An answer counts when the
/// service is sure of it and its label repeats the street's words, and the lesser of both, from 0 to 1, is its score: from .7 it
/// is believed, from .5 it is a question, below it is none.
///
/// | the text | what a service answers | the place |
/// |---|---|---|
/// | says nothing to ask: a call, a room, a link | — | the gazetteer's; no service is asked |
/// | no street, a town that the gazetteer knows, certain or not | — | the gazetteer's; no service is asked |
/// | no street, a town that it does not know | a place of this name, from .7 | to confirm |
/// | a street in a certain town | the street in this town, whatever its postcode, from .7 | ok, to the house or the street |
/// | | the street in this town, from .5 | to confirm, unless the next service is surer |
/// | | the street in one other town of its postcode only, from .7 | ok: people write the town of the post |
/// | | the street in one such town from .5, or in several | to confirm, the text's town first, unless the next service is surer |
/// | | a street of this name in other towns only, from .5 | to confirm, the text's town first, unless the next service finds it there |
/// | | the town alone, or nothing | the next service's, in the end the gazetteer's, to confirm: its point is not the street |
/// | a street in a doubtful town | the street in one of the towns that may be meant, from .7, and as surely nowhere else | ok |
/// | | the street in several of them, or from .5 | to confirm |
/// | | a street of this name elsewhere only, from .5 | to confirm, the text's first town first |
/// | | nothing of this | the next service's, in the end the gazetteer's |
/// | a street without a town | the street in one town within reach of home, from .7, all answers being known | ok |
/// | | the street elsewhere or in several towns, from .7, or from .5 within reach | to confirm, the nearest within reach first |
/// | | nothing | the next service's, in the end the gazetteer's |
/// | a street in any town | the street more than once in this town, 2 km apart | to confirm, unless the text names the former commune of one |
///
/// A question about a doubtful town or none is not taken to the next service: one that knows fewer streets would only seem surer.
struct PlaceLaw {
  /// What an answer comes to.
  enum Judgement: Equatable {
    case settled(FoundPlace)
    /// A person must confirm it, whatever other services say.
    case question(FoundPlace)
    /// A person must confirm it, unless another service settles it.
    case doubt(FoundPlace)
    case nothing

    var isSettled: Bool { if case .settled = self { true } else { false } }
  }

  /// What the queries are about.
  private enum Case {
    case nothing, unknownTown, certainTown, doubtfulTown, noTown
  }

  /// Scores in thousandths: below this an answer is none.
  static let least = 500
  /// From this it is believed.
  static let sure = 700
  /// As sure as another: less than this below it.
  static let margin = 100
  /// Metres within which two points may stand for the same street, or a street for an event's own coordinates.
  static let onePlace = 2_000.0

  let address: AddressText
  /// The gazetteer's reading.
  let own: FoundPlace
  let near: Coordinate?
  let reader: AnswerReader
  private let kind: Case

  /// - Parameter own: the gazetteer's reading of the same text.
  init(_ address: AddressText, _ own: FoundPlace, near: Coordinate?, _ gazetteer: GazetteerGeocoder) {
    self.address = address
    self.own = own
    self.near = near
    reader = AnswerReader(address, gazetteer)
    kind = Self.kind(address, own)
  }

  private static func kind(_ address: AddressText, _ own: FoundPlace) -> Case {
    if address.isNowhere || address.query.count > AddressLimits.query { return .nothing }
    if !address.hasStreet { return own.status == .none ? .unknownTown : .nothing }
    switch own.status {
    case .ok: return .certainTown
    case .confirm: return address.town.isEmpty && address.postcode.isEmpty ? .noTown : .doubtfulTown
    case .none: return .noTown
    }
  }

  /// What services are asked: nothing, one line, or for a street without its town a second one with the home's town.
  ///
  /// The second is asked because of many streets of a name a service lists a few.
  var queries: [String] {
    switch kind {
    case .nothing: return []
    case .unknownTown, .certainTown, .doubtfulTown: return [address.query]
    case .noTown:
      guard let home = near.map(reader.place), !home.town.isEmpty else { return [address.query] }
      return [address.query] + [line(home.postcode, home.town)].compactMap(\.self)
    }
  }

  /// What a service is asked as well where it does not know the street in the text's certain town by the text's words: the same
  /// with the town's postcode, which tells it from its namesakes.
  var closerQuery: String? {
    guard kind == .certainTown, address.postcode.isEmpty, !own.postcode.isEmpty else { return nil }
    return line(own.postcode, address.town.isEmpty ? own.town : address.town)
  }

  /// `12 rue des Lilas, 38500 Voiron`; nil when it is too long to ask.
  private func line(_ postcode: String, _ town: String) -> String? {
    let line = "\(address.street), \(TownKey.line(postcode, town))"
    return line.count > AddressLimits.query || line == address.query ? nil : line
  }

  /// The town of a street that services were asked for and do not know, or did not answer for: its point is not the address, so
  /// that a person must look.
  func withoutStreet(isAnswered: Bool) -> FoundPlace {
    guard address.hasStreet, own.status == .ok else { return own }
    var place = own
    place.status = .confirm
    place.candidates = [FoundPlace.Candidate(own)].compactMap(\.self)
    place.because =
      isAnswered
      ? Phrase(
        en: "no service that was asked knows this street: the town stands for it",
        fr: "aucun service interrogé ne connaît cette rue : la commune en tient lieu")
      : Phrase(
        en: "no service that knows streets answered: the town stands for this one",
        fr: "aucun service qui connaît les rues n'a répondu : la commune tient lieu de celle-ci")
    return place
  }

  /// - Parameter lists: the answers to each of ``queries``.
  func judge(_ lists: [[PlaceAnswer]], of service: ServiceIdentity) -> Judgement {
    let answers = lists.joined().filter { ($0.score ?? 1_000) >= Self.least }.map(reader.read)
    let streets = answers.filter { $0.isStreet && $0.score >= Self.least }
    let questions = PlaceQuestion(own: own, service: service.kind)
    switch kind {
    case .nothing: return .nothing
    case .unknownTown: return unknownTown(answers, questions)
    case .certainTown: return certainTown(streets, questions)
    case .doubtfulTown: return doubtfulTown(streets, questions)
    case .noTown: return noTown(lists, questions)
    }
  }
}
