import GRDB
import Values

/// The row of a service that was asked.
struct ServiceRow {
  var id: Int64

  /// - Returns: nil for a service that nothing is kept of.
  init?(_ db: Database, find service: ServiceIdentity) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM service WHERE kind = ? AND address = ? AND profile = ?")
    guard let id = try Int64.fetchOne(statement, arguments: Self.arguments(service)) else { return nil }
    self.id = id
  }

  /// Makes the row where it is missing.
  /// - Throws: a ``Failure`` for an address that shows a secret.
  init(_ db: Database, keep service: ServiceIdentity, at path: String) throws {
    if let row = try ServiceRow(db, find: service) {
      self = row
      return
    }
    // A journal is shown to inspectors: what might be a password must never come as far as its pages.
    if Self.holdsSecret(service.address) { throw JournalMessages.secret(path, kind: service.kind) }
    let statement = try db.cachedStatement(sql: "INSERT INTO service (kind, address, profile) VALUES (?, ?, ?)")
    try statement.execute(arguments: Self.arguments(service))
    id = db.lastInsertedRowID
  }

  private static func arguments(_ service: ServiceIdentity) -> StatementArguments {
    [storedText(service.kind), storedText(service.address), storedText(service.profile)]
  }

  /// Whether an address has a query, a fragment, or a user before its host.
  static func holdsSecret(_ address: String) -> Bool {
    let host = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return address.utf8.contains { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") }
      || host.prefix { $0 != "/" }.utf8.contains(UInt8(ascii: "@"))
  }
}
