import Values

/// What rules read of a day, alone or as a part of a date-time.
enum CalendarField: String, CaseIterable, Sendable {
  case year, month, day, weekday, week
  case weekYear = "week_year"
  case dayOfYear = "day_of_year"

  static let all = allCases

  func read(_ date: CivilDate) -> Int {
    switch self {
    case .year: date.year
    case .month: date.month
    case .day: date.day
    case .weekday: date.weekday
    case .week: date.isoWeek.week
    case .weekYear: date.isoWeek.year
    case .dayOfYear: date.dayOfYear
    }
  }

  var summary: Phrase {
    switch self {
    case .year: Phrase(en: "The year.", fr: "L'année.")
    case .month: Phrase(en: "The month, 1 to 12.", fr: "Le mois, de 1 à 12.")
    case .day: Phrase(en: "The day of the month, from 1.", fr: "Le jour du mois, à partir de 1.")
    case .weekday: Phrase(en: "1 is Monday, 7 is Sunday.", fr: "1 est lundi, 7 est dimanche.")
    case .week: Phrase(en: "The week of ISO 8601, 1 to 53.", fr: "La semaine ISO 8601, de 1 à 53.")
    case .weekYear:
      Phrase(
        en: "The year that the week belongs to; it differs from `year` around the first of January.",
        fr: "L'année de la semaine ; elle diffère de « year » autour du 1ᵉʳ janvier.")
    case .dayOfYear: Phrase(en: "1 is the first of January.", fr: "1 est le 1ᵉʳ janvier.")
    }
  }
}
