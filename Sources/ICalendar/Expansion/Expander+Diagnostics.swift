import Values

extension Expander {
  private func uid(_ index: Int) -> String {
    storage.withText(Int(storage.events[index].uid), isEscaped: true) { $0.excerpt }
  }

  mutating func warnOfNegativeLength(_ index: Int) {
    guard log.hasRoom() else { return }
    log.warn(
      .calendarEventEndsBeforeStart, line: Int(storage.events[index].line), event: uid(index),
      Phrase(
        en: "this event ends before it starts; it counts without length",
        fr: "cet événement finit avant de commencer ; il est compté sans durée"),
      advice: Phrase(
        en: "correct its end in the calendar program", fr: "corrigez sa fin dans le logiciel d'agenda"))
  }

  mutating func warn(_ problem: SeriesSlots.Problem, _ index: Int) {
    guard log.hasRoom() else { return }
    let event = storage.events[index]
    switch problem {
    case .ruleUnreadable(let property):
      log.warn(
        .calendarRuleUnreadable, line: storage.lineNumber(of: property, in: event), event: uid(index),
        Phrase(
          en: "this recurrence rule cannot be read: the event is not repeated by it",
          fr: "cette règle de récurrence est illisible : elle est ignorée"),
        advice: Phrase(
          en: "set the repetition again in the calendar program",
          fr: "définissez de nouveau la répétition dans le logiciel d'agenda"))
    case .dateUnreadable(let property):
      log.warn(
        .calendarDateUnreadable, line: storage.lineNumber(of: property, in: event), event: uid(index),
        Phrase(
          en: "a date of this list cannot be read and was left out",
          fr: "une date de cette liste est illisible et a été ignorée"),
        advice: Phrase(
          en: "check the series in the calendar program", fr: "vérifiez la série dans le logiciel d'agenda"))
    case .endsBeforeStart:
      log.warn(
        .calendarSeriesEndsBeforeStart, line: Int(event.line), event: uid(index),
        Phrase(
          en: "this series ends before it starts: it has no occurrence",
          fr: "cette série finit avant de commencer : elle n'a aucune occurrence"),
        advice: Phrase(
          en: "correct its end in the calendar program", fr: "corrigez sa fin dans le logiciel d'agenda"))
    case .tooMany:
      log.warn(
        .calendarSeriesTooLong, line: Int(event.line), event: uid(index),
        Phrase(
          en: "this series has more than \(limits.series) occurrences in the window; the rest was left out",
          fr: "cette série compte plus de \(limits.series) occurrences dans la période ; le reste est ignoré"),
        advice: Phrase(
          en: "shorten the window, or mend the repetition", fr: "réduisez la période, ou corrigez la répétition"))
    }
  }

  mutating func warnOfRepeatingOverride(_ index: Int) {
    guard log.hasRoom() else { return }
    log.warn(
      .calendarOverrideRepeats, line: Int(storage.events[index].line), event: uid(index),
      Phrase(
        en: "this changed occurrence (RECURRENCE-ID) has a repetition of its own, which was left out",
        fr: "cette occurrence modifiée (RECURRENCE-ID) porte sa propre répétition, qui a été ignorée"),
      advice: Phrase(
        en: "if it was meant as a series, create it anew in the calendar program",
        fr: "s'il s'agit d'une série, recréez-la dans le logiciel d'agenda"))
  }

  mutating func warnOfFeedLimit() {
    guard log.hasRoom() else { return }
    log.warn(
      .calendarTooManyOccurrences, line: nil,
      Phrase(
        en: "the calendar has more than \(limits.feed) occurrences in the window; the rest was left out",
        fr: "l'agenda compte plus de \(limits.feed) occurrences dans la période ; le reste est ignoré"),
      advice: Phrase(en: "shorten the window", fr: "réduisez la période"))
  }
}
