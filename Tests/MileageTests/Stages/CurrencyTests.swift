import Mileage
import TestSupport
import Testing
import Values

/// A vehicle that is paid in francs and euros: amounts of the two never meet, kilometres are the vehicle's.
@Suite struct CurrencyTests {
  private static let franc = Currency("CHF") ?? .euro
  private static let yen = Currency("JPY") ?? .euro

  /// Visits in Aubeval are paid in francs, those in Bresac in euros.
  private static func decisions() -> ScriptedDecisions {
    let decisions = ScriptedDecisions()
    decisions.onCurrency = { $0.purpose.hasPrefix("Swiss") ? franc : nil }
    return decisions
  }

  private static let visits = [
    Appointment("Swiss 1", "20261006T0900", "20261006T1000", at: "Aubeval"),
    Appointment("French 1", "20261007T0900", "20261007T1000", at: "Bresac"),
    Appointment("Swiss 2", "20261008T0900", "20261008T1000", at: "Aubeval"),
  ]

  @Test func aVehicleHasATotalForEachCurrency() throws {
    let statement = try World.statement(Self.visits, Self.decisions())
    #expect(statement.trips.map(\.currency) == [Self.franc, .euro, Self.franc])
    #expect(statement.totals.map(\.currency) == [.euro, Self.franc])
    #expect(statement.totals.map(\.amount) == [exact("30"), exact("40")])
    #expect(statement.totals.map(\.trips) == [1, 2])
    #expect(statement.totals.map(\.metres) == [Metres(60_000), Metres(80_000)])
    #expect(statement.currency == .euro && statement.diagnostics.isEmpty)
  }

  @Test func kilometresAreTheVehiclesAndAmountsTheCurrencys() throws {
    let decisions = Self.decisions()
    var seen: [Ledger] = []
    decisions.onAllowance { trip, ledger in
      seen.append(ledger)
      return .said(trip.km, "allowance")
    }
    let openings = [OpeningLedger(year: 2026, vehicle: "clio", before: day("2026-10-02"), km: exact("100"))]
    let statement = try World.statement(
      Self.visits, person: World.person(openings: openings), decisions)
    #expect(seen.map(\.km) == [exact("100"), exact("140"), exact("200")])
    #expect(seen.map(\.amount) == [.zero, .zero, exact("40")])
    #expect(seen.map(\.elsewhere) == [exact("100"), exact("40"), exact("160")])
    #expect(seen.map(\.opening) == [.zero, exact("100"), .zero])
    #expect(seen.map(\.isMain) == [false, true, false] && seen.map(\.trips) == [0, 0, 1])
    #expect(seen.map { $0.months[9] } == [.zero, .zero, exact("40")])
    #expect(statement.totals.map(\.after.km) == [exact("240"), exact("240")])
    #expect(statement.totals.map(\.before.km) == [exact("100"), exact("100")])
    #expect(statement.totals.map(\.after.amount) == [exact("60"), exact("80")])
    #expect(statement.totals.map(\.after.kinds) == [[.car: exact("240")], [.car: exact("240")]])
  }

  @Test func eachCurrencyIsSettledByItself() throws {
    let decisions = Self.decisions()
    decisions.on(Settle.self) { ledger, _ in
      .said([AmountLine(label: "\(ledger.currency) \(ledger.amount)", amount: exact("1"))], "settle")
    }
    let statement = try World.statement(Self.visits, decisions)
    #expect(statement.adjustments.map(\.line.label) == ["EUR 30", "CHF 40"])
    #expect(statement.adjustments.map(\.currency) == [.euro, Self.franc])
    #expect(statement.totals.map(\.amount) == [exact("31"), exact("41")])
  }

  /// What nothing was paid in yet is nothing to settle: months then add up to the year.
  @Test func aMonthSettlesTheCurrenciesThatWerePaidByThen() throws {
    let decisions = Self.decisions()
    decisions.on(Settle.self) { ledger, days in
      .said([AmountLine(label: "\(days.from.month) \(ledger.currency)", amount: exact("1"))], "settle")
    }
    let visits = [
      Appointment("French", "20261007T0900", "20261007T1000", at: "Bresac"),
      Appointment("Swiss", "20261110T0900", "20261110T1000", at: "Aubeval"),
    ]
    let person = World.person()
    let months = try [("2026-10-01", "2026-11-01"), ("2026-11-01", "2026-12-01"), ("2026-12-01", "2027-01-01")].flatMap
    {
      try World.statement(visits, from: $0, to: $1, person: person, decisions).adjustments.map(\.line.label)
    }
    #expect(months == ["10 EUR", "11 EUR", "11 CHF", "12 EUR", "12 CHF"])
    let year = try World.statement(
      visits, from: "2026-10-01", to: "2027-01-01", person: person, settlesMonths: true, decisions)
    #expect(year.adjustments.map(\.line.label) == months)
  }

  @Test func whatOneCurrencysSettlementLacksTheOtherKeeps() throws {
    let decisions = Self.decisions()
    decisions.on(Settle.self) { ledger, _ in ledger.currency == Self.franc ? .failed("settle") : .said([], "settle") }
    #expect(try World.statement(Self.visits, decisions).totals.map(\.amount) == [exact("30"), nil])
  }

  @Test func aTripWithoutAnAmountLeavesEverySumOfItsVehicleUnknown() throws {
    let decisions = Self.decisions()
    decisions.onAllowance { trip, _ in
      trip.purpose == "Swiss 2" ? .failed("allowance") : .said(trip.km, "allowance")
    }
    let statement = try World.statement(Self.visits, decisions)
    #expect(statement.totals.map(\.currency) == [.euro, Self.franc])
    #expect(statement.totals.map(\.amount) == [nil, nil])
  }

  @Test func aMonthInOneCurrencyShowsTheYearInTheOther() throws {
    let later = [Appointment("French 2", "20261110T0900", "20261110T1000", at: "Bresac")]
    let statement = try World.statement(Self.visits + later, from: "2026-11-01", to: "2026-12-01", Self.decisions())
    #expect(statement.totals.map(\.currency) == [.euro, Self.franc])
    #expect(statement.totals.map(\.amount) == [exact("30"), .zero] && statement.totals.map(\.trips) == [1, 0])
    #expect(statement.totals.map(\.before.amount) == [exact("30"), exact("40")])
    #expect(statement.totals.map(\.after.amount) == [exact("60"), exact("40")])
  }

  @Test func aScaleInAnotherCurrencyAloneIsNoMixture() throws {
    let decisions = ScriptedDecisions()
    decisions.currency = Self.yen
    let statement = try World.statement(Self.visits, decisions)
    #expect(statement.totals.map(\.currency) == [Self.yen] && statement.currency == Self.yen)
  }

  // MARK: - Laws

  @Test("Each currency's total is the sum of its lines, and no line is in two", arguments: 0..<12)
  func totalsAreSumsOfTheirLines(seed: Int) throws {
    var random = SplitMix64(seed: UInt64(seed))
    let currencies = [Currency.euro, Self.franc, Self.yen]
    let decisions = ScriptedDecisions()
    let chosen = (0..<40).map { _ in random.pick(currencies) }
    decisions.onCurrency = { trip in chosen[(trip.date - day("2026-01-01")) % chosen.count] }
    decisions.on(Supplements.self) { trip, _ in
      trip.date.day % 3 == 0 ? .said([AmountLine(label: "Parking", amount: exact("1.30"))], "s") : .said([], "s")
    }
    decisions.on(Settle.self) { ledger, _ in
      ledger.trips % 2 == 1 ? .said([AmountLine(label: "Rest", amount: exact("-0.70"))], "t") : .said([], "t")
    }
    let visits = (0..<(5 + random.below(40))).map { index in
      let date = CivilDate(year: 2026, month: 1 + random.below(12), day: 1 + random.below(28))
      let text = date.description.replacing("-", with: "")
      return Appointment("v\(index)", "\(text)T0900", "\(text)T1000", at: "Aubeval")
    }
    let year = try World.statement(visits, from: "2026-01-01", to: "2027-01-01", decisions)
    #expect(Set(year.totals.map(\.currency)).count == year.totals.count)
    var lines = 0
    for total in year.totals {
      var sum = Decimal.zero
      for trip in year.trips where trip.currency == total.currency {
        sum = try sum + #require(trip.amount)
        for line in trip.supplements { sum = try sum + line.amount }
        lines += 1
      }
      #expect(
        try total.after.amount
          == year.trips.filter { $0.currency == total.currency }.reduce(.zero) {
            try $0 + #require($1.amount)
          })
      for adjustment in year.adjustments where adjustment.currency == total.currency {
        sum = try sum + adjustment.line.amount
      }
      #expect(total.amount == sum)
      #expect(total.after.km == year.trips.reduce(.zero) { (try? $0 + $1.km) ?? $0 })
      #expect(try total.after.elsewhere + total.after.months.reduce(.zero) { try $0 + $1 } == total.after.km)
    }
    #expect(lines == year.trips.count)
  }
}
