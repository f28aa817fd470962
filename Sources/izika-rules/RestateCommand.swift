import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules restate`: what is to be paid besides, now that more is known.
struct RestateCommand: AsyncParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "restate",
      Phrase(
        en: "Show what later rates change of what was paid: a statement of adjustments.",
        fr: "Montrer ce que des taux connus plus tard changent à ce qui a été payé : un relevé de régularisations."),
      discussion: Phrase(
        en: """
          Rates are often announced after they became valid. The period is evaluated twice, with what was known on the \
          day of --from and with what was known on that of --as-of; each month shows both, the difference to pay, and \
          the parameters that changed, with their references.

          Exit status: 0 nothing changes, 1 something does, or an amount is not known, 2 could not run.
          """,
        fr: """
          Les taux sont souvent annoncés après leur entrée en vigueur. La période est évaluée deux fois, avec ce qui \
          était connu le jour de --from et avec ce qui était connu celui de --as-of ; chaque mois montre les deux, la \
          différence à payer, et les paramètres qui ont changé, avec leurs références.

          Statut de sortie : 0 rien ne change, 1 quelque chose change, ou un montant n'est pas connu, 2 impossible.
          """))
  }

  @OptionGroup var person: RestatedPersonOptions

  @Option(
    help: ArgumentHelp(
      en: "What was paid was known on this day: 2026-05-20.",
      fr: "Ce qui a été payé l'a été d'après ce qui était connu à cette date : 2026-05-20.", .date))
  var from: CivilDate

  @Option(
    name: .customLong("as-of"),
    help: ArgumentHelp(
      en: "What is to be paid is known on this day.", fr: "Ce qui est dû l'est d'après ce qui est connu à cette date.",
      .date))
  var asOf: CivilDate

  @Option(
    help: ArgumentHelp(
      en: "The months that were paid: a month, a quarter, a half-year or a year, 2026-04, 2026-Q2, 2026-H1, 2026.",
      fr:
        "Les mois qui ont été payés : un mois, un trimestre, un semestre ou une année, 2026-04, 2026-T2, 2026-S1, 2026.",
      .period))
  var period: Period

  @OptionGroup var output: OutputOptions
  @OptionGroup var services: ServiceOptions
  @OptionGroup var locale: LanguageOption

  func checkUsage() throws(UsageProblem) {
    try person.standIn.checkUsage()
    try services.checkUsage()
    guard from < asOf else { throw PeriodOptions.backwards(from, asOf, "--as-of") }
    _ = try output.read()
  }

  func run() async throws {
    let language = locale.language
    let requests = try Report.orExit(language) { try person.standIn.read(rules: person.rules) }.map { profile in
      var request = StatementRequest(profile: profile, period: period, asOf: from)
      request.settlesMonths = true
      return request
    }
    let workspace = try Report.orExit(language) {
      let workspace = try person.lock.workspace(services.settings)
      try workspace.checkLocks(of: requests)
      return workspace
    }
    let run = StatementRun(workspace)
    let (format, languages, path) = (try output.read(), locale.choice, output.path)
    let options = StatementOptions(
      colours: path == nil && Console.colours(on: Console.outputIsTerminal),
      engine: "izika-rules \(ProgramVersion.text)")
    let sink = try Report.orExit(language) {
      try OutputSink(path: path, keeping: path == nil ? [] : services.settings.files(requests, in: workspace))
    }
    let asOf = asOf
    var (status, isFirst) = (Int32(0), true)
    try await ParallelRun.inOrder(requests) { request in
      let result = Result { () throws(Failure) in
        var later = request
        later.asOf = asOf
        return (try run.run(request), try run.run(later))
      }
      return (request, result)
    } each: { (request, result) in
      let language = languages.language(of: request.profile)
      let statements = try Report.orExit(language) { try result.get() }
      var options = options
      options.language = languages.language(of: request, among: requests, as: format)
      let writer = RestatementWriter(options: options, asOf: .init(from, asOf))
      let restatement = Restatement(from: statements.0, to: statements.1)
      var output: [UInt8] = []
      writer.writeLead(as: format, isFirst: isFirst, into: &output)
      writer.write(restatement, as: format, into: &output)
      isFirst = false
      try Report.orExit(language) { try sink.write(output) }
      Report.show(
        Self.problems(statements), of: requests.count > 1 ? statements.1.person : nil, language)
      if !restatement.isEmpty || statements.0.hasErrors || statements.1.hasErrors { status = 1 }
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// All of the later statement, and what only the earlier one could not do.
  private static func problems(_ statements: (Statement, Statement)) -> [Diagnostic] {
    let later = Set(statements.1.diagnostics)
    return statements.0.diagnostics.filter { $0.severity == .error && !later.contains($0) } + statements.1.diagnostics
  }
}

/// Whose calendars and which rules, as for `eval`; the days are the command's own.
struct RestatedPersonOptions: ParsableArguments {
  @OptionGroup var standIn: StandInOptions

  @Option(
    name: .customLong("rules"), parsing: .upToNextOption,
    help: ArgumentHelp(
      en: "Rule packs, as for eval; they replace the profile's.",
      fr: "Paquets de règles, comme pour eval ; ils remplacent ceux du profil.", .pack))
  var rules: [String] = []

  @OptionGroup var lock: LockOptions
}
