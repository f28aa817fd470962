import ICalendar
import Mileage
import Values
import YAML

/// Reads an appointment in the words of the rules' fields, or as the text of a VEVENT.
struct TestEventReader {
  let file: String
  /// The day of times without one.
  let date: CivilDate?

  static let keys = [
    "ics", "summary", "description", "location", "url", "comment", "contact", "categories", "class", "status",
    "transparency", "busy_status", "organizer", "attendees", "conferences", "geo", "start", "finish", "uid", "calendar",
  ]

  /// - Parameter number: its place in the day, from 1: its UID where it has none.
  func read(_ value: YAMLValue, number: Int) throws(Failure) -> TestEvent {
    let reader = try YAMLReader(value, file: file)
    try reader.allow(only: Self.keys)
    let label = try label(reader)
    let text: String
    if let ics = try reader.text("ics") {
      if let other = value.map?.first(where: { $0.key != "ics" && $0.key != "calendar" }) {
        throw Failure(
          TestProblem.at(
            file, other.line,
            Phrase(
              en: "\"\(other.key)\" stands beside `ics`, which says all of the event",
              fr: "« \(other.key) » est à côté de « ics », qui dit tout de l'événement"),
            advice: Phrase(en: "write it into the VEVENT", fr: "écrivez-le dans le VEVENT")))
      }
      text = ics.contains("BEGIN:VCALENDAR") ? ics : EventText.calendar(around: ics)
    } else {
      text = EventText.calendar(around: try written(reader, number).event)
    }
    return try event(text, label, value.line)
  }

  private func event(_ text: String, _ label: CalendarLabel, _ line: Int) throws(Failure) -> TestEvent {
    let feed: Feed
    do throws(Failure) {
      feed = try Feed(Array(text.utf8), name: file)
      let errors = feed.diagnostics.filter { $0.severity == .error }
      if !errors.isEmpty { throw Failure(errors) }
    } catch {
      throw Failure(error.diagnostics.map { TestProblem.at(file, line, $0.message, advice: $0.advice) })
    }
    guard let first = EventText.firstDay(text) else {
      throw Failure(
        TestProblem.at(
          file, line,
          Phrase(en: "the event has no start", fr: "l'événement n'a pas de début"),
          advice: Phrase(en: "add `start: 2026-10-06 09:00`", fr: "ajoutez « start: 2026-10-06 09:00 »")))
    }
    return TestEvent(feed: feed, label: label, firstDay: first)
  }

  /// `calendar: Pro`, or `calendar: {name: Pro, kind: google, owner: camille@martin.example}`.
  private func label(_ reader: YAMLReader) throws(Failure) -> CalendarLabel {
    guard let value = reader["calendar"] else { return CalendarLabel(name: "test") }
    if let name = value.text { return CalendarLabel(name: name) }
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: ["name", "kind", "owner"])
    return CalendarLabel(
      name: try fields.required("name", fields.text("name")),
      kind: try fields.word("kind", CalendarKind.self)?.rawValue ?? "",
      owner: try fields.text("owner")?.lowercased() ?? "")
  }

  // MARK: - The fields

  private func written(_ reader: YAMLReader, _ number: Int) throws(Failure) -> EventText {
    var text = EventText()
    text.add("UID", try reader.text("uid") ?? String(number))
    let start = try reader.required("start", time("start", reader))
    text.add(start, as: "DTSTART")
    if let finish = try time("finish", reader, on: start.date) {
      guard finish.isAllDay == start.isAllDay, start.local < finish.local || start.local == finish.local else {
        throw Failure(
          TestProblem.at(
            file, reader["finish"]?.line,
            Phrase(en: "`finish` must not come before `start`", fr: "« finish » ne doit pas précéder « start »"),
            advice: Phrase(
              en: "of an event that lasts all day it is the day after the last",
              fr: "d'un événement d'une journée entière, c'est le lendemain du dernier jour")))
      }
      text.add(finish, as: "DTEND")
    }
    for (key, property) in [
      ("summary", "SUMMARY"), ("description", "DESCRIPTION"), ("location", "LOCATION"), ("comment", "COMMENT"),
      ("contact", "CONTACT"),
    ] {
      if let value = try reader.text(key) { text.add(property, value) }
    }
    if let url = try reader.text("url") { text.add("URL", raw: url) }
    for (key, property, known) in Self.words {
      if let value = try word(key, reader, known) { text.add(property, value) }
    }
    for category in try texts("categories", reader) { text.add("CATEGORIES", category) }
    for link in try texts("conferences", reader) { text.add("CONFERENCE", raw: link) }
    if let organizer = reader["organizer"] { try person(organizer, "ORGANIZER", into: &text) }
    for guest in try reader.list("attendees") ?? [] { try person(guest, "ATTENDEE", into: &text) }
    if let geo = reader["geo"] { text.add("GEO", raw: try point(geo)) }
    return text
  }

  /// What RFC 5545 and Microsoft know; a slip would be taken for "not said".
  private static let words = [
    ("class", "CLASS", ["PUBLIC", "PRIVATE", "CONFIDENTIAL"]),
    ("status", "STATUS", ["CONFIRMED", "TENTATIVE", "CANCELLED"]),
    ("transparency", "TRANSP", ["OPAQUE", "TRANSPARENT"]),
    ("busy_status", "X-MICROSOFT-CDO-BUSYSTATUS", ["BUSY", "TENTATIVE", "FREE", "OOF", "WORKINGELSEWHERE"]),
  ]

  private static let statuses = ["NEEDS-ACTION", "ACCEPTED", "DECLINED", "TENTATIVE", "DELEGATED"]
  private static let roles = ["CHAIR", "REQ-PARTICIPANT", "OPT-PARTICIPANT", "NON-PARTICIPANT"]
  private static let kinds = ["INDIVIDUAL", "GROUP", "RESOURCE", "ROOM", "UNKNOWN"]

  private func word(_ key: String, _ reader: YAMLReader, _ known: [String]) throws(Failure) -> String? {
    guard let value = reader[key] else { return nil }
    if let text = value.text, known.contains(text.uppercased()) { return text.uppercased() }
    let list = known.joined(separator: ", ")
    let nearest = value.text.flatMap { NearestName.of($0.uppercased(), in: known) }
    throw Failure(
      TestProblem.wrong(
        file, value.line, key, Phrase(en: "one of \(list)", fr: "l'un de : \(list)"), value,
        advice: nearest.map { Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?") } ?? .none))
  }

  private func texts(_ key: String, _ reader: YAMLReader) throws(Failure) -> [String] {
    guard let value = reader[key] else { return [] }
    if let text = value.text { return [text] }
    let texts = value.list?.compactMap(\.text)
    guard let texts, texts.count == value.list?.count else {
      throw Failure(
        TestProblem.wrong(
          file, value.line, key, Phrase(en: "a text or a list of texts", fr: "un texte ou une liste de textes"), value))
    }
    return texts
  }

  /// An address, or `{name, email, status, role, kind}`.
  private func person(_ value: YAMLValue, _ property: String, into text: inout EventText) throws(Failure) {
    if let email = value.text {
      text.add(property, raw: "mailto:\(email)")
      return
    }
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: ["name", "email", "status", "role", "kind"])
    var parameters: [(String, String)] = []
    if let name = try fields.text("name") { parameters.append(("CN", name)) }
    if let status = try word("status", fields, Self.statuses) { parameters.append(("PARTSTAT", status)) }
    if let role = try word("role", fields, Self.roles) { parameters.append(("ROLE", role)) }
    if let kind = try word("kind", fields, Self.kinds) { parameters.append(("CUTYPE", kind)) }
    let email = try fields.text("email") ?? ""
    text.add(property, parameters, raw: email.isEmpty ? "invalid:nomail" : "mailto:\(email)")
  }

  private func point(_ value: YAMLValue) throws(Failure) -> String {
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: ["lat", "lon"])
    let lat = try fields.required("lat", fields.decimal("lat"))
    let lon = try fields.required("lon", fields.decimal("lon"))
    guard Coordinate("\(lat),\(lon)") != nil else {
      throw Failure(
        TestProblem.at(
          file, value.line,
          Phrase(
            en: "\(lat),\(lon) is no point on the earth: lat is ±90, lon is ±180",
            fr: "\(lat),\(lon) n'est pas un point de la Terre : lat est ±90, lon est ±180")))
    }
    return "\(lat);\(lon)"
  }

  /// `2026-10-06 09:00`, `09:00` on the day that is known, or `2026-10-06` for all of it.
  private func time(_ key: String, _ reader: YAMLReader, on day: CivilDate? = nil) throws(Failure) -> EventTime? {
    guard let value = reader[key] else { return nil }
    if let text = value.text, let time = EventTime(text, on: day ?? date) { return time }
    throw Failure(
      TestProblem.wrong(
        file, value.line, key,
        Phrase(
          en: "a time such as 2026-10-06 09:00, or a day for an event that lasts all of it",
          fr: "une heure comme 2026-10-06 09:00, ou un jour pour un événement d'une journée entière"), value,
        advice: Phrase(
          en: "a time alone, 09:00, needs `date: 2026-10-06` in the case",
          fr: "une heure seule, 09:00, demande « date: 2026-10-06 » dans le cas")))
  }
}
