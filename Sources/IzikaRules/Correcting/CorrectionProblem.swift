import Mileage
import Values

/// Why a correction is not kept.
enum CorrectionProblem {
  static let nobody = Diagnostic(
    .error, "correction-of-nobody",
    Phrase(en: "a correction belongs to a person", fr: "une correction appartient à une personne"),
    advice: Phrase(en: "give the person's --profile", fr: "donnez le --profile de la personne"))

  static let mismatch = Diagnostic(
    .error, "correction-meaningless",
    Phrase(
      en: "a leg has a distance, an appointment a place or a kind; not the other way round",
      fr: "une étape a une distance, un rendez-vous un lieu ou une nature ; pas l'inverse"))

  static func noTrip(_ id: String, _ statement: Statement) -> Diagnostic {
    let known = statement.trips.map { "\($0.id) (\($0.date))" }
    return Diagnostic(
      .error, "correction-no-trip",
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
      .error, "correction-no-leg",
      Phrase(en: "the trip has no leg \(number)", fr: "le trajet n'a pas d'étape \(number)"),
      advice: Phrase(en: "its legs: \(legs)", fr: "ses étapes : \(legs)"))
  }

  static func noEvent(_ uid: String, _ dates: [CivilDate]) -> Diagnostic {
    Diagnostic(
      .error, "correction-no-event",
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
      .error, "correction-several-events",
      Phrase(
        en: "several appointments of this period have the UID \"\(uid)\"",
        fr: "plusieurs rendez-vous de cette période ont l'UID « \(uid) »"),
      advice: Phrase(
        en: "say which with --on: \(list(dates))", fr: "dites lequel avec --on : \(list(dates))"))
  }

  static func unsurePlace(_ text: String, _ place: FoundPlace) -> Diagnostic {
    Diagnostic(
      .error, "correction-place-unsure",
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
