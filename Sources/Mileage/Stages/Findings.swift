import Values

/// Collects what a person should look at; what lies before the reported period is told as one line.
struct Findings {
  let period: Period
  /// The first day of the fiscal year in which the period begins.
  let ledgersFrom: CivilDate
  private var inPeriod: [Diagnostic] = []
  /// What concerns the whole statement, and has been said.
  private var said: Set<Diagnostic> = []
  private var errorsBefore = 0
  /// The numbers of the corrections that answered a question.
  private(set) var used: Set<Int64> = []
  /// The places, in the profile's list, of the declared distances that a leg has taken.
  private(set) var usedDistances: Set<Int> = []

  init(period: Period, ledgersFrom: CivilDate) {
    self.period = period
    self.ledgersFrom = ledgersFrom
  }

  mutating func add(_ diagnostic: Diagnostic) {
    // What happened in the fiscal year before touches no ledger of this one.
    if let date = diagnostic.place.date, date < ledgersFrom { return }
    if diagnostic.concernsWhole, diagnostic.place.date.map({ $0 < period.to }) ?? true {
      var diagnostic = diagnostic
      diagnostic.place = diagnostic.place.withoutEvent
      if said.insert(diagnostic).inserted { inPeriod.append(diagnostic) }
      return
    }
    guard let date = diagnostic.place.date, !period.contains(date) else {
      inPeriod.append(diagnostic)
      return
    }
    if date < period.from, diagnostic.severity == .error { errorsBefore += 1 }
  }

  mutating func use(_ correction: Correction) { used.insert(correction.id) }

  mutating func use(distance index: Int) { usedDistances.insert(index) }

  /// Notes down what came with an answer besides its value.
  mutating func note<Value>(_ answer: Answer<Value>) {
    if let failure = answer.failure { add(failure) }
    for remark in answer.remarks { add(remark) }
    noteDistances(of: answer.decision)
  }

  private mutating func noteDistances(of decision: Decision) {
    for found in decision.found { if let index = found.declared { use(distance: index) } }
  }

  /// Like ``note(_:)``; a rule knows neither the event's UID nor its date, so they are added here.
  mutating func note<Value>(_ answer: Answer<Value>, at place: @autoclosure () -> Diagnostic.Place) {
    if answer.failure != nil || !answer.remarks.isEmpty {
      let event = place()
      for var diagnostic in (answer.failure.map { [$0] } ?? []) + answer.remarks {
        diagnostic.place = diagnostic.place.ofEvent(at: event)
        add(diagnostic)
      }
    }
    noteDistances(of: answer.decision)
  }

  /// Notes down what came with an answer that must not be missing.
  ///
  /// Most answers come with nothing, and the place costs as much as asking the rule: it is made where it is needed.
  @inline(__always)
  mutating func demand<Value>(_ answer: Answer<Value>, at place: @autoclosure () -> Diagnostic.Place) {
    if answer.value == nil || answer.failure != nil || !answer.remarks.isEmpty { insist(answer, at: place()) }
  }

  private mutating func insist<Value>(_ answer: Answer<Value>, at place: Diagnostic.Place) {
    note(answer, at: place)
    guard answer.value == nil, answer.failure == nil else { return }
    let rule = answer.decision.rule
    add(
      Diagnostic(
        .error, .noDecision, at: place,
        Phrase(en: "no rule pack answers `\(rule)`", fr: "aucun paquet de règles ne répond à « \(rule) »"),
        advice: Phrase(
          en: "let the rule answer, or ask izika/base last",
          fr: "faites répondre la règle, ou ajoutez izika/base en dernier")))
  }

  var reported: [Diagnostic] {
    guard errorsBefore > 0 else { return inPeriod }
    return [LedgerUncertain.diagnostic(errorsBefore, period)] + inPeriod
  }
}

private enum LedgerUncertain {
  static func diagnostic(_ count: Int, _ period: Period) -> Diagnostic {
    Diagnostic(
      .warning, .ledgerUncertain,
      Phrase(
        en: "\(count) errors between the start of the fiscal year and \(period.from) leave the ledger incomplete",
        fr:
          "\(count) erreurs entre le début de l'exercice et le \(FrenchText.date(period.from)) laissent le cumul incomplet"
      ),
      advice: Phrase(
        en: "run the statement from the start of the fiscal year and mend what it names",
        fr: "établissez le relevé depuis le début de l'exercice et corrigez ce qu'il signale"))
  }
}
