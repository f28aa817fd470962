import Values

/// A person's corrections, found by what they are about; of two on one question the later stands.
package struct Corrections {
  private struct Key: Hashable {
    var rule: String
    /// A trip's id and the keys of its leg's ends, or what identifies an event.
    var subject: [String]
  }

  private var standing: [Key: Correction] = [:]

  package init(_ corrections: [Correction]) {
    for correction in corrections.sorted(by: { $0.id < $1.id }) {
      standing[Key(rule: correction.rule, subject: Self.subject(correction.change))] = correction
    }
  }

  package var isEmpty: Bool { standing.isEmpty }

  /// In the order in which they were made.
  var all: [Correction] { standing.values.sorted { $0.id < $1.id } }

  func find(_ rule: String, of event: Event) -> Correction? {
    // Thousands of events, hardly ever a correction.
    if standing.isEmpty { return nil }
    return standing[Key(rule: rule, subject: Self.subject(event.asCorrected))]
  }

  package func find(_ leg: Leg, of trip: Trip) -> Correction? {
    if standing.isEmpty { return nil }
    return standing[Key(rule: "distance", subject: [trip.id, leg.from.key, leg.to.key])]
  }

  private static func subject(_ change: Correction.Change) -> [String] {
    switch change {
    case .distance(_, let leg): [leg.trip, leg.from, leg.to]
    case .place(_, _, let event), .noTravel(let event), .professional(_, let event): subject(event)
    }
  }

  /// The day may be another since. A meeting in two of the person's calendars is one: its UID tells it from others.
  private static func subject(_ event: Correction.Event) -> [String] {
    [event.uid.isEmpty ? event.calendar : "", event.uid, event.recurrence ?? ""]
  }
}

extension Event {
  /// How a correction names it.
  public var asCorrected: Correction.Event {
    Correction.Event(
      date: date, calendar: calendar.name, uid: uid,
      recurrence: occurrence.recurrenceID?.description ?? occurrence.recurrenceDate?.description)
  }
}

extension Correction {
  /// What stands in a rule's decision's place.
  var decision: Decision {
    Decision(rule: rule, value: value, pack: "journal", at: "correction \(id)", because: Phrase(verbatim: reason))
  }

  /// What to tell of a word that met no question: the appointment was moved or has gone, or the trip takes another way.
  var unused: Diagnostic {
    Diagnostic(
      .warning, .correctionUnused, at: Diagnostic.Place(date: date),
      Phrase(
        en: "correction \(id) changes nothing any more: the appointment or the leg that it names is not there",
        fr: "la correction \(id) ne change plus rien : le rendez-vous ou l'étape qu'elle nomme n'existe plus"),
      advice: Phrase(
        en: "look at `izika-rules correct list`, undo it, and correct anew where it is still needed",
        fr: "voyez « izika-rules correct list », annulez-la, et corrigez à nouveau là où il le faut"))
  }
}
