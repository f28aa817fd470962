import Mileage
import Output
import Packs
import Values

/// What other packs would do to people's money: their calendars evaluated twice, by the packs as they are and as they would be,
/// and again as if the same appointments were a year later. A rule or a rate that begins to count next year shows there.
package struct EffectRun: Sendable {
  private let before: StatementRun
  private let after: StatementRun

  /// 52 weeks: the days of the week stay.
  package static let aYear = 364

  /// - Parameters:
  ///   - before: finds the packs as they are.
  ///   - after: finds those that they would be.
  package init(before: StatementRun, after: StatementRun) {
    self.before = before
    self.after = after
  }

  /// From the first day of last year to the end of the month of `today`.
  package static func period(until today: CivilDate) -> Period {
    Period(
      from: CivilDate(year: today.year - 1, month: 1, day: 1),
      to: (today.firstOfMonth + CivilDate.daysIn(month: today.month, year: today.year)))
  }

  /// What would become of people, and what their packs say otherwise.
  package func effect(
    of people: [(current: Profile, proposed: Profile)], in period: Period, isAhead: Bool = true
  ) -> PackEffect {
    var (old, new): ([Pack], [Pack]) = ([], [])
    func add(_ packs: [Pack], to all: inout [Pack]) {
      all += packs.filter { pack in !all.contains { $0.name == pack.name } }
    }
    for person in people {
      add((try? before.packs(person.current)) ?? [], to: &old)
      add((try? after.packs(person.proposed)) ?? [], to: &new)
    }
    return PackEffect(
      people: people.map { self.person($0.current, $0.proposed, in: period, isAhead: isAhead) },
      changes: PackComparison(old, new).changes(), daysAhead: Self.aYear)
  }

  /// What would become of one person.
  /// - Parameters:
  ///   - current: the person's profile as it is.
  ///   - proposed: the same with the rules that it would have.
  ///   - period: the days that are compared.
  ///   - isAhead: whether the days of the period's last year are compared a year later, too.
  package func person(
    _ current: Profile, _ proposed: Profile, in period: Period, isAhead: Bool
  ) -> PackEffect.Person {
    var request = StatementRequest(profile: current, period: period)
    // What single months pay is what people were paid.
    request.settlesMonths = true
    let money = compared(request, proposed)
    guard isAhead else { return PackEffect.Person(name: current.person, money: money, ahead: nil) }
    return PackEffect.Person(name: current.person, money: money, ahead: compared(request.aYearAhead(), proposed))
  }

  private func compared(_ request: StatementRequest, _ proposed: Profile) -> Result<StatementDifference, Failure> {
    Result { () throws(Failure) in
      var other = request
      other.profile = proposed
      let later = try after.run(other)
      if hasNoRulesYet(request.profile) { return StatementDifference(from: later.withoutMoney, to: later) }
      return StatementDifference(from: try before.run(request), to: later)
    }
  }

  /// Whether a pack of a profile was never here, so that nothing was paid by it. One that is here and cannot be believed is another
  /// matter: what it paid is not known.
  private func hasNoRulesYet(_ profile: Profile) -> Bool {
    do {
      _ = try before.packs(profile)
      return false
    } catch {
      return error.diagnostics.allSatisfy { [.packNotFound, .lockIncomplete].contains($0.code) }
    }
  }
}

extension StatementRequest {
  /// The same appointments 52 weeks later, in the same days of next year as those of the period's last year.
  package func aYearAhead() -> StatementRequest {
    var request = self
    request.daysAhead = EffectRun.aYear
    request.period = Period(
      from: max(period.from, (period.to - 1).firstOfYear).nextYear, to: period.to.nextYear)
    return request
  }
}

extension CivilDate {
  /// The same day of the next year; the 29th of February is the 28th there.
  fileprivate var nextYear: CivilDate {
    CivilDate(year: year + 1, month: month, day: min(day, CivilDate.daysIn(month: month, year: year + 1)))
  }
}

extension Statement {
  /// Of the same days, before anything was made.
  fileprivate var withoutMoney: Statement {
    Statement(person: person, period: period, zone: zone, currency: currency)
  }
}
