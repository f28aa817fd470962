extension CivilDate {
  /// What is wrong with a text that stands for a date and is none, and how to write the day that it probably means.
  package static func problem(_ text: String) -> (message: Phrase, advice: Phrase) {
    let no = Phrase(en: "\"\(text)\" is no date", fr: "« \(text) » n'est pas une date")
    let example = Phrase(
      en: "write year, month and day: 2026-10-06", fr: "écrivez année, mois et jour : 2026-10-06")
    guard let written = WrittenDate(text) else { return (no, example) }
    if let date = written.date {
      // 3 April to some, 4 March to others.
      let other = CivilDate(year: date.year, month: date.day, day: date.month)
      let english =
        written.isAmbiguous
        ? "write \(date) for \(date.day) \(MonthName.of(date.month).english), \(other) for \(other.day) \(MonthName.of(other.month).english)"
        : "write \(date)"
      return (
        Phrase(
          en: "\"\(text)\" is not how a date is written here",
          fr: "« \(text) » : une date s'écrit ici dans l'ordre année-mois-jour"),
        Phrase(en: english, fr: "écrivez \(date)")
      )
    }
    guard let year = written.year, let month = written.month else { return (no, example) }
    guard (1...12).contains(month) else {
      let meant = written.day.flatMap { day in
        (1...12).contains(day) && (1...31).contains(month) ? CivilDate(year: year, month: day, day: month) : nil
      }
      return (
        Phrase(
          en: "\"\(text)\" is no date: there is no month \(month)",
          fr: "« \(text) » n'est pas une date : il n'y a pas de mois \(month)"),
        meant.map { Phrase(en: "did you mean \($0)?", fr: "vouliez-vous dire \($0) ?") }
          ?? Phrase(en: "months are 01 to 12", fr: "les mois vont de 01 à 12")
      )
    }
    let name = MonthName.of(month)
    guard let day = written.day else {
      let first = CivilDate(year: year, month: month, day: 1)
      return (
        Phrase(
          en: "\"\(text)\" is a month, and a day is expected", fr: "« \(text) » est un mois, et un jour est attendu"),
        Phrase(en: "write the day, too: \(first)", fr: "écrivez aussi le jour : \(first)")
      )
    }
    let last = CivilDate(year: year, month: month, day: daysIn(month: month, year: year))
    return (
      Phrase(
        en: "\"\(text)\" is no date: there is no \(day) \(name.english) \(year)",
        fr: "« \(text) » n'est pas une date : le \(day) \(name.french) \(year) n'existe pas"),
      Phrase(
        en: "write \(last), the last day of that month", fr: "écrivez \(last), le dernier jour de ce mois")
    )
  }
}
