import Values

/// What can be wrong with a correction, told to the person who makes it.
enum CorrectionProblem {
  static let noReason = Failure(
    Diagnostic(
      .error, "correction-without-reason",
      Phrase(en: "A correction needs its reason.", fr: "Une correction doit être motivée."),
      advice: Phrase(
        en: "Say why in a few words: the inspector reads them next to the figure.",
        fr: "Dites pourquoi en quelques mots : l'inspecteur les lit à côté du chiffre.")))

  static func unknown(_ id: Int64, person: String) -> Failure {
    Failure(
      Diagnostic(
        .error, "correction-unknown",
        Phrase(
          en: "There is no correction \(id) of \(person) in the journal.",
          fr: "Le journal ne contient aucune correction \(id) de \(person)."),
        advice: Phrase(
          en: "List the corrections to see their numbers.", fr: "Listez les corrections pour voir leurs numéros.")))
  }

  static func alreadyUndone(_ id: Int64, _ undoing: Correction.Undoing) -> Failure {
    Failure(
      Diagnostic(
        .error, "correction-already-undone",
        Phrase(
          en: "Correction \(id) was taken back on \(undoing.made): \(undoing.reason)",
          fr: "La correction \(id) a été annulée le \(undoing.made) : \(undoing.reason)"),
        advice: Phrase(
          en: "To have it count again, make a new correction.",
          fr: "Pour qu'elle compte à nouveau, faites une nouvelle correction.")))
  }

  /// Nil for one that means something.
  static func of(_ change: Correction.Change, person: String, reason: String) -> Failure? {
    if isBlank(reason) { return noReason }
    if isBlank(person) {
      return meaningless(Phrase(en: "it is nobody's", fr: "elle n'est à personne"))
    }
    switch change {
    case .distance(let metres, let leg):
      if metres < .zero {
        return meaningless(Phrase(en: "a way has no negative length", fr: "un trajet n'a pas de longueur négative"))
      }
      if isBlank(leg.trip) { return meaningless(Phrase(en: "it names no trip", fr: "elle ne nomme aucun trajet")) }
      if leg.number < 1 {
        return meaningless(Phrase(en: "legs are counted from 1", fr: "les étapes sont comptées à partir de 1"))
      }
    case .place(let text, let coordinate, let event):
      if isBlank(text) && coordinate == nil {
        return meaningless(Phrase(en: "it names no place", fr: "elle ne nomme aucun lieu"))
      }
      if event.uid.isEmpty { return unnamedEvent }
    case .noTravel(let event), .professional(_, let event):
      if event.uid.isEmpty { return unnamedEvent }
    }
    return nil
  }

  static func isBlank(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0 == "\0" }
  }

  private static let unnamedEvent = meaningless(
    Phrase(en: "it names no appointment", fr: "elle ne nomme aucun rendez-vous"))

  private static func meaningless(_ why: Phrase) -> Failure {
    Failure(
      Diagnostic(
        .error, "correction-meaningless",
        Phrase(
          en: "This correction cannot be kept: \(why.english).",
          fr: "Cette correction ne peut pas être gardée : \(why.french).")))
  }
}
