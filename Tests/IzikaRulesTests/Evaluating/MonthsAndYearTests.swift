import Fetching
import Mileage
import Packs
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// What twelve monthly statements pay is what the year's statement pays, with cars that are sold and bought within it.
@Suite struct MonthsAndYearTests {
  private static let scales: [(pack: String, first: String, year: Int)] = [
    ("fr/bareme", "01-01", 2025), ("uk/hmrc", "04-06", 2025), ("be/forfait", "01-01", 2025), ("ca/cra", "01-01", 2025),
    ("fr/agents-publics", "01-01", 2025), ("lu/forfait", "01-01", 2025),
  ]
  private static let methods = ["cumulative", "first-band", "annual"]

  /// A trip of 400 to 3,100 km in most of the months.
  private static func calendar(_ months: [Period], _ random: inout SplitMix64) -> String {
    var lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//test//test//EN"]
    for (index, month) in months.enumerated() where random.chance(4, in: 5) {
      let day = String((month.from + random.below(27)).description.filter { $0 != "-" })
      lines += [
        "BEGIN:VEVENT", "UID:v\(index)", "DTSTAMP:20250101T000000Z", "DTSTART:\(day)T090000", "DTEND:\(day)T100000",
        "SUMMARY:Visit", "LOCATION:Site \(random.below(4))", "END:VEVENT",
      ]
    }
    return (lines + ["END:VCALENDAR", ""]).joined(separator: "\r\n")
  }

  @Test(arguments: 0..<18)
  func monthsAddUpToTheYear(seed: Int) throws {
    var random = SplitMix64(seed: 7_000 + seed)
    let scale = Self.scales[seed % Self.scales.count]
    let method = Self.methods[seed / Self.scales.count]
    let start = try #require(CivilDate("\(scale.year)-\(scale.first)"))
    let year = FiscalYear(from: start, to: CivilDate(year: scale.year + 1, month: start.month, day: start.day))
    let months = year.months(in: Period(from: year.start, to: year.end))
    let folder = try TemporaryFolder()
    try folder.write(Self.calendar(months, &random), to: "a.ics")

    // One is sold in some month, the other bought on the next day; the first has an opening, or an advance, or both.
    let sold = months[2 + random.below(7)].from + 14
    var profile = Profile(
      file: folder.path("profile.yaml"), person: "Test",
      places: ["home": Profile.PlaceText(address: "Home", coordinate: Coordinate(latitude: 45, longitude: 5))],
      vehicles: [
        Vehicle(id: "old", kind: .car, power: 5, to: sold), Vehicle(id: "new", kind: .car, power: 4, from: sold + 1),
      ],
      calendars: [Profile.Calendar(name: "A", source: .file(folder.path("a.ics")))], rules: [scale.pack],
      openings: random.chance(2, in: 3)
        ? [OpeningLedger(year: scale.year, vehicle: "old", before: months[1].from, km: Decimal(4_100))] : [])
    profile.distances = (0..<4).map {
      Profile.Distance(from: "home", to: "Site \($0)", metres: Metres([201_300, 777_050, 1_250_900, 1_550_400][$0]))
    }
    var parameters = [Parameter(name: "method", value: .text(method), file: "test", line: 1)]
    if random.chance(1, in: 2) {
      let names = [months[1], months[9]].map { String($0.from.description.prefix(7)) }
      let advances = Dictionary(uniqueKeysWithValues: names.map { ($0, ParameterValue.integer(250)) })
      parameters.append(Parameter(name: "advances", value: .map(advances), file: "test", line: 2))
    }
    profile.parameters = parameters

    let run = StatementRun(try Workspace(ServiceSettings(journal: folder.path("journal.sqlite"))))
    func total(_ period: Period) throws -> Decimal {
      let statement = try run.run(StatementRequest(profile: profile, period: period))
      let amounts = try statement.totals.map { try #require($0.amount, "\(statement.diagnostics)") }
      return try amounts.reduce(.zero) { try $0 + $1 }
    }
    let whole = try total(Period(from: year.start, to: year.end))
    let sum = try months.map(total).reduce(Decimal.zero) { try $0 + $1 }
    #expect(sum == whole, "\(scale.pack) \(method), seed \(seed)")
  }
}
