import ArgumentParser
import IzikaRules
import Mileage
import Output
import System
import Values

/// `izika-rules restate`: what is to be paid besides, now that more is known.
struct RestateCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restate", abstract: "Show what later rates change of what was paid: a statement of adjustments.",
    discussion: """
      Rates are often announced after they became valid. The period is evaluated twice, with what was known on the day \
      of --from and with what was known on that of --as-of; each month shows both, the difference to pay, and the \
      parameters that changed, with their references.

      Exit status: 0 nothing changes, 1 something does, or an amount is not known, 2 could not run.
      """)

  @OptionGroup var person: RestatedPersonOptions

  @Option(help: ArgumentHelp("What was paid was known on this day: 2026-05-20.", valueName: "date"))
  var from: CivilDate

  @Option(
    name: .customLong("as-of"), help: ArgumentHelp("What is to be paid is known on this day.", valueName: "date"))
  var asOf: CivilDate

  @Option(help: "The months that were paid: a month or a year, 2026-04, 2026.")
  var period: String

  @Option(help: "table, json (one object a line) or csv.")
  var format: StatementFormat = .table

  @Option(help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  @OptionGroup var services: ServiceOptions
  @OptionGroup var locale: LanguageOption

  func validate() throws {
    guard Period(period) != nil else {
      throw ValidationError("'\(period)' is no period: a month such as 2026-10 or a year such as 2026 is expected.")
    }
    guard from < asOf else { throw ValidationError("--from \(from) must be before --as-of \(asOf).") }
  }

  func run() async throws {
    let language = locale.language
    guard let days = Period(period) else { throw ExitCode(2) }
    let requests = try Report.orExit(language) { try person.read() }.map { profile in
      var request = StatementRequest(profile: profile, period: days, asOf: from)
      request.settlesMonths = true
      return request
    }
    let workspace = try Report.orExit(language) { try Workspace(services.settings) }
    let run = StatementRun(workspace)
    let options = StatementOptions(
      language: format == .json ? locale.chosen ?? .english : language,
      colours: output == nil && Console.colours(on: Console.outputIsTerminal),
      engine: "izika-rules \(ProgramVersion.text)")
    let sink = try Report.orExit(language) {
      try OutputSink(path: output, keeping: output == nil ? [] : services.settings.files(requests, in: workspace))
    }
    let writer = RestatementWriter(options: options, asOf: .init(from, asOf))
    let asOf = asOf
    var (status, isFirst) = (Int32(0), true)
    try await ParallelRun.inOrder(requests) { request in
      Result { () throws(Failure) in
        var later = request
        later.asOf = asOf
        return (try run.run(request), try run.run(later))
      }
    } each: { result in
      let statements = try Report.orExit(language) { try result.get() }
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
  @Option(name: .customLong("profile"), help: "A profile.yaml, or a folder of profiles; may be repeated.")
  var profiles: [String] = []

  @Option(
    name: .customLong("calendar"), parsing: .upToNextOption,
    help: "Calendars (.ics files); they replace the profile's.")
  var calendars: [CalendarArgument] = []

  @Option(
    name: .customLong("rules"), parsing: .upToNextOption, help: "Rule packs, as for eval; they replace the profile's.")
  var rules: [String] = []

  @Option(help: "Without a profile: the home address.")
  var home: String?

  @Option(help: "Without a profile: the office address.")
  var office: String?

  @Option(help: "Without a profile: the vehicle, KIND[:POWER][:ENERGY], such as car:5:petrol.")
  var vehicle: String?

  @Option(help: "Without a profile: the time zone; by default Europe/Paris.")
  var timezone: String?

  func validate() throws {
    if profiles.isEmpty, calendars.isEmpty {
      throw ValidationError(
        "Say whose statement: --profile profile.yaml, or --calendar FILE with --home and --vehicle.")
    }
    if !profiles.isEmpty, home != nil || office != nil || vehicle != nil || timezone != nil {
      throw ValidationError(
        "--home, --office, --vehicle and --timezone stand for a profile; they cannot be given beside one.")
    }
  }

  /// - Throws: a ``Failure`` for a link or a profile that cannot be read.
  func read() throws -> [Profile] {
    let source = ProfileSource(
      profiles: profiles, calendars: try calendars.map { try $0.read() }, rules: rules, home: home, office: office,
      vehicle: vehicle, zone: timezone)
    return try source.read()
  }
}
