/// The shapes in which a statement leaves the program.
public enum StatementFormat: String, Sendable, Hashable, CaseIterable {
  /// For people: what an accountant would sign, on a terminal.
  case table
  /// For programs: one `izika.statement/1` object a line, a person each.
  case json
  /// For spreadsheets: RFC 4180.
  case csv
}
