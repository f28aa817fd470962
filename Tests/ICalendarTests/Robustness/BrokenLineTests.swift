import Testing
import Values

@testable import ICalendar

/// What a bad line costs: itself. One line of a calendar is broken at a time, in every way below, and all else must
/// stay as it was.
@Suite struct BrokenLineTests {
  /// How a line is broken. What it becomes, LF aside.
  enum Damage: String, CaseIterable, Sendable {
    case withoutColon, cutInTheMiddle, garbageInName, garbageBefore, twice, emptyValue, hugeValue

    func apply(_ line: String) -> [UInt8] {
      let bytes = Array(line.utf8)
      let colon = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
      switch self {
      case .withoutColon: return bytes.filter { $0 != UInt8(ascii: ":") }
      case .cutInTheMiddle: return Array(bytes.prefix(bytes.count / 2))
      case .garbageInName: return Array(bytes.prefix(3)) + [0, 0xFF, 0xFE, 7] + bytes.dropFirst(3)
      case .garbageBefore: return [0xC3, 0x28, 0x1B] + bytes
      case .twice: return bytes + Array("\r\n".utf8) + bytes
      case .emptyValue: return Array(bytes.prefix(colon + 1))
      case .hugeValue: return Array(bytes.prefix(colon + 1)) + [UInt8](repeating: UInt8(ascii: "9"), count: 100_000)
      }
    }
  }

  /// A calendar as each kind of program writes one: every line of it is broken in turn.
  static let calendars = ["google": google, "outlook": outlook, "apple": apple, "zimbra": zimbra, "dolibarr": dolibarr]

  @Test(
    "A broken property costs itself; all other properties and events stay, and what was lost is told with its line",
    arguments: calendars.keys.sorted(), Damage.allCases)
  func properties(calendar: String, damage: Damage) throws {
    let lines = try #require(Self.calendars[calendar]).split(separator: "\n").map(String.init)
    let whole = try Reading(Self.bytes(lines))
    for (place, line) in lines.enumerated() where !line.hasPrefix("BEGIN:") && !line.hasPrefix("END:") {
      let broken = try Reading(Self.bytes(lines, replacing: place, with: damage.apply(line)))
      let name = String(line.prefix { $0 != ":" && $0 != ";" })
      let owner = Self.owner(of: place, in: lines)
      let shift = damage == .twice ? 1 : 0
      let ownUID = whole.events.first { $0.line == owner }?.properties["UID"]
      #expect(broken.isComplete)
      #expect(broken.events.count == whole.events.count, "\(damage) of \(line)")
      for (before, after) in zip(whole.events, broken.events) {
        let isOwner = before.line == owner
        // Under another UID an event is its own; what it says stays.
        var (kept, left) = (before.properties, after.properties)
        if isOwner { (kept[name], left[name]) = (nil, nil) }
        #expect(kept == left, "\(damage) of \(line) cost more than \(name)")
        #expect(after.line == before.line + (before.line > place + 1 ? shift : 0))
        // Events of other series keep their times; within its own a line may be what ties it together.
        let isOfSeries = before.properties["UID"] == ownUID
        if !isOwner, name != "X-WR-TIMEZONE", !(isOfSeries && Self.tiesTogether(name)) {
          #expect(before.starts == after.starts, "\(damage) of \(line)")
        }
      }
      let said = broken.diagnosticLines
      // A zone's own lines are read when a zone that nobody knows needs them.
      let isRead = owner != nil || [.withoutColon, .garbageInName, .garbageBefore].contains(damage)
      if isRead, !Self.isReadable(damage, line) {
        #expect(said.contains(place + 1), "\(damage) of line \(place + 1), \(line): only \(said) are told")
      }
    }
  }

  /// Whether the broken line still is a content line whose value can be read: then nothing is lost that could be told.
  private static func isReadable(_ damage: Damage, _ line: String) -> Bool {
    let name = String(line.prefix { $0 != ":" && $0 != ";" })
    let isTyped = [
      "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RECURRENCE-ID", "SEQUENCE",
    ].contains(name)
    switch damage {
    case .twice: return true
    case .withoutColon, .garbageInName, .garbageBefore: return false
    // A cut date may be another date, a cut rule another rule: only what no longer has its type can be seen.
    case .cutInTheMiddle: return line.prefix(line.utf8.count / 2).contains(":")
    case .emptyValue: return !isTyped || name == "EXDATE"
    case .hugeValue: return !isTyped
    }
  }

  /// What holds a series together: without it its parts are told apart or doubled, but none of them is lost.
  private static func tiesTogether(_ name: String) -> Bool {
    ["UID", "RECURRENCE-ID", "SEQUENCE", "RRULE", "EXDATE", "DTSTART"].contains(name)
  }

  /// The line of the BEGIN:VEVENT around a line; nil outside of events.
  private static func owner(of place: Int, in lines: [String]) -> Int? {
    guard let begin = lines[...place].lastIndex(of: "BEGIN:VEVENT"),
      !lines[begin..<place].contains("END:VEVENT")
    else { return nil }
    return begin + 1
  }

  static func bytes(_ lines: [String], replacing place: Int? = nil, with bytes: [UInt8] = []) -> [UInt8] {
    Array(
      lines.enumerated().map { $0.offset == place ? bytes : Array($0.element.utf8) }.joined(separator: [13, 10])) + [
        13, 10,
      ]
  }
}

/// What a calendar says, event by event in its own order, whatever window.
struct Reading {
  struct Event {
    var line: Int
    /// What the event says, by name; times are what it starts at.
    var properties: [String: String] = [:]
    var starts: [String] = []
  }

  var events: [Event] = []
  var isComplete: Bool
  var diagnosticLines: Set<Int>
  var diagnostics: [Diagnostic]

  init(_ bytes: [UInt8]) throws {
    let feed = try Feed(bytes, name: "a.ics")
    let expansion = feed.occurrences(
      from: .date(CivilDate(year: 2026, month: 1, day: 1)), to: .date(CivilDate(year: 2027, month: 1, day: 1)),
      floating: paris)
    isComplete = feed.isComplete
    diagnostics = feed.diagnostics + expansion.diagnostics
    diagnosticLines = Set(diagnostics.compactMap(\.place.line))
    for index in feed.storage.events.indices {
      let event = CalendarEvent(storage: feed.storage, index: index)
      var read = Event(line: event.line)
      for name in Self.names { read.properties[name] = event.property(name) }
      read.starts = expansion.occurrences.filter { $0.event == event }.map { "\($0.start)/\($0.end)" }
      events.append(read)
    }
  }

  private static let names = [
    "UID", "SUMMARY", "LOCATION", "DESCRIPTION", "STATUS", "CLASS", "TRANSP", "CATEGORIES", "ORGANIZER", "ATTENDEE",
    "DTSTART", "DTEND", "DURATION", "RRULE", "EXDATE", "RECURRENCE-ID", "SEQUENCE", "URL", "GEO", "CREATED", "DTSTAMP",
    "X-MICROSOFT-CDO-BUSYSTATUS", "X-APPLE-STRUCTURED-LOCATION",
  ]
}
