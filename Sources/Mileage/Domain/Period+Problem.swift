import Values

extension Period {
  /// What is wrong with a text that stands for a period and is none, and how to write the one that it probably means.
  package static func problem(_ text: String) -> (message: Phrase, advice: Phrase) {
    let no = Phrase(en: "\"\(text)\" is no period", fr: "« \(text) » n'est pas une période")
    if let slip = partProblem(text) { return (no, slip) }
    guard let written = WrittenDate(text) else {
      return (
        no,
        Phrase(
          en: "write a month, a quarter, a half-year or a year: 2026-10, 2026-Q4, 2026-H2, 2026",
          fr: "écrivez un mois, un trimestre, un semestre ou une année : 2026-10, 2026-T4, 2026-S2, 2026")
      )
    }
    if let date = written.date {
      return (
        Phrase(en: "\"\(text)\" is a day, no period", fr: "« \(text) » est un jour, pas une période"),
        Phrase(
          en: "write --from \(date) --to \(date + 1) for that day, --period \(Self.month(date)) for its month",
          fr: "écrivez --from \(date) --to \(date + 1) pour ce jour, --period \(Self.month(date)) pour son mois")
      )
    }
    guard let month = written.month else { return (no, .none) }
    guard (1...12).contains(month) else {
      return (
        Phrase(
          en: "\"\(text)\" is no period: there is no month \(month)",
          fr: "« \(text) » n'est pas une période : il n'y a pas de mois \(month)"),
        Phrase(en: "months are 01 to 12: 2026-10", fr: "les mois vont de 01 à 12 : 2026-10")
      )
    }
    guard let year = written.year else {
      let number = month < 10 ? "0\(month)" : "\(month)"
      return (
        Phrase(en: "\"\(text)\" does not say which year", fr: "« \(text) » ne dit pas de quelle année"),
        Phrase(
          en: "write year and month: YYYY-\(number)", fr: "écrivez l'année et le mois : AAAA-\(number)")
      )
    }
    if written.day != nil {
      let (message, advice) = CivilDate.problem(text)
      return (message, advice)
    }
    let meant = Self.month(CivilDate(year: year, month: month, day: 1))
    return (
      Phrase(
        en: "\"\(text)\" is not how a month is written here", fr: "« \(text) » : un mois s'écrit ici année-mois"),
      Phrase(en: "write \(meant)", fr: "écrivez \(meant)")
    )
  }

  private static func month(_ date: CivilDate) -> String { String("\(date)".prefix(7)) }

  /// Quarters and half-years in another form, `T4 2026`, or with a number that there is not.
  private static func partProblem(_ text: String) -> Phrase? {
    let bytes = Array((FoldedWord.of(text) ?? "").utf8)
    let digits = bytes.filter { (0x30...0x39).contains($0) }.map { Int($0) - 0x30 }
    let letters = bytes.filter { (0x61...0x7A).contains($0) }
    guard digits.count == 5 else { return nil }
    let isQuarter: Bool
    switch String(decoding: letters, as: UTF8.self) {
    case "q", "t", "trim", "trimestre", "ertrimestre", "etrimestre", "emetrimestre", "quarter", "qtr": isQuarter = true
    case "h", "s", "sem", "semestre", "ersemestre", "esemestre", "emesemestre", "half": isQuarter = false
    default: return nil
    }
    // The year is what stands together; the number stands alone before or behind it.
    let isFirst = bytes.prefix { (0x30...0x39).contains($0) }.count == 4
    let year = (isFirst ? digits.prefix(4) : digits.suffix(4)).reduce(0) { $0 * 10 + $1 }
    let number = isFirst ? digits[4] : digits[0]
    guard (1...(isQuarter ? 4 : 2)).contains(number) else {
      return isQuarter
        ? Phrase(
          en: "quarters are Q1 to Q4: \(year)-Q4", fr: "les trimestres vont de T1 à T4 : \(year)-T4")
        : Phrase(en: "half-years are H1 and H2: \(year)-H2", fr: "les semestres sont S1 et S2 : \(year)-S2")
    }
    return isQuarter
      ? Phrase(en: "write \(year)-Q\(number)", fr: "écrivez \(year)-T\(number)")
      : Phrase(en: "write \(year)-H\(number)", fr: "écrivez \(year)-S\(number)")
  }
}
