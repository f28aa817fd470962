import ICalendar
import Mileage
import Output
import Packs
import Rules
import Values
import YAML

/// What a scale pays for a year's kilometres of one vehicle, without a calendar.
public struct PriceRequest: Sendable {
  /// Shipped packs' names, folders or `.lua` files, from the working directory; the first is asked first.
  public var rules: [String]
  /// The vehicle; its kind, power and energy are what scales ask for.
  public var vehicle: Vehicle
  /// The day by which the scale is looked up.
  public var date: CivilDate
  /// Whether ``date`` stands for its whole fiscal year: rates that change within it are told then.
  public var isWholeYear = false
  /// The year's kilometres.
  public var metres: Metres
  /// Stand on top of the packs' parameters.
  public var parameters: [Parameter]

  /// What to price, and by which packs: shipped ones' names, folders or `.lua` files, the first asked first.
  public init(rules: [String], vehicle: Vehicle, date: CivilDate, metres: Metres, parameters: [Parameter] = []) {
    self.rules = rules
    self.vehicle = vehicle
    self.date = date
    self.metres = metres
    self.parameters = parameters
  }

  /// A parameter as the command line gives it: `NAME=VALUE`, the value read as YAML.
  /// - Throws: a `Failure` when there is no `=`, or the value is no YAML.
  package static func parameter(_ text: String) throws(Failure) -> Parameter {
    let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
    let file = "--set"
    guard parts.count == 2, let yaml = try? YAMLFile(Array(parts[1].utf8), name: file),
      let parameter = try ParameterFile.given(parts[0], yaml.root, file: file, line: 0)
    else {
      throw Failure(
        Diagnostic(
          .error, .setInvalid,
          Phrase(en: "\"\(text)\" sets nothing", fr: "« \(text) » ne fixe rien"),
          advice: Phrase(
            en: "write --set NAME=VALUE; the value is YAML: 0.5, or [a, b]",
            fr: "écrivez --set NOM=VALEUR ; la valeur est du YAML : 0.5, ou [a, b]")))
    }
    return parameter
  }
}

/// Asks `allowance` and `round_amount` for one trip that holds all the year's kilometres, and `settle` at the year's end: a method
/// may pay there what it did not pay before.
public struct PriceRun {
  private let workspace: Workspace

  /// The packs come from the workspace's library.
  public init(_ workspace: Workspace) { self.workspace = workspace }

  /// What was found, and what came up on the way.
  public struct Priced: Sendable {
    /// The price; without an amount where no scale answers, or a rule failed.
    public var result: PriceResult
    /// What a person should look at; holds the reason where there is no amount.
    public var diagnostics: [Diagnostic]
  }

  /// - Throws: a `Failure` for packs that do not load.
  public func run(_ request: PriceRequest) throws(Failure) -> Priced {
    let library = try workspace.library()
    let packs = try library.layers(request.rules, relativeTo: "")
    let person = Person(name: "", zone: .utc, vehicles: [request.vehicle])
    let parameters = ParameterLayers(profile: request.parameters, packs: packs, asOf: nil)
    let decisions = try LuaDecisions(
      packs: packs, parameters: parameters, person: person, profile: request.parameters, map: workspace.map)
    let year = decisions.years.year(containing: request.date)
    var found = price(request, on: request.date, year, decisions)
    // Without a kilometre no rule need look its rate up: that there is one shows with the first.
    if request.metres == .zero, found.priced.result.amount != nil {
      var probe = request
      probe.metres = Metres(1_000)
      let probed = price(probe, on: request.date, year, decisions).priced
      if probed.result.amount == nil { found.priced = probed }
    }
    let shadowed = packs.flatMap(\.remarks) + library.shadowed(request.rules, relativeTo: "")
    let ignored = parameters.diagnostics(readByEngine: RuleReference.engineParameters)
    var said = shadowed + ignored + found.priced.diagnostics
    if request.isWholeYear {
      let days = Self.days(of: found.parameters, in: year, parameters)
      let prices = days.map { (day: $0, price: price(request, on: $0, year, decisions).priced.result) }
      said += PriceParts.diagnostics(prices, in: year, by: request.date)
    }
    return Priced(result: found.priced.result, diagnostics: said)
  }

  /// By the rates of one day, and the parameters that gave them.
  private func price(
    _ request: PriceRequest, on date: CivilDate, _ year: FiscalYear, _ decisions: LuaDecisions
  ) -> (priced: Priced, parameters: [String]) {
    var trip = Trip(id: "price", date: date, legs: [], stops: [], day: Day(date: date, stops: []))
    trip.vehicle = request.vehicle
    trip.metres = request.metres
    trip.payable = request.metres
    trip.currency = decisions.currency
    let main = Ledger(vehicle: request.vehicle, year: year, currency: trip.currency)
    let allowance = decisions.allowance(
      trip, YearLedgers(main: main), decisions.wantsTally ? Tally(currency: trip.currency) : nil)
    if let exact = allowance.value { trip.currency = exact.currency }
    let rounded = allowance.value.map { decisions.roundAmount($0.amount, trip) }
    let use = allowance.decision.parameters.first { !$0.reference.isEmpty } ?? allowance.decision.parameters.first
    let scale = use?.validFrom.map { "\(allowance.decision.pack) \($0.year)" } ?? allowance.decision.pack
    let settled = rounded?.value.map { settle(trip, paid: $0, main, decisions) }
    let result = PriceResult(
      amount: settled?.amount, currency: trip.currency,
      formula: allowance.failure == nil ? allowance.decision.because : "", scale: scale,
      reference: use?.reference ?? "")
    let said = diagnostics(allowance) + (rounded.map(diagnostics) ?? []) + (settled?.diagnostics ?? [])
    return (Priced(result: result, diagnostics: said), allowance.decision.parameters.map(\.name))
  }

  /// The days of a year on which one of the parameters has another value than before, the year's first one among them.
  private static func days(of names: [String], in year: FiscalYear, _ parameters: ParameterLayers) -> [CivilDate] {
    var days: Set<CivilDate> = [year.start]
    for name in names {
      days.formUnion(parameters.firstDays(of: name).filter { year.start < $0 && $0 < year.end })
    }
    return days.sorted()
  }

  /// What the whole year comes to; nil when a rule failed, or the sum is too large.
  private func settle(
    _ trip: Trip, paid: Decimal, _ main: Ledger, _ decisions: LuaDecisions
  ) -> (amount: Decimal?, diagnostics: [Diagnostic]) {
    var ledger = YearLedgers(main: main)[trip.currency]
    do {
      try ledger.enter(km: trip.km, amount: paid, on: trip.date)
      let answer = decisions.settle(ledger, Period(from: main.year.start, to: main.year.end))
      let said = (answer.failure.map { [$0] } ?? []) + answer.remarks
      if answer.failure != nil { return (nil, said) }
      return (try (answer.value ?? []).reduce(paid) { try $0 + $1.amount }, said)
    } catch {
      return (nil, [Ledger.overflow(at: Diagnostic.Place())])
    }
  }

  private func diagnostics<Value>(_ answer: Answer<Value>) -> [Diagnostic] {
    let silent = answer.value == nil && answer.failure == nil ? [Self.noScale] : []
    return (answer.failure.map { [$0] } ?? []) + answer.remarks + silent
  }

  private static let noScale = Diagnostic(
    .error, .scaleMissing,
    Phrase(en: "none of these packs has a scale", fr: "aucun de ces paquets n'a de barème"),
    advice: Phrase(
      en: "add a pack with a scale: --rules fr/bareme", fr: "ajoutez un paquet avec un barème : --rules fr/bareme"))
}
