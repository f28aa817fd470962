import Values

/// How a statement is shown. None of it changes a kilometre or a cent.
public struct StatementOptions: Sendable, Hashable {
  /// The language of words, dates and numbers; numbers in JSON are never localised.
  public var language: Language
  /// Whether to emphasise by ANSI sequences: only where a terminal reads them.
  public var colours: Bool
  /// Whether skipped events show their date and title. They are private: an employer must not see "Dentiste".
  public var showSkipped: Bool
  /// Whether the decisions stand under each trip.
  public var explain: Bool
  /// The terminal's columns; nil to let lines be as long as they are.
  public var width: Int?
  /// The engine and its version, as the JSON names it: `izika-rules 0.1.0`.
  public var engine: String

  /// By default in English, plain, without decisions and what is private, in lines as long as they are.
  public init(
    language: Language = .english, colours: Bool = false, showSkipped: Bool = false, explain: Bool = false,
    width: Int? = nil, engine: String = "izika-rules"
  ) {
    self.language = language
    self.colours = colours
    self.showSkipped = showSkipped
    self.explain = explain
    self.width = width
    self.engine = engine
  }
}

/// The shapes in which a statement leaves the program.
public enum StatementFormat: String, Sendable, Hashable, CaseIterable {
  /// For people: what an accountant would sign, on a terminal.
  case table
  /// For programs: one `izika.statement/2` object a line, a person each.
  case json
  /// For spreadsheets: RFC 4180.
  case csv
}
