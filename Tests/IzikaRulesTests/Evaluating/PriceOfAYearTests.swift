import Mileage
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// The price of a year in which the rates change.
@Suite struct PriceOfAYearTests {
  private static let rules = """
    local rules = { api = 1 }
    function rules.allowance(trip)
      if trip.km == decimal(0) then return verdict(0, "nothing driven") end
      local rate = parameter("rate", trip.date)
      return verdict(trip.km * rate, tostring(rate) .. " a km")
    end
    return rules
    """

  private static let rates = """
    rate:
      values:
        - {from: 2024-03-01, value: 0.40}
        - {from: 2025-01-01, value: 0.50}
        - {from: 2026-07-01, value: 0.60}
        - {from: 2026-10-01, value: 0.55}
        - {from: 2027-01-01, value: 0.55}
    """

  private static func price(_ date: String, ofYear isWholeYear: Bool, km: Int) throws -> PriceRun.Priced {
    let folder = try TemporaryFolder()
    try folder.write("name: acme/rates\nversion: 1.0.0\napi: 1\n", to: "rates/pack.yaml")
    try folder.write(rules, to: "rates/rules.lua")
    try folder.write(rates, to: "rates/parameters/rates.yaml")
    var request = PriceRequest(
      rules: [folder.path("rates")], vehicle: Vehicle(id: "car", kind: .car), date: day(date),
      metres: Metres(km * 1_000))
    request.isWholeYear = isWholeYear
    let workspace = try Workspace(ServiceSettings(journal: folder.path("journal.sqlite")))
    return try PriceRun(workspace).run(request)
  }

  @Test(arguments: [
    ("2026-12-31", true, ["from 2026-01-01 500.00", "from 2026-07-01 600.00", "from 2026-10-01 550.00"]),
    ("2025-12-31", true, []), ("2027-12-31", true, []), ("2026-12-31", false, []),
    ("2024-12-31", true, ["from 2024-01-01 no rate", "from 2024-03-01 400.00"]),
  ])
  func theDaysAndTheirRatesAreTold(date: String, isWholeYear: Bool, parts: [String]) throws {
    let priced = try Self.price(date, ofYear: isWholeYear, km: 1_000)
    #expect(priced.diagnostics.map(\.code.name) == (parts.isEmpty ? [] : ["rates-change-within-year"]))
    for part in parts { #expect(priced.diagnostics[0].message.english.contains(part)) }
    #expect(priced.result.amount != nil)
  }

  @Test func aDayWithoutARateIsAnErrorForNoKilometreAsWell() throws {
    let nothing = try Self.price("2024-02-28", ofYear: false, km: 0)
    #expect(nothing.result.amount == nil && nothing.diagnostics.map(\.code) == [.ruleError])
    #expect(try Self.price("2025-02-28", ofYear: false, km: 0).result.amount == .zero)
  }
}
