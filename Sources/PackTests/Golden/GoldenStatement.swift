import Mileage
import Output
import Values

/// A statement as a golden file keeps it: JSON in lines that a person can compare.
///
/// Versions, folders and line numbers are left out. They change with the engine, the machine and every comment in a rule
/// file, and none of that is a change of what was decided.
enum GoldenStatement {
  static func lines(_ statement: Statement) -> [String] {
    var statement = statement
    statement.packs = []
    statement.data = []
    statement.forgetPlaces()
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
  /// Where a rule stands: by the name of its file alone, which is the same wherever the pack lies.
  fileprivate mutating func forgetPlaces() {
    for index in trips.indices {
      trips[index].decisions.forgetPlaces()
      for stop in trips[index].stops.indices { trips[index].stops[stop].decisions.forgetPlaces() }
      for leg in trips[index].legs.indices { trips[index].legs[leg].decision?.forgetPlace() }
    }
    for index in adjustments.indices { adjustments[index].decision.forgetPlace() }
    for index in skipped.indices { skipped[index].decision?.forgetPlace() }
    for index in diagnostics.indices {
      diagnostics[index].place.line = nil
      diagnostics[index].place.file = diagnostics[index].place.file.map(\.lastPart)
    }
  }
}

extension [Decision] {
  fileprivate mutating func forgetPlaces() {
    for index in indices { self[index].forgetPlace() }
  }
}

extension Decision {
  /// `packs/visits/rules.lua:12` → `rules.lua`.
  fileprivate mutating func forgetPlace() {
    at = at.withoutPlace
    for index in parameters.indices { parameters[index].at = parameters[index].at.withoutPlace }
  }
}

extension String {
  fileprivate var withoutPlace: String {
    (utf8.lastIndex(of: UInt8(ascii: ":")).map { String(self[..<$0]) } ?? self).lastPart
  }

  fileprivate var lastPart: String {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[index(after: $0)...]) } ?? self
  }
}
