import Mileage
import TestSupport
import Testing
import Values

/// What must hold whatever the calendar holds: no event is lost, their order is nothing, and months add up to the year.
@Suite struct LawTests {
  /// A calendar of a month: appointments at random times and places, some at home, some without a place, some long.
  private static func appointments(_ random: inout SplitMix64) -> [Appointment] {
    let places = ["Aubeval", "Bresac", "Corvigny", "Doutel", "Nulle-Part", "home", "office", "", World.officeAddress]
    return (0..<random.below(25)).map { index in
      let day = 1 + random.below(28)
      let hour = random.below(22)
      let end = random.below(6) == 0 ? (min(31, day + random.below(3)), 23) : (day, min(23, hour + random.below(4)))
      func time(_ day: Int, _ hour: Int) -> String {
        "202610" + (day < 10 ? "0" : "") + "\(day)T" + (hour < 10 ? "0" : "") + "\(hour)00"
      }
      let isAllDay = random.below(8) == 0
      let start = time(day, hour)
      let finish = time(end.0, end.1)
      return Appointment(
        "uid\(index % 20)-\(random.below(3))", isAllDay ? String(start.prefix(8)) : start,
        isAllDay ? "202610" + "\(31)" : finish, at: places[random.below(places.count)])
    }
  }

  private static func decisions(_ seed: Int) -> ScriptedDecisions {
    let decisions = ScriptedDecisions()
    decisions.on(Professional.self) { event in
      switch event.uid.utf8.reduce(seed, { $0 &* 31 &+ Int($1) }).magnitude % 7 {
      case 0: .said(false, "professional")
      case 1: .failed("professional")
      default: .said(true, "professional")
      }
    }
    decisions.on(Between.self) { previous, _ in
      previous.date.day % 3 == seed % 3 ? .said(.office, "between") : .said(.direct, "between")
    }
    decisions.on(Destination.self) { day in
      day.date.day % 4 == seed % 4 ? .said(.stay, "destination") : .said(.home, "destination")
    }
    return decisions
  }

  @Test(arguments: 1...60)
  func noEventIsLost(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let calendars = [(name: "Pro", appointments: Self.appointments(&random)), ("Team", Self.appointments(&random))]
    var handed: [Event] = []
    let statement = try World.statement(calendars, Self.decisions(seed)) { events in
      handed = events
      return events
    }
    let expected = handed.filter { statement.period.contains($0.date) }.map { "\($0.identity) \($0.start.instant)" }
    let stops = statement.trips.flatMap(\.stops).map(\.event)
    let found = (stops + statement.skipped.map(\.event)).map { "\($0.identity) \($0.start.instant)" }
    #expect(found.sorted() == expected.sorted())
    #expect(statement.skipped.allSatisfy { !$0.reason.isEmpty })
    #expect(statement.trips.allSatisfy { !$0.legs.isEmpty })
  }

  @Test(arguments: 1...60)
  func theOrderOfEventsChangesNothing(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let calendars = [(name: "Pro", appointments: Self.appointments(&random)), ("Team", Self.appointments(&random))]
    func told(_ statement: Statement) -> [String] {
      statement.routes + statement.trips.map { "\($0.id) \($0.uids) \(String(describing: $0.amount))" }
        + statement.reasons + statement.problems + statement.totals.map { "\($0)" }
    }
    let ordered = told(try World.statement(calendars, Self.decisions(seed)))
    let shuffled = told(
      try World.statement(calendars, Self.decisions(seed)) { events in
        var events = events
        events.shuffle(using: &random)
        return events
      })
    #expect(ordered == shuffled)
  }

  /// The French shape: the year's total chooses one formula, a trip is worth the difference it makes.
  @Test(arguments: 1...20)
  func monthsAddUpToTheYear(seed: Int) throws {
    var random = SplitMix64(seed: seed)
    let decisions = ScriptedDecisions()
    decisions.on(Payable.self) { trip, _ in
      .said(
        Metres(trip.stops.first.map { 1 + $0.event.uid.utf8.reduce(seed) { ($0 &* 131 &+ Int($1)) % 900_000 } } ?? 0),
        "p")
    }
    decisions.onAllowance { trip, ledger in
      guard let after = try? Self.scale(ledger.km + trip.km), let before = try? Self.scale(ledger.km),
        let amount = try? after - before
      else { return .failed("allowance") }
      return .said(amount, "allowance")
    }
    let visits = (0..<(20 + random.below(60))).map { index in
      let (month, day) = (1 + random.below(12), 1 + random.below(28))
      let date = CivilDate(year: 2026, month: month, day: day).description.replacing("-", with: "")
      return Appointment("v\(index)", "\(date)T0900", "\(date)T1000", at: "Aubeval")
    }
    let year = try World.statement(visits, from: "2026-01-01", to: "2027-01-01", decisions)
    var sum = Decimal.zero
    for month in 1...12 {
      let from = CivilDate(year: 2026, month: month, day: 1)
      let to = from + CivilDate.daysIn(month: month, year: 2026)
      let part = try World.statement(visits, from: from.description, to: to.description, decisions)
      for total in part.totals { sum = try sum + #require(total.amount) }
    }
    let total = try #require(year.totals.first)
    #expect(total.amount == sum)
    #expect(try Self.scale(total.after.km) == sum)
    #expect(total.after.amount == sum)
  }

  /// 3 CV of income 2023: it jumps by 15 € above 20,000 km.
  private static func scale(_ km: Decimal) throws(DecimalError) -> Decimal {
    let (rate, constant) =
      km <= Decimal(5_000) ? ("0.529", "0") : km <= Decimal(20_000) ? ("0.316", "1065") : ("0.370", "0")
    return try (km * exact(rate) + exact(constant)).rounded(to: exact("0.01"), .halfUp)
  }
}
