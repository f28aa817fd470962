import LuaSandbox
import Mileage
import Values

/// The decisions of a person's rule packs: asks the layers one after another and records every answer.
public final class LuaDecisions: Decisions {
  private let sandbox: Sandbox
  private let session: RuleSession
  private let packs: [String]
  /// Who can be asked, as decisions name it: a pack, or `pack:name` for a named rule.
  private let askable: [String]
  private let rules: [RuleName: [LayerRule]]
  private var budgets: Budgets
  private var memory = DecisionMemory()
  /// Whether decisions tell what the rules without an opinion looked at.
  public var recordsSilence = false
  public let years: FiscalCalendar

  /// Loads every file of every pack.
  /// - Parameter map: what rules may ask whose packs declare it; nil where there is none.
  /// - Throws: a ``Failure`` with file and line for a file that does not load, an unknown rule, a rule defined twice, a
  ///   parameter whose value has another shape than the one it overrides, fiscal years that are none.
  public init(
    packs: [Pack], parameters: ParameterLayers, person: Mileage.Person, profile: [Parameter], map: RuleMap? = nil
  ) throws(Failure) {
    if !parameters.errors.isEmpty { throw Failure(parameters.errors) }
    years = try parameters.fiscalCalendar()
    self.packs = packs.map(\.name)
    budgets = Budgets(packs: packs.count)
    session = RuleSession(person: person, parameters: parameters, packs: packs.map(\.manifest), map: map)
    do {
      sandbox = try Sandbox()
    } catch {
      throw Failure(RuleProblem.failed(error, nil))
    }
    for entry in RuleFunctionEntry.all {
      let session = session
      sandbox.define(entry.name) { try entry.body($0, session) }
    }
    var loader = RuleLoader(sandbox: sandbox, packs: packs)
    try loader.load(profile: ProfileView(person, parameters: profile))
    (rules, askable) = (loader.rules, loader.askable)
  }

  /// The currency that the packs or the profile name by the parameter `currency`; euros when none does.
  public var currency: String {
    guard case .text(let currency)? = try? session.parameter("currency", on: nil) else { return "EUR" }
    return currency
  }

  /// The rules that a layer defines.
  func rules(ofLayer layer: Int) -> [RuleName] {
    RuleName.allCases.filter { name in rules[name]?.contains { $0.pack == layer } ?? false }
  }

  // MARK: - Asking

  private func ask<Value: Sendable>(
    _ rule: RuleName, _ arguments: [LuaValue], _ decode: (LuaValue, RuleName) throws(AnswerDecoder.WrongType) -> Value
  ) -> Mileage.Answer<Value> {
    var asked: [Int] = []
    var silent: [Silence] = []
    // A layer may have something to say and yet no opinion.
    var remarks: [Diagnostic] = []
    for layer in rules[rule] ?? [] {
      let pack = packs[layer.pack]
      if let stopped = budgets.refusal(layer.pack, pack) {
        return refused(rule, layer, asked, stopped)
      }
      session.begin()
      switch sandbox.call(layer.function, arguments, acceptingTables: rule.answersTable) {
      case .failed(let error):
        budgets.note(error, of: layer.pack)
        return refused(rule, layer, asked, RuleProblem.failed(error, rule, named: layer.function.label))
      case .answered(let answer):
        if answer.value.isNothing {
          asked.append(layer.number)
          if recordsSilence { silent.append(silence(layer)) }
          remarks += session.remarks
          continue
        }
        var decision = decision(rule, layer, answer, asked)
        decision.silent = silent
        do {
          return Mileage.Answer(try decode(answer.value, rule), decision: decision, remarks: remarks + session.remarks)
        } catch {
          return Mileage.Answer(
            nil, decision: decision, failure: RuleProblem.wrongType(error.message, answer.file, answer.line))
        }
      }
    }
    var decision = Decision(rule: rule.rawValue, asked: memory.asked(asked, askable))
    decision.silent = silent
    return Mileage.Answer(nil, decision: decision, remarks: remarks)
  }

  private func silence(_ layer: LayerRule) -> Silence {
    Silence(
      by: askable[layer.number], read: memory.names(sandbox.reads, host: session.hostReads), parameters: session.used)
  }

  private func decision(
    _ rule: RuleName, _ layer: LayerRule, _ answer: LuaSandbox.Answer, _ asked: [Int]
  ) -> Decision {
    Decision(
      rule: rule.rawValue, name: layer.name, value: AnswerDecoder.describe(answer.value), pack: packs[layer.pack],
      at: memory.line(answer.file, answer.line), because: answer.reason.map { Phrase(rule: $0) } ?? layer.reason,
      read: memory.names(sandbox.reads, host: session.hostReads), parameters: session.used,
      found: session.found, asked: memory.asked(asked, askable))
  }

  private func refused<Value: Sendable>(
    _ rule: RuleName, _ layer: LayerRule, _ asked: [Int], _ failure: Diagnostic
  ) -> Mileage.Answer<Value> {
    let at = failure.place.file.map { memory.line($0, failure.place.line ?? 0) } ?? ""
    return Mileage.Answer(
      nil,
      decision: Decision(
        rule: rule.rawValue, name: layer.name, pack: packs[layer.pack], at: at,
        because: failure.message, found: session.found, asked: memory.asked(asked, askable)),
      failure: failure)
  }

  // MARK: - The decisions

  public func professional(_ event: Event) -> Mileage.Answer<Bool> {
    ask(.professional, [.object(EventView(event))], AnswerDecoder.boolean)
  }

  public func place(_ event: Event) -> Mileage.Answer<PlaceChoice> {
    ask(.place, [.object(EventView(event))], AnswerDecoder.place)
  }

  public func origin(_ day: Day) -> Mileage.Answer<PlaceChoice> {
    ask(.origin, [.object(DayView(day))], AnswerDecoder.place)
  }

  public func destination(_ day: Day) -> Mileage.Answer<PlaceChoice> {
    ask(.destination, [.object(DayView(day))], AnswerDecoder.place)
  }

  public func between(_ previous: Stop, _ following: Stop) -> Mileage.Answer<PlaceChoice> {
    ask(.between, [.object(StopView(previous)), .object(StopView(following))], AnswerDecoder.place)
  }

  public func vehicle(_ trip: Trip) -> Mileage.Answer<VehicleChoice> {
    ask(.vehicle, [.object(TripView(trip))], AnswerDecoder.vehicle)
  }

  public func purpose(_ trip: Trip) -> Mileage.Answer<String> {
    ask(.purpose, [.object(TripView(trip))], AnswerDecoder.text)
  }

  public func distance(_ leg: Leg) -> Mileage.Answer<Metres> {
    ask(.distance, [.object(LegView(leg))], AnswerDecoder.metres)
  }

  public func payable(_ trip: Trip) -> Mileage.Answer<Metres> {
    ask(.payable, [.object(TripView(trip))], AnswerDecoder.metres)
  }

  public func roundDistance(_ metres: Metres, _ trip: Trip) -> Mileage.Answer<Metres> {
    ask(.roundDistance, [.integer(Int64(metres.count)), .object(TripView(trip))], AnswerDecoder.metres)
  }

  public func allowance(_ trip: Trip, _ ledger: Ledger) -> Mileage.Answer<Decimal> {
    ask(.allowance, [.object(TripView(trip)), .object(LedgerView(ledger))], AnswerDecoder.decimal)
  }

  public func roundAmount(_ amount: Decimal, _ trip: Trip) -> Mileage.Answer<Decimal> {
    ask(.roundAmount, [.box(DecimalBox.box(amount)), .object(TripView(trip))], AnswerDecoder.decimal)
  }

  public func supplements(_ trip: Trip) -> Mileage.Answer<[AmountLine]> {
    ask(.supplements, [.object(TripView(trip))], AnswerDecoder.lines)
  }

  public func settle(_ ledger: Ledger, _ period: Period) -> Mileage.Answer<[AmountLine]> {
    ask(.settle, [.object(LedgerView(ledger)), .object(PeriodView(period))], AnswerDecoder.lines)
  }

  public func review(_ statement: Statement) -> Mileage.Answer<[Diagnostic]> {
    ask(.review, [.object(StatementView(statement))], AnswerDecoder.diagnostics)
  }
}
