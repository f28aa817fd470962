import Mileage
import Values

extension StatementExplainer {
  /// The amount's chain first, then what else was decided about the trip.
  func explanation(of trip: Trip) -> Explanation {
    let chain = Set((RuleName.all(of: .amount) + RuleName.all(of: .kilometres)).map(\.rawValue))
    let path = Route(trip, language).path
    let amount = Explanation(
      .amount, Words.title(of: .amount).text(language), value: value(of: trip), reasons: pricing(of: trip))
    let supplements = trip.supplements.map {
      Explanation(
        .supplement, $0.label, value: .amount($0.amount, currency: trip.currency),
        reasons: [$0.rounded].compactMap { $0 }.map { Explanation($0) })
    }
    let others = trip.decisions.filter { !chain.contains($0.rule) }.map { Explanation($0) }
    return Explanation(
      .trip, "\(Words.trip.text(language)) \(trip.id)", value: .text(path),
      facts: [
        .init("date", Words.title(of: .date), .date(trip.date)),
        .init("purpose", Words.title(of: .purpose), .text(trip.purpose)),
        .init("vehicle", Words.title(of: .vehicle), trip.vehicle.map { .text($0.id) } ?? .none),
      ],
      reasons: [amount] + supplements + others + problems(of: trip))
  }

  /// What was found wrong with the trip's appointments on its day: often why there is no amount.
  private func problems(of trip: Trip) -> [Explanation] {
    let events = Set(trip.stops.map(\.event.uid))
    let own = statement.diagnostics.filter { problem in
      problem.place.date == trip.date && problem.place.event.map(events.contains) ?? true
    }
    return own.map { problem in
      Explanation(
        .problem, Words.severity(problem.severity).text(language), value: .text(problem.message.text(language)),
        facts: [
          .init("advice", Words.advice, .text(problem.advice.text(language))),
          .init(
            "at", Words.at,
            .text([problem.place.file, problem.place.line.map(String.init)].compactMap { $0 }.joined(separator: ":"))),
        ])
    }
  }

  private func value(of trip: Trip) -> Cell {
    if let amount = trip.amount { return .amount(amount, currency: trip.currency) }
    return trip.notByOwnVehicle == nil ? .unknown : .none
  }

  /// Amount ← round_amount ← allowance ← ledger and payable distance.
  private func pricing(of trip: Trip) -> [Explanation] {
    let estimated = Estimate(trip.legs).isEstimate
    let payable = Explanation(
      .payable, Words.payable.text(language), value: trip.payable.map { .km($0, estimated: estimated) } ?? .unknown,
      reasons: chain(.kilometres, of: trip, to: [distance(of: trip)]))
    return chain(.amount, of: trip, to: [ledger(before: trip), payable].compactMap { $0 })
  }

  /// The decisions of a stage that were taken, the last one first, each resting on the one before, the first on `reasons`.
  private func chain(_ stage: QuestionStage, of trip: Trip, to reasons: [Explanation]) -> [Explanation] {
    RuleName.all(of: stage).reduce(reasons) { reasons, rule in
      guard let decision = trip.decisions.last(where: { $0.rule == rule.rawValue }) else { return reasons }
      return [Explanation(decision, reasons: reasons)]
    }
  }

  private func ledger(before trip: Trip) -> Explanation? {
    ledgers[trip].map { ledger in
      let outside = Phrase(en: "this trip does not count", fr: "ce trajet n'y compte pas")
      return Explanation(
        .ledger, Words.ledger.text(language),
        facts: [
          .init("fiscal_year", Words.fiscalYear, .text(String(ledger.year.year))),
          .init("km", Words.title(of: .km), .number(ledger.km)),
          .init("amount", Words.title(of: .amount), .amount(ledger.amount, currency: trip.currency)),
        ]
          + (trip.staysOutOfLedger
            ? [.init("in_ledger", Phrase(en: "beside it", fr: "à part"), .text(outside.text(language)))] : []))
    }
  }
}
