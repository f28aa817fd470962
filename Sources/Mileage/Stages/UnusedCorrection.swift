import Values

extension Correction {
  /// What to tell of a word that met no question: the appointment was moved or has gone, or the trip takes another way.
  var unused: Diagnostic {
    Diagnostic(
      .warning, "correction-unused", at: Diagnostic.Place(date: date),
      Phrase(
        en: "correction \(id) changes nothing any more: the appointment or the leg that it names is not there",
        fr: "la correction \(id) ne change plus rien : le rendez-vous ou l'étape qu'elle nomme n'existe plus"),
      advice: Phrase(
        en: "look at `izika-rules correct list`, undo it, and correct anew where it is still needed",
        fr: "voyez « izika-rules correct list », annulez-la, et corrigez à nouveau là où il le faut"))
  }
}
