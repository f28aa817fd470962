import Foundation
import TestSupport
import Testing
import Values

@testable import ICalendar

/// Somebody else's reader, as `scripts/peers` prepares it (Tests/Peers/README.md).
struct Peer: CustomTestStringConvertible {
  var program: URL
  /// libical cuts off the spaces at both ends of a value and does not tell the commas of a list from those in its items.
  var isLibical: Bool

  var testDescription: String { program.lastPathComponent }

  /// Those that are there.
  static let all: [Peer] = {
    ["libical-reader", "icalendar-reader"].compactMap { name in
      let program = SourceTree.root.appending(path: ".build/peers/\(name)")
      guard FileManager.default.isExecutableFile(atPath: program.path) else {
        print("No \(name) in .build/peers: whether it reads what we write is left out. scripts/peers prepares it.")
        return nil
      }
      return Peer(program: program, isLibical: name == "libical-reader")
    }
  }()

  /// What it lists of a calendar.
  func lines(of calendar: WrittenCalendar) throws -> [String] {
    let written = WrittenFeed([calendar])
    #expect(written.diagnostics.isEmpty)
    let folder = try TemporaryFolder()
    try folder.write(Data(written.bytes), to: "calendar.ics")
    // A file takes any number of lines, where a pipe would have to be emptied meanwhile.
    try folder.write("", to: "lines")
    let process = Process()
    process.executableURL = program
    process.arguments = [folder.path("calendar.ics")]
    process.standardOutput = try FileHandle(forWritingTo: folder.url.appending(path: "lines"))
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return joined(try folder.read("lines").split(separator: "\n").map(String.init))
  }

  /// With the items of a list on one line where the peer runs them together anyway, the parts of a rule in one order, and
  /// durations in seconds: what a peer may arrange as it likes.
  private func joined(_ lines: [String]) -> [String] {
    var result: [String] = []
    for line in lines {
      let (name, value) = (line.prefix { $0 != " " }, line.drop { $0 != " " }.dropFirst())
      if name == "CATEGORIES", isLibical, let last = result.last, last.hasPrefix("CATEGORIES ") {
        result[result.count - 1] = last + "," + value
      } else if name == "RRULE" {
        result.append("RRULE " + value.split(separator: ";").sorted().joined(separator: ";"))
      } else if name == "DURATION" {
        let parts = value.split(separator: " ").compactMap { Int($0) }
        result.append("DURATION \(zip(parts, [86_400, 1]).reduce(0) { $0 + $1.0 * $1.1 })")
      } else {
        result.append(line)
      }
    }
    return result
  }

  /// What it should list of an event, in the order in which that is written.
  func expected(_ event: WrittenEvent) -> [String] {
    var lines = ["event", text("UID", event.uid), time("DTSTAMP", .utc(event.stamp)), time("DTSTART", event.start)]
    switch event.end {
    case .at(let end): lines.append(time("DTEND", end))
    case .after(let days, let seconds):
      lines.append("DURATION \(days * 86_400 + seconds)")
    case nil: break
    }
    if let id = event.recurrenceID { lines.append(time("RECURRENCE-ID", id)) }
    lines += joined(event.rules.map { "RRULE \($0)" })
    lines += event.exceptions.map { time("EXDATE", $0) }
    if event.sequence > 0 { lines.append("SEQUENCE \(event.sequence)") }
    for (name, value) in [("SUMMARY", event.summary), ("DESCRIPTION", event.description), ("LOCATION", event.location)]
    {
      if !asWritten(value).isEmpty { lines.append(text(name, value)) }
    }
    if isLibical, !event.categories.isEmpty {
      lines.append(text("CATEGORIES", event.categories.joined(separator: ",")))
    } else {
      lines += event.categories.map { text("CATEGORIES", $0) }
    }
    for (name, value) in [
      ("URL", event.url), ("STATUS", event.status), ("CLASS", event.classification), ("TRANSP", event.transparency),
    ] where !value.isEmpty {
      lines.append(text(name, value))
    }
    if let geo = event.geo {
      lines.append("GEO " + [geo.latitude, geo.longitude].map { String(format: "%.6f", $0) }.joined(separator: " "))
    }
    if let organizer = event.organizer { lines += person("ORGANIZER", organizer) }
    for attendee in event.attendees { lines += person("ATTENDEE", attendee) }
    for property in event.properties {
      if case .text(let value) = property.value { lines.append(text(property.name, value)) }
    }
    return lines
  }

  private func text(_ name: String, _ value: String) -> String {
    "\(name) " + shown(isLibical ? trimmed(asWritten(value)) : asWritten(value))
  }

  private func shown(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
  }

  /// Without spaces and tabs at both ends, by scalars: a line break is no such space, it is escaped.
  private func trimmed(_ text: String) -> String {
    let isSpace: (Unicode.Scalar) -> Bool = { $0 == " " || $0 == "\t" }
    let rest = text.unicodeScalars.drop(while: isSpace)
    return String(String.UnicodeScalarView(rest.reversed().drop(while: isSpace).reversed()))
  }

  private func person(_ name: String, _ person: WrittenAttendee) -> [String] {
    let known = person.person
    let address =
      person.address.isEmpty ? known.email.isEmpty ? "invalid:nomail" : "mailto:\(known.email)" : person.address
    let parameters = [("CN", known.name), ("ROLE", known.role), ("PARTSTAT", known.status)]
    return [text(name, address)]
      + parameters.filter { !asWritten($0.1).isEmpty }.map { name, value in
        "  \(name) " + shown(asWrittenParameter(value))
      }
  }

  private func time(_ name: String, _ value: WrittenTime) -> String {
    guard case .local(let local, let zone) = value else { return "\(name) \(digits(value))" }
    return "\(name) \(digits(.floating(local))) \(zone.name) \(digits(.utc(zone.instant(of: local))))"
  }

  /// ISO 8601 without its hyphens and colons, by way of the values' own text.
  private func digits(_ value: WrittenTime) -> String {
    switch value {
    case .date(let date): date.description.replacing("-", with: "")
    case .utc(let instant): instant.description.replacing("-", with: "").replacing(":", with: "")
    case .local(let time, _), .floating(let time):
      time.description.replacing("-", with: "").replacing(":", with: "")
    }
  }
}
