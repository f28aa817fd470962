import Values

extension EventCheck {
  static func uidMissing(_ event: WrittenEvent) -> Diagnostic {
    Diagnostic(
      .error, .writtenEventWithoutUid, at: Diagnostic.Place(date: LocalTime(seconds: event.start.wall).date),
      Phrase(
        en: "an event without a UID cannot be published and was left out",
        fr: "un événement sans UID ne peut pas être publié : il a été laissé de côté"),
      advice: Phrase(
        en: "make one of what tells the event from others; it must stay the same",
        fr: "formez-en un de ce qui distingue l'événement des autres ; il doit rester le même"))
  }

  static func yearUnwritable(_ uid: String) -> Diagnostic {
    Diagnostic(
      .error, .writtenYearOutOfRange, at: Diagnostic.Place(event: uid),
      Phrase(
        en: "a calendar holds the years 0 to 9999: this event was left out",
        fr: "un agenda va de l'an 0 à l'an 9999 : cet événement a été laissé de côté"),
      advice: Phrase(en: "correct its dates", fr: "corrigez ses dates"))
  }

  static func endOfOtherKind(_ uid: String) -> Diagnostic {
    Diagnostic(
      .error, .writtenEndOfOtherKind, at: Diagnostic.Place(event: uid),
      Phrase(
        en: "an event that starts on a day must end on a day, one that starts at a time at a time: it was left out",
        fr:
          "un événement qui commence un jour doit finir un jour, à une heure s'il a une heure : il a été laissé de côté"
      ),
      advice: Phrase(
        en: "give start and end of the same kind", fr: "donnez un début et une fin de même nature"))
  }

  static func endBeforeStart(_ uid: String) -> Diagnostic {
    Diagnostic(
      .warning, .writtenEndBeforeStart, at: Diagnostic.Place(event: uid),
      Phrase(
        en: "this event ends before it starts: it was written without its end",
        fr: "cet événement finit avant de commencer : il a été écrit sans sa fin"),
      advice: Phrase(en: "correct its times", fr: "corrigez ses heures"))
  }

  static func ruleUnreadable(_ rule: String, _ uid: String) -> Diagnostic {
    let excerpt = TerminalText.neutral(String(rule.prefix(200)))
    return Diagnostic(
      .error, .writtenRuleUnreadable, at: Diagnostic.Place(event: uid),
      Phrase(
        en: "“\(excerpt)” is no recurrence rule: the event was left out",
        fr: "« \(excerpt) » n'est pas une règle de répétition : l'événement a été laissé de côté"),
      advice: Phrase(
        en: "write it as in FREQ=WEEKLY;BYDAY=MO", fr: "écrivez-la sur le modèle FREQ=WEEKLY;BYDAY=MO"))
  }

  static func refusal(_ name: String, _ uid: String?) -> Diagnostic {
    let excerpt = TerminalText.neutral(String(name.prefix(200)))
    return Diagnostic(
      .warning, .writtenPropertyRefused, at: Diagnostic.Place(event: uid),
      Phrase(
        en: "“\(excerpt)” cannot be written as a further property or parameter and was left out",
        fr:
          "« \(excerpt) » ne peut pas être écrit comme propriété ou paramètre supplémentaire : il a été laissé de côté"),
      advice: Phrase(
        en: "use letters, digits and hyphens, and no name that has its own place; a time goes with its zone as a time",
        fr:
          "employez lettres, chiffres et traits d'union, pas un nom qui a déjà sa place ; une heure se donne avec son fuseau"
      ))
  }
}
