import Foundation
import Testing
import Values

@testable import ICalendar

@Suite(.enabled(if: !Peer.all.isEmpty)) struct PeerTests {
  private static let stamp = Instant(seconds: 1_790_000_000)

  /// The events that a peer lists, a first part with the calendar's own properties left aside.
  private func events(_ lines: [String]) -> [[String]] {
    var events: [[String]] = []
    for line in lines {
      if line == "event" { events.append([]) }
      if !events.isEmpty { events[events.count - 1].append(line) }
    }
    return events
  }

  @Test("Peers read the name of a calendar and how often to ask for it", arguments: Peer.all)
  func calendar(peer: Peer) throws {
    var calendar = WrittenCalendar(product: "-//izika//tests//FR", name: "Trajets d'été 🚗", zone: paris)
    calendar.refreshInterval = 14_400
    calendar.method = "PUBLISH"
    calendar.events = [WrittenEvent(uid: "u", stamp: Self.stamp, start: .utc(Self.stamp))]
    let lines = try peer.lines(of: calendar)
    for line in [
      "PRODID -//izika//tests//FR", "METHOD PUBLISH", "NAME Trajets d'été 🚗", "X-WR-CALNAME Trajets d'été 🚗",
      "X-WR-TIMEZONE Europe/Paris",
    ] {
      #expect(lines.contains(line))
    }
    #expect(lines.contains("REFRESH-INTERVAL PT4H") || lines.contains("REFRESH-INTERVAL 0 14400"))
  }

  @Test("Peers read every text, time and person as it was given", arguments: Peer.all, 0..<12)
  func values(peer: Peer, seed: Int) throws {
    var drawing = Drawing(seed: seed)
    var calendar = drawing.calendar()
    for index in calendar.events.indices { tame(&calendar.events[index], &drawing, for: peer) }
    let read = events(try peer.lines(of: calendar))
    #expect(read.count == calendar.events.count)
    for (found, event) in zip(read, calendar.events) {
      let expected = peer.expected(event)
      for (line, other) in zip(found, expected) where spelt(line) != spelt(other) {
        Issue.record("\(peer.testDescription) reads \(line.debugDescription), not \(other.debugDescription)")
      }
      #expect(found.count == expected.count)
    }
  }

  /// Leaves out what a peer has its own mind about: tokens that are not the usual ones, what RDATE may be, a text of
  /// which spaces at most are left to write, and of the Python package the backslash, which it takes for an escape in
  /// URIs and parameters too.
  private func tame(_ event: inout WrittenEvent, _ drawing: inout Drawing, for peer: Peer) {
    event.url.replace("\\", with: "")
    if !peer.isLibical {
      event.organizer?.person.name.replace("\\", with: "")
      for index in event.attendees.indices { event.attendees[index].person.name.replace("\\", with: "") }
    }
    for text in [\WrittenEvent.summary, \.description, \.location]
    where asWritten(event[keyPath: text]).allSatisfy({ $0 == " " || $0 == "\t" }) {
      event[keyPath: text] = ""
    }
    event.extraTimes = []
    event.status = drawing.numbers.pick(["", "CONFIRMED", "CANCELLED"])
    event.properties = [
      WrittenProperty("X-NOTE", .text("n" + drawing.text()), parameters: [WrittenParameter("VALUE", "TEXT")])
    ]
    for index in event.attendees.indices where !event.attendees[index].person.status.isEmpty {
      event.attendees[index].person.status = "ACCEPTED"
    }
    if event.organizer?.person.status.isEmpty == false { event.organizer?.person.status = "ACCEPTED" }
  }

  @Test("Peers find the times of every kind of zone by the VTIMEZONE that is written", arguments: Peer.all)
  func zones(peer: Peer) throws {
    let names = [
      "Europe/Paris", "Europe/London", "Europe/Dublin", "America/New_York", "America/St_Johns", "America/Sao_Paulo",
      "Asia/Kolkata", "Asia/Jerusalem", "Asia/Tehran", "Africa/Cairo", "Africa/Casablanca", "Australia/Lord_Howe",
      "Pacific/Chatham", "Pacific/Apia", "America/Nuuk", "Asia/Gaza", "Etc/GMT-14",
    ]
    var events: [WrittenEvent] = []
    for (index, name) in names.enumerated() {
      // Under a name that nobody knows, so that what is written counts.
      let zone = Zone(name: "Izika \(index)", table: try #require(Zone.named(name)).table)
      for year in stride(from: 1975, through: 2036, by: 3) {
        for month in 1...12 {
          // By day; at the time of a change peers read RFC 5545 each in their way.
          let noon = LocalTime(
            date: CivilDate(year: year, month: month, day: 1 + (year + month * 5) % 28), secondOfDay: 43_200)
          events.append(WrittenEvent(uid: "\(name) \(noon)", stamp: Self.stamp, start: .local(noon, zone)))
        }
      }
    }
    let read = self.events(try peer.lines(of: WrittenCalendar(product: "p", events: events)))
    let expected = events.map(peer.expected)
    #expect(read.count == expected.count)
    let differing = zip(read, expected).filter { $0 != $1 }
    #expect(differing.isEmpty, "\(differing.count): \(differing.prefix(20))")
  }
}
