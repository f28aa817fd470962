import Values

/// Writes diagnostics for people: where, how grave, what is wrong, and below it what to do.
///
///     rules.lua:12: error: `payable` answered text, not metres
///     rules.lua:14:9: error: nothing is called "evnet"
///     2026-10-06 at 09:00 "Visit Dupont": warning: "Voiron" may be two towns (and 3 more, until 2026-11-12)
///       → name the postcode in the calendar
public struct DiagnosticWriter: Sendable {
  /// The language of messages, dates and advice.
  public var language: Language
  /// Whether to emphasise by ANSI sequences: only where a terminal reads them.
  public var colours: Bool

  /// A writer for one language, plain by default.
  public init(language: Language, colours: Bool = false) {
    self.language = language
    self.colours = colours
  }

  /// Appends the diagnostics as UTF-8: errors first, then by place. One mistake is one line, however many events meet it:
  /// it names the first of them and the number of the others.
  public func write(_ diagnostics: [Diagnostic], into output: inout [UInt8]) {
    var found: [Diagnostic: Found] = [:]
    for diagnostic in diagnostics {
      var alike = diagnostic
      alike.place = alike.place.withoutEvent
      found[alike, default: Found(first: diagnostic)].add(diagnostic)
    }
    var bound = KindBound()
    for found in found.values.sorted(by: { precedes($0.first, $1.first) }) where bound.admits(found.first) {
      write(found, into: &output)
    }
    for diagnostic in bound.rest { write(Found(first: diagnostic), into: &output) }
  }

  /// Diagnostics that differ in their event and date at most.
  private struct Found {
    /// The one of the earliest event.
    var first: Diagnostic
    var last: CivilDate?
    var count = 0

    init(first: Diagnostic) { self.first = first }

    mutating func add(_ diagnostic: Diagnostic) {
      count += 1
      if DiagnosticWriter.precedes(diagnostic.place, first.place) { first = diagnostic }
      guard let date = diagnostic.place.date else { return }
      last = max(last ?? date, date)
    }
  }

  private func write(_ found: Found, into output: inout [UInt8]) {
    let place = self.place(found.first.place)
    var line = place.isEmpty ? "" : Colour.bold.paint(place + colon(behind: found.first.place), colours)
    line += found.first.severity.colour.paint(severity(found.first), colours)
    line += TerminalText.neutral(found.first.message.text(language)) + times(found)
    if let excerpt = found.first.excerpt { line += "\n  │ \(TerminalText.neutral(excerpt))" }
    let advice = TerminalText.neutral(found.first.advice.text(language))
    if !advice.isEmpty { line += "\n  → \(advice)" }
    output += "\(line)\n".utf8
  }

  /// ` (and 19 more, until 2026-08-31)` after the first event, ` (×20)` where none is named; nothing for what was found once.
  private func times(_ found: Found) -> String {
    guard found.count > 1 else { return "" }
    guard found.first.place.event != nil else { return " (×\(found.count))" }
    let others = found.count - 1
    var words = Phrase(
      en: "and \(others) more", fr: others == 1 ? "et 1 autre" : "et \(Notation(.french).number(others)) autres"
    ).text(language)
    if let last = found.last, last != found.first.place.date {
      let date = Notation(language).date(last)
      words += Phrase(en: ", until \(date)", fr: ", jusqu'au \(date)").text(language)
    }
    return " (\(words))"
  }

  /// French sets a space before a colon; behind a file and its line there is none, so that editors find `file:line:`.
  private func colon(behind place: Diagnostic.Place) -> String {
    language == .french && (place.event ?? place.title ?? place.date?.description) != nil ? " : " : ": "
  }

  private func severity(_ diagnostic: Diagnostic) -> String {
    Words.severity(diagnostic.severity).text(language) + (language == .french ? " : " : ": ")
  }

  private func place(_ place: Diagnostic.Place) -> String {
    var parts: [String] = []
    if let file = place.file.map({ Phrase.shortened($0, to: 600) }) {
      let numbers = [place.line, place.line == nil ? nil : place.column].compactMap { $0.map(String.init) }
      parts.append(([file] + numbers).joined(separator: ":"))
    }
    var event = place.date.map { Notation(language).date($0) + hour(place.start) } ?? ""
    if let title = place.title.map({ Phrase.shortened($0, to: 240) }) {
      event += (event.isEmpty ? "" : " ") + Phrase(en: "\"\(title)\"", fr: "« \(title) »").text(language)
    } else if let uid = place.event.map({ Phrase.shortened($0, to: 600) }) {
      event += (event.isEmpty ? "" : ", ") + Phrase(en: "event \"\(uid)\"", fr: "événement « \(uid) »").text(language)
    }
    if !event.isEmpty { parts.append(event) }
    return TerminalText.neutral(parts.joined(separator: ", "))
  }

  /// ` at 09:00`; nothing for an event of whole days.
  private func hour(_ start: LocalTime?) -> String {
    guard let start else { return "" }
    let time = start.description.dropFirst(11).prefix(5)
    return Phrase(en: " at \(time)", fr: " à \(time)").text(language)
  }

  /// A total order, so that the same diagnostics give the same bytes whatever order they were found in.
  private func precedes(_ left: Diagnostic, _ right: Diagnostic) -> Bool {
    if left.severity != right.severity { return left.severity > right.severity }
    if left.place != right.place { return Self.precedes(left.place, right.place) }
    if left.code != right.code { return left.code < right.code }
    if left.message != right.message { return precedes(left.message, right.message) }
    return precedes(left.advice, right.advice)
  }

  private func precedes(_ left: Phrase, _ right: Phrase) -> Bool {
    (left.english, left.french) < (right.english, right.french)
  }

  private static func precedes(_ left: Diagnostic.Place, _ right: Diagnostic.Place) -> Bool {
    let (file, other) = (left.file ?? "", right.file ?? "")
    if file != other { return file < other }
    if left.line != right.line { return left.line ?? 0 < right.line ?? 0 }
    if left.column != right.column { return left.column ?? 0 < right.column ?? 0 }
    if left.date != right.date { return left.date?.dayNumber ?? .min < right.date?.dayNumber ?? .min }
    if left.start != right.start { return left.start?.seconds ?? .min < right.start?.seconds ?? .min }
    return left.event ?? "" < right.event ?? ""
  }
}

extension Diagnostic.Severity {
  fileprivate var colour: Colour {
    switch self {
    case .note: .dim
    case .warning: .yellow
    case .error: .red
    }
  }
}

extension JSONWriter {
  /// A diagnostic as every result writes it; `column` stands there only where it is known.
  package mutating func diagnostic(_ diagnostic: Diagnostic, _ language: Language) {
    object { json in
      json.field("severity", diagnostic.severity.rawValue)
      json.field("code", diagnostic.code.name)
      json.field("file", diagnostic.place.file.map { Phrase.shortened($0, to: 2_000) })
      json.field("line", diagnostic.place.line)
      if let column = diagnostic.place.column { json.field("column", column) }
      json.field("event", diagnostic.place.event.map { Phrase.shortened($0, to: 2_000) })
      json.field("date", diagnostic.place.date)
      json.field("message", diagnostic.message.text(language))
      json.field("advice", diagnostic.advice.text(language))
    }
  }
}
