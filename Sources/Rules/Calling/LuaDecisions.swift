import LuaSandbox
import Mileage
import Packs
import Values

/// The decisions of a person's rule packs: asks the layers one after another and records every answer.
package final class LuaDecisions: Decisions {
  private let sandbox: Sandbox
  private let session: RuleSession
  private let packs: [Pack]
  /// Who can be asked, as decisions name it: a pack, or `pack:name` for a named rule.
  private let askable: [String]
  private let rules: RuleTable
  private let corrections: Corrections
  // Unchecked: one thread asks, and a rule that runs cannot ask in its turn.
  @exclusivity(unchecked) private var budgets: Budgets
  /// What is said of every question after a rule has worked too long.
  private var ended: Diagnostic?
  @exclusivity(unchecked) private var memory = DecisionMemory()
  /// Whether decisions tell what the rules without an opinion looked at.
  @exclusivity(unchecked) package var recordsSilence = false
  package let years: FiscalCalendar
  package let ledgerOf: LedgerScope
  package let dayEnd: DayEnd
  package let wantsTally: Bool
  package let currency: Currency
  /// By pack: the one in which its plain amounts are; nil where they are in that of what is asked about.
  private let currencies: [Currency?]

  /// Loads every file of every pack.
  /// - Parameters:
  ///   - map: what rules may ask whose packs declare it; nil where there is none.
  ///   - corrections: the person's, none of them taken back: a rule that asks for a distance gets the corrected one.
  /// - Throws: a ``Failure`` with file and line for a file that does not load, an unknown rule, a rule defined twice, a
  ///   parameter whose value has another shape than the one it overrides, fiscal years that are none.
  package init(
    packs: [Pack], parameters: ParameterLayers, person: Person, profile: [Parameter], map: Map? = nil,
    corrections: [Correction] = []
  ) throws(Failure) {
    let errors = parameters.errors + parameters.dated(ofEngine: RuleReference.engineParameters)
    if !errors.isEmpty { throw Failure(errors) }
    years = try parameters.fiscalCalendar()
    ledgerOf = try parameters.ledgerScope()
    dayEnd = try parameters.dayEnd()
    self.packs = packs
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
    let scales = loader.rules[.allowance].map(\.pack)
    let spoken = packs.indices.map { packs[$0].currency ?? (scales.contains($0) ? .euro : nil) }
    currencies = spoken
    currency = scales.last.flatMap { spoken[$0] } ?? .euro
    self.corrections = Corrections(corrections)
    session.asksFirst = !rules[.distance].isEmpty || !corrections.isEmpty
    wantsTally = loader.rules.names("tally")
  }

  /// What the tests of a pack fix in the roads' place.
  package func give(_ distance: @escaping (Leg) -> RoadDistance?) { session.given = distance }

  /// The rules that a layer defines.
  package func rules(ofLayer layer: Int) -> [RuleName] {
    RuleName.allCases.filter { name in rules[name].contains { $0.pack == layer } }
  }

  // MARK: - Asking

  package func ask<Q: LuaQuestion>(_ question: Q.Type, _ subject: Q.Subject) -> Answer<Q.Value> {
    let arguments = Q.arguments(subject)
    var answer = ask(question, subject, arguments)
    let told = Q.told(of: arguments)
    if !told.isEmpty { answer.remarks += told }
    return answer
  }

  /// Every question is asked here. Each call knows its question, so that the compiler writes the function out for each.
  private func ask<Q: LuaQuestion>(
    _: Q.Type, _ subject: Q.Subject, _ arguments: [LuaValue]
  ) -> Answer<Q.Value> {
    let rule = Q.name
    var asked: [Int] = []
    var silent: [Silence] = []
    // A layer may have something to say and yet no opinion.
    var remarks: [Diagnostic] = []
    for layer in rules[rule] where Q.admits(currencies[layer.pack], to: subject, arguments) {
      if let stop = ended ?? budgets.stop(layer) { return refused(rule, layer, asked, stop) }
      session.begin(rule)
      var outcome = sandbox.call(layer.function, arguments, acceptingTables: layer.mayAnswerTable)
      while let ways = session.takeWaiting() {
        // The `distance` rule is asked by the same session, which then begins anew.
        var settled = session.settled
        for way in ways { settled[way] = fix(way, arguments) }
        session.begin(rule)
        session.settled = settled
        outcome = sandbox.call(layer.function, arguments, acceptingTables: layer.mayAnswerTable)
      }
      switch outcome {
      case .failed(let error):
        let failure = RuleProblem.failed(error, rule, named: layer.function.label, in: packs)
        budgets.note(error, of: layer.pack)
        if error.kind == .runtime, Q.isWaiting(subject, in: sandbox) { return .putBack(rule) }
        if error.kind == .time {
          ended = RuleProblem.ended(
            by: Decision(rule: rule.rawValue, name: layer.name).ruleName, in: error.file ?? layer.function.file)
        }
        return refused(rule, layer, asked, failure)
      case .answered(let answer):
        if Q.isWaiting(subject, in: sandbox) { return .putBack(rule) }
        if !session.remarks.isEmpty { remarks += session.remarks }
        if answer.value.isNothing {
          asked.append(layer.number)
          if recordsSilence { silent.append(silence(layer)) }
          continue
        }
        let value: Q.Value?
        var failure: Diagnostic?
        do {
          value = try Q.decode(answer.value, about: subject, in: currencies[layer.pack])
        } catch {
          value = nil
          failure = RuleProblem.wrongType(error.message, answer.file, answer.line, in: packs)
          remarks = []
        }
        if answer.hasTerms, value != nil, rule != .allowance {
          failure = RuleProblem.wrongTerms(rule, answer.file, answer.line)
        }
        var answered = Answer(
          failure == nil ? value : nil, decision: decision(rule, layer, answer, asked), failure: failure,
          remarks: remarks)
        if !silent.isEmpty { answered.decision.silent = silent }
        Q.finish(&answered)
        return answered
      }
    }
    var decision = Decision(rule: rule.rawValue, asked: names(asked))
    decision.silent = silent
    return Answer(nil, decision: decision, remarks: remarks)
  }

  /// What fixes a distance that a rule asks for before the profile and the roads do, as where the statement measures a leg: a
  /// correction of the trip that it is about, the `distance` rule.
  private func fix(_ way: RuleSession.Way, _ arguments: [LuaValue]) -> RuleSession.Settled {
    let leg = Leg(from: way.from, to: way.to)
    for case .object(let view as TripView) in arguments {
      guard let correction = corrections.find(leg, of: view.trip), case .distance(let metres, _) = correction.change
      else { continue }
      return .fixed(RoadDistance(metres: metres, source: "declared", version: "correction \(correction.id)"))
    }
    let answer = distance(leg)
    // The statement has no distance either where the rule fails; there it is told.
    if answer.failure != nil { return .fixed(nil) }
    guard let metres = answer.value else { return .open }
    return .fixed(RoadDistance(metres: metres, source: "rule", version: answer.decision.pack))
  }

  private func silence(_ layer: LayerRule) -> Silence {
    Silence(
      by: askable[layer.number], read: memory.names(sandbox.reads, host: session.hostReads), parameters: session.used)
  }

  private func decision(
    _ rule: RuleName, _ layer: LayerRule, _ answer: Returned, _ asked: [Int]
  ) -> Decision {
    let grounds = layer.grounds(of: answer, in: sandbox, host: session.hostReads)
    var decision = Decision(
      rule: rule.rawValue, name: layer.name, value: AnswerDecoder.describe(answer.value), pack: layer.packName,
      at: grounds.at, because: answer.reason.map { Phrase(rule: $0) } ?? layer.reason, read: grounds.read,
      parameters: session.used, found: session.found, asked: names(asked))
    if answer.hasTerms {
      decision.terms = AllowanceTerms(
        band: answer.band.map { Phrase(rule: $0) } ?? .none, staysOutOfLedger: answer.staysOutOfLedger)
    }
    return decision
  }

  /// Who was asked and had no opinion, as decisions name them.
  private func names(_ asked: [Int]) -> [String] { asked.isEmpty ? [] : memory.asked(asked, askable) }

  private func refused<Value: Sendable>(
    _ rule: RuleName, _ layer: LayerRule, _ asked: [Int], _ failure: Diagnostic
  ) -> Answer<Value> {
    let at = failure.place.file.map { Grounds.place($0, failure.place.line ?? 0) } ?? ""
    return Answer(
      nil,
      decision: Decision(
        rule: rule.rawValue, name: layer.name, pack: layer.packName, at: at,
        because: failure.message, found: session.found, asked: names(asked)),
      failure: failure)
  }
}

extension Answer {
  /// Neither an answer nor the lack of one.
  fileprivate static func putBack(_ rule: RuleName) -> Answer {
    var answer = Answer(nil, decision: Decision(rule: rule.rawValue))
    answer.isPutBack = true
    return answer
  }
}

/// A pack that ran out of its budget twice is asked no more, nor one that used up what it has for the whole run.
private struct Budgets {
  private var strikes: [Int]
  private var spent: Set<Int> = []
  private static let most = 2

  init(packs: Int) { strikes = Array(repeating: 0, count: packs) }

  mutating func note(_ error: SandboxError, of pack: Int) {
    switch error.kind {
    case .budget, .memory: strikes[pack] += 1
    case .runBudget: spent.insert(pack)
    case .time, .load, .runtime, .badResult, .remembers: break
    }
  }

  /// Why the layer's pack is asked no more; nil where it may be asked.
  func stop(_ layer: LayerRule) -> Diagnostic? {
    if strikes[layer.pack] >= Self.most { return RuleProblem.stopped(layer.packName) }
    return !spent.isEmpty && spent.contains(layer.pack) ? RuleProblem.spent(layer.packName) : nil
  }
}
