import Mileage
import Statements
import Values

/// A statement as a golden file keeps it: JSON in lines that a person can compare.
///
/// Versions and line numbers are left out. They change with the engine, the machine and every comment in a rule file,
/// and none of that is a change of what was decided.
enum GoldenStatement {
  static func lines(_ statement: Statement) -> [String] {
    var statement = statement
    statement.packs = []
    statement.data = []
    statement.forgetLineNumbers()
    var json: [UInt8] = []
    let options = StatementOptions(showSkipped: true, engine: "izika-rules")
    StatementWriter.writeBody(statement, as: .json, options: options, into: &json)
    return JSONLines.broken(json)
  }

  static func lines(of bytes: [UInt8]) -> [String] {
    var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self) }
    if lines.last == "" { lines.removeLast() }
    return lines
  }
}

extension Statement {
  fileprivate mutating func forgetLineNumbers() {
    for index in trips.indices {
      trips[index].decisions.forgetLineNumbers()
      for stop in trips[index].stops.indices { trips[index].stops[stop].decisions.forgetLineNumbers() }
      for leg in trips[index].legs.indices { trips[index].legs[leg].decision?.forgetLineNumber() }
    }
    for index in adjustments.indices { adjustments[index].decision.forgetLineNumber() }
    for index in skipped.indices { skipped[index].decision?.forgetLineNumber() }
    for index in diagnostics.indices { diagnostics[index].place.line = nil }
  }
}

extension [Decision] {
  fileprivate mutating func forgetLineNumbers() {
    for index in indices { self[index].forgetLineNumber() }
  }
}

extension Decision {
  /// `rules.lua:12` → `rules.lua`.
  fileprivate mutating func forgetLineNumber() {
    guard let colon = at.utf8.lastIndex(of: UInt8(ascii: ":")) else { return }
    at = String(at[..<colon])
  }
}
