import Values

/// Why there is no year to show.
enum YearProblem {
  static func noneStarts(in year: Int) -> Failure {
    Failure(
      Diagnostic(
        .error, "fiscal-year-missing",
        Phrase(en: "no fiscal year starts in \(year)", fr: "aucun exercice ne commence en \(year)"),
        advice: Phrase(
          en: "a year is named by the one in which it starts: look at fiscal_year_start and fiscal_years",
          fr: "un exercice porte le nom de l'année où il commence : voyez fiscal_year_start et fiscal_years")))
  }
}
