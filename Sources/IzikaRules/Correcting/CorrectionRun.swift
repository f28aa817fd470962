import Journal
import Mileage
import System
import Values

/// Writes corrections into the journal, each held against the statement that it is about: a slip in a trip's id, or an address
/// that nobody finds, is told before anything is kept.
public struct CorrectionRun: Sendable {
  private let workspace: Workspace

  /// Corrections go into the workspace's journal; where it has none, into the one in the user's data folder.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// The correction with its number.
  /// - Throws: a `Failure` when the statement cannot be evaluated, holds nothing of that name, or the journal cannot be written.
  public func make(_ request: CorrectionRequest) throws(Failure) -> Correction {
    let person = request.statement.profile.person
    guard !person.isEmpty else { throw Failure(CorrectionMessages.nobody) }
    let statement = try StatementRun(workspace).run(request.statement)
    let change: Correction.Change
    switch (request.subject, request.word) {
    case (.leg(let trip, let number), .distance(let metres)):
      change = .distance(metres, leg: try leg(number, of: trip, in: statement))
    case (.event(let uid, let date), .professional(let isProfessional)):
      change = .professional(isProfessional, event: try event(uid, on: date, in: statement))
    case (.event(let uid, let date), .noTravel):
      change = .noTravel(event: try event(uid, on: date, in: statement))
    case (.event(let uid, let date), .place(let text, let point)):
      let event = try event(uid, on: date, in: statement)
      change = .place(text: text, coordinate: try self.point(text, point, request.statement.profile), event: event)
    default: throw Failure(CorrectionMessages.mismatch)
    }
    return try corrections().add(
      change, for: person, reason: request.reason, author: request.author, made: Today.date)
  }

  /// Everything that a person said, in the order of the numbers.
  /// - Throws: a `Failure` when there is a journal that cannot be read.
  public func list(of person: String) throws(Failure) -> [Correction] { try corrections().list(person: person) }

  /// Takes a correction back.
  /// - Throws: a `Failure` when there is none of that number, or it was taken back before.
  public func undo(
    _ number: Int, of person: String, reason: String, author: String? = nil
  ) throws(Failure) -> Correction {
    try corrections().undo(Int64(number), of: person, reason: reason, author: author, made: Today.date)
  }

  private func corrections() throws(Failure) -> JournalCorrections {
    if let journal = workspace.journal { return JournalCorrections(journal) }
    return JournalCorrections(JournalFile(path: try JournalPath.standard()))
  }

  // MARK: - Finding what it is about

  private func leg(_ number: Int, of id: String, in statement: Statement) throws(Failure) -> Correction.Leg {
    guard let trip = statement.trips.first(where: { $0.id == id }) else {
      throw Failure(CorrectionMessages.noTrip(id, statement))
    }
    guard trip.legs.indices.contains(number - 1) else { throw Failure(CorrectionMessages.noLeg(number, trip)) }
    let leg = trip.legs[number - 1]
    return Correction.Leg(date: trip.date, trip: id, number: number, from: leg.from.key, to: leg.to.key)
  }

  private func event(_ uid: String, on date: CivilDate?, in statement: Statement) throws(Failure) -> Correction.Event {
    let all = statement.trips.flatMap(\.stops).map(\.event) + statement.skipped.map(\.event)
    let named = all.filter { $0.uid == uid }
    let found = named.filter { date == nil || $0.date == date }
    guard let event = found.first else { throw Failure(CorrectionMessages.noEvent(uid, named.map(\.date))) }
    // A meeting in two calendars is one.
    guard Set(found.map { $0.asCorrected.recurrence }).count == 1 else {
      throw Failure(CorrectionMessages.severalEvents(uid, found.map(\.date)))
    }
    return event.asCorrected
  }

  /// The point that stands for the address from now on; nil for one of the profile's own places, which may move, and for an
  /// address of which only the town is known, whose point stands for all of it.
  /// - Throws: a `Failure` for an address that is not found for certain.
  private func point(_ text: String, _ given: Coordinate?, _ profile: Profile) throws(Failure) -> Coordinate? {
    if let given { return given }
    if profile.places[text] != nil { return nil }
    let map = try workspace.map(for: profile).map
    let home = try PersonBuilder(geocoder: map.geocoder).build(profile).person.home
    let found = map.geocoder.find(text, near: home?.found.coordinate)
    guard found.status == .ok else { throw Failure(CorrectionMessages.unsurePlace(text, found)) }
    return found.precision == .address ? found.coordinate : nil
  }
}

/// Why a correction is not kept.
private enum CorrectionMessages {
  static let nobody = Diagnostic(
    .error, .correctionOfNobody,
    Phrase(en: "a correction belongs to a person", fr: "une correction appartient à une personne"),
    advice: Phrase(en: "give the person's --profile", fr: "donnez le --profile de la personne"))

  static let mismatch = Diagnostic(
    .error, .correctionMismatch,
    Phrase(
      en: "a leg has a distance, an appointment a place or a kind; not the other way round",
      fr: "une étape a une distance, un rendez-vous un lieu ou une nature ; pas l'inverse"))

  static func noTrip(_ id: String, _ statement: Statement) -> Diagnostic {
    let known = statement.trips.map { "\($0.id) (\($0.date))" }
    return Diagnostic(
      .error, .correctionNoTrip,
      Phrase(
        en: "no trip of this period has the id \"\(id)\"",
        fr: "aucun trajet de cette période n'a l'identifiant « \(id) »"),
      advice: known.isEmpty
        ? Phrase(en: "check the period: it has no trips", fr: "vérifiez la période : elle n'a pas de trajets")
        : Phrase(
          en: "its trips: \(known.prefix(20).joined(separator: ", "))",
          fr: "ses trajets : \(known.prefix(20).joined(separator: ", "))"))
  }

  static func noLeg(_ number: Int, _ trip: Trip) -> Diagnostic {
    let legs = trip.legs.enumerated().map { "\($0 + 1) \($1.from.label) → \($1.to.label)" }.joined(separator: ", ")
    return Diagnostic(
      .error, .correctionNoLeg,
      Phrase(en: "the trip has no leg \(number)", fr: "le trajet n'a pas d'étape \(number)"),
      advice: Phrase(en: "its legs: \(legs)", fr: "ses étapes : \(legs)"))
  }

  static func noEvent(_ given: String, _ dates: [CivilDate]) -> Diagnostic {
    // A calendar's link, pasted here, is a password.
    let uid = given.contains("://") ? "…" : given
    return Diagnostic(
      .error, .correctionNoEvent,
      Phrase(
        en: "no appointment of this period has the UID \"\(uid)\"",
        fr: "aucun rendez-vous de cette période n'a l'UID « \(uid) »"),
      advice: dates.isEmpty
        ? Phrase(
          en: "take UIDs from eval --format json, and check the period",
          fr: "prenez les UID dans eval --format json, et vérifiez la période")
        : Phrase(en: "it is on \(list(dates))", fr: "il a lieu le \(list(dates))"))
  }

  static func severalEvents(_ uid: String, _ dates: [CivilDate]) -> Diagnostic {
    Diagnostic(
      .error, .correctionSeveralEvents,
      Phrase(
        en: "several appointments of this period have the UID \"\(uid)\"",
        fr: "plusieurs rendez-vous de cette période ont l'UID « \(uid) »"),
      advice: Phrase(
        en: "say which with --on: \(list(dates))", fr: "dites lequel avec --on : \(list(dates))"))
  }

  static func unsurePlace(_ text: String, _ place: FoundPlace) -> Diagnostic {
    Diagnostic(
      .error, .correctionPlaceUnsure,
      Phrase(
        en: "\"\(text)\" is not found for certain: \(place.because.english)",
        fr: "« \(text) » n'est pas trouvé avec certitude : \(place.because.french)"),
      advice: Phrase(
        en: "write postcode and town, or give the point with --at LAT,LON",
        fr: "écrivez code postal et commune, ou donnez le point avec --at LAT,LON"))
  }

  private static func list(_ dates: [CivilDate]) -> String {
    Array(Set(dates)).sorted().prefix(20).map(\.description).joined(separator: ", ")
  }
}
