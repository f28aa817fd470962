import ICalendar
import Mileage
import Output
import Packs
import System
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// What other packs would do to people's money.
@Suite struct EffectRunTests {
  private static let manifest = "name: agence/visites\nversion: 1.0.0\napi: 1\nextends: [izika/base]\n"

  private static func rules(_ allowance: String) -> String {
    "return { allowance = function(trip) \(allowance) end }\n"
  }

  /// Camille's October of 2026: by a pack before, and by one after.
  /// - Parameter removed: the side whose pack is not there.
  private func effect(
    _ before: String, _ after: String, removing removed: String? = nil
  ) throws -> PackEffect.Person {
    let person = try TravellingPerson(days: 2, visits: 1)
    let folder = try TemporaryFolder()
    var profiles: [Profile] = []
    for (side, allowance) in [("before", before), ("after", after)] {
      if side != removed {
        try folder.write(Self.manifest, to: "\(side)/pack.yaml")
        try folder.write(Self.rules(allowance), to: "\(side)/rules.lua")
      }
      var profile = try person.request().profile
      profile.rules = [folder.path(side)]
      profiles.append(profile)
    }
    let run = StatementRun(try Workspace(ServiceSettings(journal: person.journal)))
    return EffectRun(before: run, after: run).person(
      profiles[0], profiles[1], in: try #require(Period("2026-10")), isAhead: true)
  }

  @Test func aRateThatBeginsNextYearShowsOnlyAhead() throws {
    let person = try effect(
      "return 10", "if trip.date.year >= 2027 then return 12 end return 10")
    #expect(try person.money.get().isEmpty)
    let ahead = try #require(try person.ahead?.get())
    let money = MoneyEffect([ahead])
    #expect(money.years.map { "\($0.year) \($0.sum.change.map(\.description) ?? "?")" } == ["2027 2"])
    // 52 weeks after the 1st and 2nd of October 2026 are the last day of September 2027 and the first of October.
    #expect(money.months.map { "\($0.start) \($0.people.map(\.trips))" } == ["2027-10-01 [1]"])
    #expect(!PackEffect(people: [person], changes: PackChanges(), daysAhead: EffectRun.aYear).changesNoMoney)
  }

  @Test func whatFailsOnOneSideIsTold() throws {
    let person = try effect("return 10", "return trip.kilometers")
    let effect = PackEffect(people: [person], changes: PackChanges(), daysAhead: EffectRun.aYear)
    #expect(effect.problems.isEmpty)
    #expect(effect.newErrors.map(\.person) == ["Camille Martin"])
    #expect(MoneyEffect([try person.money.get()]).years.map(\.sum.change) == [nil])
  }

  @Test func nothingChangesUnderTheSameRules() throws {
    let person = try effect("return 10", "return 10")
    #expect(PackEffect(people: [person], changes: PackChanges(), daysAhead: EffectRun.aYear).changesNoMoney)
  }

  @Test func whatWasNeverHerePaidNothing() throws {
    let person = try effect("return 10", "return 10", removing: "before")
    let years = MoneyEffect([try person.money.get()]).years
    #expect(years.map { $0.sum.change?.description ?? "?" } == ["20"])
  }

  @Test func whatCannotBeReadPaidNobodyKnowsWhat() throws {
    let person = try effect("return return", "return 10")
    #expect(throws: Failure.self) { try person.money.get() }
    let effect = PackEffect(people: [person], changes: PackChanges(), daysAhead: EffectRun.aYear)
    #expect(effect.problems.map { $0.person } == ["Camille Martin"])
    #expect(!effect.changesNoMoney)
  }

  @Test func anAppointmentMovesByDaysOnTheWall() throws {
    let person = try TravellingPerson(days: 20, visits: 2)
    let request = try person.request()
    let zone = try #require(Zone.named("Europe/Paris"))
    let reader = CalendarReader(files: LocalFiles(), transport: FakeTransport(""))
    let events = try reader.read(request.profile, zone: zone, in: request.period, reporting: request.period).events
    #expect(events.count == 40)
    for days in [364, 1, -364, 0] {
      for event in events {
        let moved = event.moved(by: days, in: zone)
        #expect(moved.date == event.date + days && moved.date.weekday == (event.date + days).weekday)
        #expect(moved.occurrence.localStart.seconds - event.occurrence.localStart.seconds == days * 86_400)
        #expect(zone.local(of: moved.occurrence.start) == moved.occurrence.localStart)
        #expect(moved.identity == event.identity)
      }
    }
  }
}
