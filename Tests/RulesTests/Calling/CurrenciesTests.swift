import Mileage
import PackSupport
import Packs
import Rules
import TestSupport
import Testing
import Values

/// In which currency amounts are: that of the pack that answers, unless the answer says its own.
@Suite struct CurrenciesTests {
  private static let franc = Currency("CHF") ?? .euro
  private static let paying = Sample.rule("allowance(trip, ledger)", "return trip.km")

  /// - Parameter packs: from the first asked to the last: what each extends, its currency and its rules.
  private static func decisions(
    _ packs: [(extends: [String], currency: String?, rules: String)], parameters: String? = nil
  ) throws -> LuaDecisions {
    var files = MemoryFiles()
    let names = ["t/one", "t/two", "t/three", "t/four"].prefix(packs.count)
    for (name, pack) in zip(names, packs) {
      files.add(
        "shipped/\(name)", name: name, extends: pack.extends.map { "t/\($0)" }, currency: pack.currency,
        rules: pack.rules,
        parameters: name == names.first ? parameters : nil)
    }
    let layers = try files.library().layers(Array(names), relativeTo: "")
    return try LuaDecisions(
      packs: layers, parameters: ParameterLayers(profile: [], packs: layers, asOf: nil), person: Sample.person,
      profile: [])
  }

  private static func paid(_ decisions: LuaDecisions) -> Money? {
    decisions.allowance(Sample.trip(metres: 20_000), YearLedgers(main: Sample.ledger())).value
  }

  // MARK: Whose currency

  @Test(arguments: [("CHF", "20.00 CHF"), (nil, "20.00 EUR"), ("JPY", "20 JPY")] as [(String?, String)])
  func anAmountIsInTheCurrencyOfItsPack(currency: String?, amount: String) throws {
    #expect(Self.paid(try Self.decisions([([], currency, Self.paying)]))?.description == amount)
  }

  @Test func aPackThatSaysNoneHasThatOfWhatItExtends() throws {
    let silent = "return {}"
    let inherited = try Self.decisions([(["two"], nil, Self.paying), ([], "CHF", silent)])
    #expect(Self.paid(inherited)?.currency == Self.franc)
    let through = try Self.decisions([
      (["two"], nil, Self.paying), (["three"], nil, silent), ([], "CHF", silent),
    ])
    #expect(Self.paid(through)?.currency == Self.franc)
    let beside = try Self.decisions([([], nil, Self.paying), ([], "CHF", silent)])
    #expect(Self.paid(beside)?.currency == .euro)
    let ownFirst = try Self.decisions([(["two"], "EUR", Self.paying), ([], "CHF", silent)])
    #expect(Self.paid(ownFirst)?.currency == .euro)
    let firstParent = try Self.decisions([
      (["two", "three"], nil, Self.paying), ([], "CHF", silent), ([], "GBP", silent),
    ])
    #expect(Self.paid(firstParent)?.currency == Self.franc)
  }

  @Test func moneySaysItsOwn() throws {
    let rule = Sample.rule("allowance(trip, ledger)", "return money(trip.km * 2, \"CHF\")")
    let decisions = try Self.decisions([([], nil, rule)])
    #expect(Self.paid(decisions) == Money(Decimal(40), Self.franc))
    #expect(decisions.currency == .euro)
  }

  @Test func thePersonsScaleIsTheOneAskedLast() throws {
    let decisions = try Self.decisions([([], "CHF", Self.paying), ([], "GBP", Self.paying), ([], "USD", "return {}")])
    #expect(decisions.currency.code == "GBP")
    #expect(try Self.decisions([([], "USD", "return {}")]).currency == .euro)
  }

  /// Packs said it so before `pack.yaml` did.
  @Test func aParameterStillSaysItAndIsTold() throws {
    let old = "currency: {value: CHF}\n"
    #expect(Self.paid(try Self.decisions([([], nil, Self.paying)], parameters: old))?.currency == Self.franc)
    var files = MemoryFiles()
    files.add("one", rules: Self.paying, parameters: old)
    let packs = try files.library().layers(["one"], relativeTo: "")
    let profile = Parameter(name: "currency", value: .text("USD"), file: "profile.yaml", line: 2)
    let told = ParameterLayers(profile: [profile], packs: packs, asOf: nil).diagnostics(readByEngine: [])
    #expect(told.map(\.code) == ["currency-parameter", "parameter-unread"])
    #expect(told.first?.advice.english.contains("write `currency: CHF` in one/pack.yaml") == true)
    #expect(told.last?.place.file == "profile.yaml")
  }

  @Test(arguments: [
    ("chf", "did you mean \"CHF\"?"), ("Franken", "ISO 4217"), ("[CHF]", "ISO 4217"), ("Écu d'or", "ISO 4217"),
  ])
  func aManifestNamesACurrencyThatThereIs(text: String, advice: String) throws {
    var files = MemoryFiles()
    files.add("one", currency: text)
    let failure = #expect(throws: Failure.self) { try files.library().layers(["one"], relativeTo: "") }
    #expect(failure?.diagnostics.first?.message.english.contains("is no currency") == true)
    #expect(failure?.diagnostics.first?.advice.english.contains(advice) == true)
    #expect(failure?.diagnostics.first?.place.line == 5)
  }

  // MARK: What is asked

  @Test func eachScaleSeesWhatWasPaidInItsOwnCurrency() throws {
    let seeing = { (passes: Bool) in
      Sample.rule(
        "allowance(trip, ledger)",
        "local text = ledger.currency .. ' ' .. ledger.amount .. ' ' .. ledger.km .. ' ' .. ledger.elsewhere\n"
          + (passes ? "remark(text)" : "return verdict(1, text)"))
    }
    let decisions = try Self.decisions([([], "CHF", seeing(true)), ([], nil, seeing(false))])
    var main = Ledger(vehicle: Sample.car, year: FiscalYear(year: 2026), openingKm: Decimal(100))
    try main.enter(km: Decimal(10), amount: Decimal(7), on: CivilDate(year: 2026, month: 1, day: 5))
    let answer = decisions.allowance(Sample.trip(), YearLedgers(main: main))
    #expect(answer.remarks.map(\.message.english) == ["CHF 0 110 110"])
    #expect(answer.decision.because.english == "EUR 7 110 0")
  }

  @Test func roundingStaysInTheTripsCurrency() throws {
    var trip = Sample.trip()
    trip.currency = Self.franc
    let plain = Sample.rule(
      "round_amount(amount, trip)", "return verdict(round(amount, 0.05, 'half-up'), trip.currency)")
    let answer = try Self.decisions([([], "EUR", plain)]).roundAmount(exact("12.34"), trip)
    #expect(answer.value == exact("12.35") && answer.decision.because == "CHF")
    let same = Sample.rule("round_amount(amount, trip)", "return money(amount, trip.currency)")
    #expect(try Self.decisions([([], nil, same)]).roundAmount(exact("1"), trip).value == exact("1"))
    let other = Sample.rule("round_amount(amount, trip)", "return money(amount, 'EUR')")
    let failure = try #require(try Self.decisions([([], nil, other)]).roundAmount(exact("1"), trip).failure)
    #expect(failure.message.english == "round_amount answers 1.00 EUR, where all is in CHF")
  }

  @Test(
    arguments: [
      (nil, "4.5", nil), ("CHF", "4.5", nil), ("EUR", "money(4.5, trip.currency)", nil),
      ("EUR", "money(4.5, 'CHF')", nil),
      ("EUR", "4.5", "supplements answers 4.50 EUR, where all is in CHF: a plain number"),
      (nil, "money(4.5, 'EUR')", "supplements answers 4.50 EUR, where all is in CHF"),
    ] as [(String?, String, String?)])
  func supplementsAreInTheTripsCurrency(currency: String?, amount: String, error: String?) throws {
    var trip = Sample.trip()
    trip.currency = Self.franc
    let rule = Sample.rule("supplements(trip)", "return {{label = 'Parking', amount = \(amount)}}")
    let answer = try Self.decisions([([], currency, rule)]).supplements(trip)
    if let error {
      #expect(answer.value == nil && answer.failure?.message.english.hasPrefix(error) == true)
      #expect(answer.failure?.place.line == 2)
    } else {
      #expect(answer.value == [AmountLine(label: "Parking", amount: exact("4.5"))])
    }
  }

  @Test func aScaleHasNoSayInAnotherCurrencysSettlement() throws {
    let settling = { (label: String) in
      Sample.rule("settle(ledger, period)", "return {{label = '\(label) ' .. ledger.currency, amount = 1}}")
    }
    let decisions = try Self.decisions([
      ([], "CHF", settling("francs")), ([], "EUR", settling("euros")), ([], nil, settling("any")),
    ])
    let year = FiscalYear(year: 2026)
    let labels = [Self.franc, .euro, Currency("GBP") ?? .euro].map { currency in
      decisions.settle(
        Ledger(vehicle: Sample.car, year: year, currency: currency), Period(from: year.start, to: year.end)
      ).value?.map(\.label)
    }
    #expect(labels == [["francs CHF"], ["euros EUR"], ["any GBP"]])
  }
}
