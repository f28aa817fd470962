import ICalendar
import Mileage
import Packs
import Rules
import Values

/// From a profile to its statement: reads the calendars, loads the rules, evaluates.
public struct StatementRun: Sendable {
  private let workspace: Workspace

  /// Packs, journal, services and files are the workspace's.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// - Throws: a `Failure` when nothing can be evaluated: an unreadable calendar, a pack that does not load.
  public func run(_ request: StatementRequest) throws(Failure) -> Statement {
    let profile = request.profile
    if let failure = profile.failure { throw failure }
    let asked = try workspace.map(for: profile)
    let built = try PersonBuilder(geocoder: asked.map.geocoder).build(profile)
    let packs = try packs(profile)
    let parameters = ParameterLayers(profile: profile.parameters, packs: packs, asOf: request.asOf)
    let corrections = try workspace.corrections(of: profile.person)
    let decisions = try LuaDecisions(
      packs: packs, parameters: parameters, person: built.person, profile: profile.parameters,
      map: asked.map, corrections: corrections)
    try Self.check(profile, decisions.years)
    decisions.recordsSilence = request.recordsSilence
    let period =
      try request.fiscalYear.map { year throws(Failure) in try Self.period(year, decisions.years) }
      ?? request.period
    let window = Evaluation.window(for: period, years: decisions.years, wantsTally: decisions.wantsTally)
    let ahead = request.daysAhead
    var calendars = try CalendarReader(files: workspace.files, transport: workspace.transport).read(
      profile, zone: built.person.zone, in: window.moved(by: -ahead), reporting: period.moved(by: -ahead))
    if ahead != 0 { calendars.events = calendars.events.map { $0.moved(by: ahead, in: built.person.zone) } }

    var evaluation = Evaluation(
      person: built.person, period: period, decisions: decisions, map: asked.map,
      corrections: corrections)
    evaluation.settlesMonths = request.settlesMonths
    evaluation.dayEnd = decisions.dayEnd
    var statement = evaluation.run(calendars.events)
    statement.diagnostics =
      built.diagnostics + (try given(profile, packs, parameters, decisions.years)) + RuleSlips.decimalCommas(in: packs)
      + calendars.diagnostics + asked.diagnostics
      + statement.diagnostics
    statement.placeRecords = asked.placeRecords
    statement.roadRecords = asked.roadRecords
    statement.packs = packs.map { pack in
      Version(
        name: pack.name, version: pack.manifest.version, sha256: pack.sha256, digest: pack.origin.digest,
        signed: pack.origin.signed)
    }
    statement.data = workspace.dataVersions
    return statement
  }

  /// What a statement would say of a profile before a calendar is read: every step that can be taken although another one
  /// fails. No service is asked.
  /// - Throws: a `Failure` for a profile that cannot be read.
  func check(_ profile: Profile) throws(Failure) -> [Diagnostic] {
    if let failure = profile.failure { throw failure }
    var found: [Diagnostic] = []
    func attempt<Made>(_ step: () throws(Failure) -> Made) -> Made? {
      do {
        return try step()
      } catch {
        found += error.diagnostics
        return nil
      }
    }
    _ = attempt { () throws(Failure) in try workspace.map(for: profile) }
    let built = attempt { () throws(Failure) in try PersonBuilder(geocoder: workspace.gazetteer).build(profile) }
    // Services know streets that the gazetteer does not.
    found += (built?.diagnostics ?? []).filter { profile.geocoders.isEmpty || !PersonBuilder.concernsPlaces($0) }
    found += CalendarReader.missing(in: profile) + ProfileAdvice.remarks(profile)
    guard let packs = attempt({ () throws(Failure) in try packs(profile) }), let person = built?.person else {
      return found
    }
    let parameters = ParameterLayers(profile: profile.parameters, packs: packs, asOf: nil)
    let decisions = attempt { () throws(Failure) in
      try LuaDecisions(
        packs: packs, parameters: parameters, person: person, profile: profile.parameters, map: workspace.map)
    }
    guard let decisions else { return found }
    _ = attempt { () throws(Failure) in try Self.check(profile, decisions.years) }
    return found + (try given(profile, packs, parameters, decisions.years)) + RuleSlips.decimalCommas(in: packs)
  }

  /// What is told of a profile beside its packs, with whatever calendar.
  private func given(
    _ profile: Profile, _ packs: [Pack], _ parameters: ParameterLayers, _ years: FiscalCalendar
  ) throws(Failure) -> [Diagnostic] {
    let library = try workspace.library(for: profile)
    let shadowed = library.shadowed(profile.rules, relativeTo: profile.rulesFolder).map { diagnostic in
      var diagnostic = diagnostic
      if profile.lines["rules"] != nil { diagnostic.place = profile.place(of: "rules") }
      return diagnostic
    }
    return packs.flatMap(\.remarks) + shadowed + ProfileAdvice.warnings(profile) + Self.unowned(profile, years)
      + parameters.diagnostics(readByEngine: RuleReference.engineParameters)
      + parameters.strangers(among: profile.vehicles.map(\.id))
  }

  /// From the first day of the fiscal years that start in a calendar year to their last.
  private static func period(_ year: Int, _ years: FiscalCalendar) throws(Failure) -> Period {
    let named = years.years(startingIn: year)
    guard let first = named.first, let last = named.last else { throw noneStarts(in: year) }
    return Period(from: first.start, to: last.end)
  }

  private static func noneStarts(in year: Int) -> Failure {
    Failure(
      Diagnostic(
        .error, .fiscalYearMissing,
        Phrase(en: "no fiscal year starts in \(year)", fr: "aucun exercice ne commence en \(year)"),
        advice: Phrase(
          en: "a year is named by the one in which it starts: look at fiscal_year_start and fiscal_years",
          fr: "un exercice porte le nom de l'année où il commence : voyez fiscal_year_start et fiscal_years")))
  }

  private static func check(_ profile: Profile, _ years: FiscalCalendar) throws(Failure) {
    for opening in profile.openings {
      if let year = years.year(of: opening) {
        try ProfileProblem.check(opening, in: year, profile)
        continue
      }
      throw ProfileProblem.strayOpening(opening, years.years(startingIn: opening.year), in: profile)
    }
  }

  /// Kilometres of vehicles that were not the person's when they were driven.
  private static func unowned(_ profile: Profile, _ years: FiscalCalendar) -> [Diagnostic] {
    profile.openings.compactMap { opening in
      guard let vehicle = profile.vehicles.first(where: { $0.id == opening.vehicle }),
        let year = years.year(of: opening)
      else { return nil }
      let driven = Period(from: year.start, to: max(opening.before ?? year.start, year.start + 1))
      let wasDriven = opening.km == .zero || vehicle.isOwned(in: driven)
      let isPaid = opening.elsewhere == .zero || vehicle.isOwned(in: Period(from: year.start, to: year.end))
      return wasDriven && isPaid ? nil : ProfileProblem.unownedOpening(opening, of: vehicle, in: profile)
    }
  }

  /// What is wrong with a pack's name is said where the name stands.
  func packs(_ profile: Profile) throws(Failure) -> [Pack] {
    let library = try workspace.library(for: profile)
    do {
      return try library.layers(profile.rules, relativeTo: profile.rulesFolder)
    } catch {
      guard profile.lines["rules"] != nil else { throw error }
      var failure = error
      for index in failure.diagnostics.indices where failure.diagnostics[index].place.file == nil {
        failure.diagnostics[index].place = profile.place(of: "rules")
      }
      throw failure
    }
  }
}
