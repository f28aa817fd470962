import Mileage
import Packs
import Values

extension ParameterLayers {
  /// The parameters that say over which days kilometres add up: the engine reads them, and rules may.
  static let yearStart = "fiscal_year_start"
  static let namedYears = "fiscal_years"

  /// `fiscal_year_start: 04-06`, and `fiscal_years: [{from: 2026-01-01, to: 2026-09-30}]` for years of other than twelve months;
  /// calendar years where no layer declares them.
  /// - Throws: a ``Failure`` with the place of a value that cannot be read.
  func fiscalCalendar() throws(Failure) -> FiscalCalendar {
    var (month, day) = (1, 1)
    if let start = undated(Self.yearStart) {
      guard case .text(let text) = start.value, let found = Self.monthAndDay(text) else {
        throw Self.problem(
          start.parameter,
          Phrase(
            en: "`\(Self.yearStart)` is no day of the year", fr: "« \(Self.yearStart) » n'est pas un jour de l'année"),
          Phrase(
            en: "write month and day, such as \"04-06\"; the day is 28 at most",
            fr: "écrivez le mois et le jour, comme \"04-06\" ; le jour est 28 au plus"))
      }
      (month, day) = found
    }
    guard let named = undated(Self.namedYears) else { return FiscalCalendar(month: month, day: day) }
    let years = try Self.years(named.value, of: named.parameter)
    return FiscalCalendar(month: month, day: day, named: years)
  }

  private func undated(_ name: String) -> (value: ParameterValue, parameter: Parameter)? {
    guard let parameter = parameter(name), case .undated(let value) = parameter.values else { return nil }
    return (value, parameter)
  }

  private static func monthAndDay(_ text: String) -> (Int, Int)? {
    // Any leap year tells whether the month has the day.
    guard let date = CivilDate("2024-\(text)"), date.day <= 28 else { return nil }
    return (date.month, date.day)
  }

  private static func years(_ value: ParameterValue, of parameter: Parameter) throws(Failure) -> [FiscalYear] {
    guard case .list(let items) = value else { throw shape(parameter) }
    var years: [FiscalYear] = []
    for item in items {
      guard case .map(let fields) = item, case .date(let from)? = fields["from"], case .date(let to)? = fields["to"],
        fields.count == 2, from <= to, to - from < 3 * 366
      else { throw shape(parameter) }
      let year = FiscalYear(from: from, to: to + 1)
      if let other = years.first(where: { $0.start < year.end && year.start < $0.end }) {
        throw problem(
          parameter,
          Phrase(
            en: "the fiscal years \(other) and \(year) overlap", fr: "les exercices \(other) et \(year) se chevauchent"),
          Phrase(en: "let each day belong to one year", fr: "que chaque jour appartienne à un seul exercice"))
      }
      years.append(year)
    }
    return years
  }

  private static func shape(_ parameter: Parameter) -> Failure {
    problem(
      parameter,
      Phrase(
        en: "`\(namedYears)` holds what is no fiscal year",
        fr: "« \(namedYears) » contient ce qui n'est pas un exercice"),
      Phrase(
        en: "write first and last day, at most three years apart: [{from: 2026-01-01, to: 2026-09-30}]",
        fr: "écrivez le premier et le dernier jour, à trois ans au plus : [{from: 2026-01-01, to: 2026-09-30}]"))
  }

  private static func problem(_ parameter: Parameter, _ message: Phrase, _ advice: Phrase) -> Failure {
    Failure(
      Diagnostic(
        .error, .fiscalYearInvalid,
        at: Diagnostic.Place(file: parameter.file, line: parameter.line > 0 ? parameter.line : nil), message,
        advice: advice))
  }
}
