import Mileage
import PackSupport
import Rules
import Testing
import Values

/// What the person has made before a trip, as rules see it.
@Suite struct TallyViewTests {
  private static func decisions(_ rule: String) throws -> LuaDecisions {
    try Sample.decisions("local rules = { api = 1 } \(rule) return rules")
  }

  private static let opening: OpeningLedger = {
    var opening = OpeningLedger(year: 2026, vehicle: "clio", before: CivilDate("2026-10-08"), km: Decimal(1_200))
    opening.monthKm = nil
    return opening
  }()

  @Test func aCapAMonthIsPaidByTheTally() throws {
    let decisions = try Self.decisions(
      """
      function rules.payable(trip, tally)
        local left = math.max(0, 400 - tally.month.km) * 1000
        return verdict(math.min(trip.metres, left), "400 km a month")
      end
      """)
    var tally = Tally(currency: .euro)
    tally.month.km = Decimal("395.5")
    let answer = decisions.payable(Sample.trip(metres: 12_345), tally)
    #expect(answer.value == Metres(4_500))
    #expect(answer.decision.read == ["sums.km", "tally.month", "trip.metres"])
    tally.month.km = Decimal(1_000)
    #expect(decisions.payable(Sample.trip(), tally).value == .zero)
    #expect(decisions.wantsTally)
  }

  @Test func amountsAreByCurrency() throws {
    let decisions = try Self.decisions(
      """
      function rules.allowance(trip, ledger, tally) return tally.year.amounts.CHF + tally.year.amounts.EUR end
      function rules.supplements(trip, tally) return { { label = type(tally), amount = tally.day.trips } } end
      """)
    var tally = Tally(currency: .euro)
    tally.year.amounts = [.euro: Decimal(3), try #require(Currency("CHF")): Decimal(4)]
    tally.day.trips = 2
    let ledgers = YearLedgers(main: Sample.ledger())
    #expect(decisions.allowance(Sample.trip(), ledgers, tally).value == Money(Decimal(7), .euro))
    #expect(decisions.supplements(Sample.trip(), tally).value == [AmountLine(label: "tally", amount: Decimal(2))])
  }

  /// It is nil, and whoever reads the statement hears of it: also where the rule then fails.
  @Test(arguments: ["return tally.month.km and 1 or 2", "return 1 + tally.month.km"])
  func whatIsNotKnownIsNilAndTold(body: String) throws {
    let decisions = try Self.decisions("function rules.payable(trip, tally) \(body) end")
    var tally = Tally(currency: .euro)
    (tally.month.km, tally.month.gap) = (nil, .opening(Self.opening))
    let answer = decisions.payable(Sample.trip(), tally)
    #expect(answer.value == (body.contains("and") ? Metres(2) : nil))
    #expect((answer.failure == nil) == body.contains("and"))
    let told = try #require(answer.remarks.first)
    #expect(answer.remarks.count == 1)
    #expect(told.code == "tally-unknown")
    #expect(told.message.english.contains("tally.month.km is not known"))
    #expect(told.advice.french.contains("ledger: {2026: {clio: {before: 2026-10-08, km: 1200, month_km: …}}}"))
  }

  @Test func whatIsNotReadIsNotTold() throws {
    let decisions = try Self.decisions("function rules.payable(trip, tally) return tally.day.trips end")
    var tally = Tally(currency: .euro)
    (tally.month.km, tally.month.gap) = (nil, .opening(Self.opening))
    #expect(decisions.payable(Sample.trip(), tally).remarks.isEmpty)
  }

  /// It is added up only for rules that name it.
  @Test(arguments: [
    ("function rules.payable(trip) return trip.metres end", false),
    ("function rules.payable(trip, tally) return trip.metres end", true),
    ("function rules.allowance(trip, ledger) return 1 end", false),
    ("function rules.allowance(...) return 1 end", true),
    ("rules.supplements = { rule('a', function(trip) end), rule('b', function(trip, sums) end) }", true),
    ("function rules.settle(ledger, period, more) return {} end", false),
  ])
  func whoNamesIt(rules: String, isWanted: Bool) throws {
    #expect(try Self.decisions(rules).wantsTally == isWanted)
  }
}
