import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules year`: a person's fiscal year by months.
struct YearCommand: AsyncParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "year",
      Phrase(
        en: "Show a fiscal year by months: kilometres, payments, bands, what is settled.",
        fr: "Montrer un exercice mois par mois : kilomètres, versements, tranches, régularisations."),
      discussion: Phrase(
        en: """
          Each month has what its own statement pays, so that the months add up to the year. A year is named by the one \
          in which it starts: --year 2026 of a company whose years begin on 1 July ends on 30 June 2027.

          Exit status: 0 done (warnings allowed), 1 done with errors in a statement, 2 could not run.
          """,
        fr: """
          Chaque mois porte ce que paie son propre relevé, si bien que la somme des mois fait l'année. Un exercice porte \
          le nom de l'année où il commence : pour une société dont les exercices commencent le 1er juillet, --year 2026 \
          va jusqu'au 30 juin 2027.

          Statut de sortie : 0 fait (avertissements permis), 1 fait avec des erreurs dans un relevé, 2 impossible.
          """))
  }

  @OptionGroup var input: InputOptions

  @Option(
    help: ArgumentHelp(
      en: "The year in which the fiscal year starts: 2026.", fr: "L'année où l'exercice commence : 2026.", .year))
  var year: Int

  @OptionGroup var output: OutputOptions

  func checkUsage() throws(UsageProblem) {
    try input.checkUsage()
    guard !input.period.isGiven else {
      throw UsageProblem(
        Phrase(en: "--year already says which days", fr: "--year dit déjà quels jours"),
        advice: Phrase(
          en: "leave --period, --from and --to out", fr: "retirez --period, --from et --to"))
    }
    guard (1900...2999).contains(year) else {
      throw UsageProblem(
        Phrase(en: "--year \(year) is no year", fr: "--year \(year) n'est pas une année"),
        advice: Phrase(en: "write four digits: 2026", fr: "écrivez quatre chiffres : 2026"))
    }
    _ = try output.read()
  }

  func run() async throws {
    let language = input.locale.language
    let requests = try Report.orExit(language) {
      try input.requests(for: calendarYear).map { request in
        var request = request
        request.fiscalYear = year
        request.settlesMonths = true
        return request
      }
    }
    let workspace = try Report.orExit(language) { try input.person.workspace(for: requests) }
    let (format, languages) = (try output.read(), input.locale.choice)
    let options = StatementOptions(
      colours: output.path == nil && Console.colours(on: Console.outputIsTerminal),
      engine: "izika-rules \(ProgramVersion.text)")
    let sink = try Report.orExit(language) {
      try OutputSink(
        path: output.path, keeping: output.path == nil ? [] : input.services.files(requests, in: workspace))
    }
    var (status, isAnyDone, isFirst) = (Int32(0), false, true)
    try await ParallelRun.inOrder(requests) { request in
      var options = options
      options.language = languages.language(of: request, among: requests, as: format)
      let report = StatementReport.makeYear(request, in: workspace, as: format, options: options)
      return (report, options, languages.language(of: request.profile))
    } each: { (report, options, language) in
      if !report.output.isEmpty {
        var lead: [UInt8] = []
        YearWriter(options: options).writeLead(as: format, isFirst: isFirst, into: &lead)
        isFirst = false
        try Report.orExit(language) { try sink.write(lead + report.output) }
      }
      Report.show(report.diagnostics, of: requests.count > 1 ? report.person : nil, language)
      status = max(status, report.status)
      isAnyDone = isAnyDone || report.status < 2
    }
    if status != 0 { throw ExitCode(isAnyDone ? 1 : status) }
  }

  /// Stands for the fiscal years until the rules say which days they have.
  private var calendarYear: Period {
    Period(from: CivilDate(year: year, month: 1, day: 1), to: CivilDate(year: year + 1, month: 1, day: 1))
  }
}
