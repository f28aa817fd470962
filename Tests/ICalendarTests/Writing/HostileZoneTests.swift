import Testing
import Values

@testable import ICalendar

@Suite struct HostileZoneTests {
  /// Changes in years and on days of no rule.
  private func changes(_ count: Int) -> [(at: Int, offset: Int)] {
    var at = -60_000_000_000
    return (0..<count).map { index in
      at += 3_600 + index * index % 30_000_001
      return (at: at, offset: (index % 4 - 2) * 3_600 + index % 3)
    }
  }

  @Test("A zone of thousands of changes without rule is listed and read back")
  func irregular() throws {
    // About as many as are read of a feed's own zone; writing it adds one for the time before.
    let table = TransitionTable(first: 0, changes: changes(4_000))
    let zone = Zone(name: "hostile", table: table)
    var event = WrittenEvent(
      uid: "u", stamp: Instant(seconds: 0), start: .local(LocalTime(seconds: -60_000_000_000), zone))
    event.rules = ["FREQ=YEARLY"]
    let written = WrittenFeed([WrittenCalendar(product: "p", events: [event])])
    #expect(written.bytes.count < 4_096 * 200)
    let feed = try Feed(written.bytes, name: "written.ics")
    let read = try #require(feed.storage.zones.first ?? nil).table
    let differing = table.changes.filter { read.offset(atUTC: $0.at) != $0.to }
    #expect(differing.isEmpty)
  }

  @Test("Changes at the ends of the years that can be written break nothing")
  func ends() throws {
    let first = CivilDate(year: 0, month: 1, day: 1).dayNumber * 86_400
    let last = CivilDate(year: 10_000, month: 1, day: 1).dayNumber * 86_400 - 1
    let zone = Zone(
      name: "ends", table: TransitionTable(first: 3_600, changes: [(at: first, offset: 7_200), (at: last, offset: 0)]))
    let events = [first, last].map { second in
      WrittenEvent(uid: "\(second)", stamp: Instant(seconds: 0), start: .local(LocalTime(seconds: second), zone))
    }
    let written = WrittenFeed([WrittenCalendar(product: "p", events: events)])
    #expect(written.diagnostics.isEmpty)
    #expect(try Feed(written.bytes, name: "written.ics").componentCount == 2)
  }
}
