import GRDB
import Values

/// Reading what the tables promise. A damaged file may break the promise, and must cost no more than an error.
extension Row {
  /// A value that is never null.
  /// - Throws: a `DatabaseError` of a damaged file.
  func value<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    guard let value = try optional(column) as Value? else { throw Self.damage(column) }
    return value
  }

  /// A value that may be null.
  /// - Throws: a `DatabaseError` of a damaged file.
  func optional<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    guard let stored = self[column] as DatabaseValue?, !stored.isNull else { return nil }
    guard let value = Value.fromDatabaseValue(stored) else { throw Self.damage(column) }
    return value
  }

  func metres(_ column: String) throws -> Metres? { try (optional(column) as Int?).map { Metres($0) } }

  /// A day in ISO 8601, which may be null.
  /// - Throws: a `DatabaseError` of a damaged file.
  func day(_ column: String) throws -> CivilDate? {
    guard let text = try optional(column) as String? else { return nil }
    guard let day = CivilDate(text) else { throw Self.damage(column) }
    return day
  }

  /// The point in the columns `lat` and `lon`, which may be null.
  /// - Throws: a `DatabaseError` of a damaged file.
  func coordinate() throws -> Coordinate? {
    guard let latitude = try optional("lat") as Double?, let longitude = try optional("lon") as Double? else {
      return nil
    }
    return try present(Coordinate(latitude: latitude, longitude: longitude), "lat")
  }

  /// What ``day(_:)`` and others found, where nothing may not be.
  /// - Throws: a `DatabaseError` of a damaged file.
  func present<Value>(_ value: Value?, _ column: String) throws -> Value {
    guard let value else { throw Self.damage(column) }
    return value
  }

  static func damage(_ column: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "unreadable value in column \(column)")
  }
}

/// A text as SQLite can hold it, which ends one at U+0000: two texts would become one.
///
/// No address holds that character; where it came in by accident it is kept as U+FFFD, the mark of what cannot be read.
func storedText(_ text: String) -> String {
  guard text.utf8.contains(0) else { return text }
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { kept.append(scalar == "\0" ? "\u{FFFD}" : scalar) }
  return String(kept)
}
