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

  /// A length on the earth, which may be null.
  /// - Throws: a `DatabaseError` of a damaged file.
  func metres(_ column: String) throws -> Metres? {
    try number(column, in: 0...Self.most).map { Metres($0) }
  }

  /// A driving time, which may be null.
  /// - Throws: a `DatabaseError` of a damaged file.
  func seconds(_ column: String) throws -> Int? { try number(column, in: 0...Self.most) }

  /// A million kilometres, thirty years: what services are not believed either. Sums of less never overflow.
  private static let most = 1_000_000_000

  /// A whole number that may be null.
  /// - Throws: a `DatabaseError` of a damaged file.
  func number(_ column: String, in range: ClosedRange<Int>) throws -> Int? {
    guard let number = try optional(column) as Int? else { return nil }
    guard range.contains(number) else { throw Self.damage(column) }
    return number
  }

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
