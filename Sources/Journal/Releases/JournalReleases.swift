import GRDB
import Values

/// What this machine has seen of packs that travel, in the journal. Of two runs at the same time each keeps what is newer.
package struct JournalReleases: Sendable {
  private let file: JournalFile

  package init(_ file: JournalFile) { self.file = file }

  /// - Parameter scope: the first part of packs' names.
  /// - Throws: a ``Failure`` when there is a journal that cannot be read.
  package func recall(_ scope: String) throws(Failure) -> SeenReleases {
    let scope = storedText(scope)
    let seen = try file.read { db in
      var seen = SeenReleases()
      seen.list = try Row.fetchOne(
        db, sql: "SELECT serial, digest, seen, next FROM release_list WHERE scope = ?", arguments: [scope]
      ).map { row in
        SeenReleases.List(
          serial: try row.value("serial"), digest: try row.value("digest"),
          day: try row.present(row.day("seen"), "seen"), next: try row.day("next"))
      }
      seen.revocations = try Row.fetchAll(
        db,
        sql: "SELECT fingerprint, since FROM release_revocation WHERE scope = ? ORDER BY fingerprint",
        arguments: [scope]
      ).map { row in
        SeenReleases.Revocation(
          fingerprint: try row.value("fingerprint"), since: try row.present(row.day("since"), "since"))
      }
      seen.versions = try Row.fetchAll(
        db,
        sql: """
          SELECT pack, version, digest, seen, withdrawn, because FROM release_version WHERE scope = ?
          ORDER BY pack, version
          """,
        arguments: [scope]
      ).map { row in
        SeenReleases.Version(
          pack: try row.value("pack"), version: try row.value("version"), digest: try row.value("digest"),
          day: try row.present(row.day("seen"), "seen"),
          withdrawal: try row.day("withdrawn").map { day in
            SeenReleases.Withdrawal(day: day, because: try row.value("because"))
          })
      }
      return seen
    }
    return seen ?? SeenReleases()
  }

  /// Keeps all of it or nothing. What is there already stays: a later list, how a version was seen first, an earlier
  /// revocation, that a version was withdrawn.
  /// - Throws: a ``Failure`` when the journal cannot be made or written to.
  package func keep(_ seen: SeenReleases, of scope: String) throws(Failure) {
    guard seen != SeenReleases() else { return }
    let scope = storedText(scope)
    try file.write { db in
      if let list = seen.list {
        try db.execute(
          sql: """
            INSERT INTO release_list (scope, serial, digest, seen, next) VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (scope) DO UPDATE SET
              serial = excluded.serial, digest = excluded.digest, next = excluded.next,
              seen = CASE WHEN excluded.serial > serial THEN excluded.seen ELSE seen END
            WHERE excluded.serial > serial
              OR excluded.serial = serial AND excluded.digest = digest AND next IS NULL AND excluded.next IS NOT NULL
            """,
          arguments: [
            scope, list.serial, storedText(list.digest), list.day.description, list.next?.description,
          ])
      }
      for key in seen.revocations {
        try db.execute(
          sql: """
            INSERT INTO release_revocation (scope, fingerprint, since) VALUES (?, ?, ?)
            ON CONFLICT (scope, fingerprint) DO UPDATE SET since = excluded.since WHERE excluded.since < since
            """,
          arguments: [scope, storedText(key.fingerprint), key.since.description])
      }
      let insert = try db.cachedStatement(
        sql: """
          INSERT INTO release_version (scope, pack, version, digest, seen, withdrawn, because)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (scope, pack, version) DO UPDATE SET
            withdrawn = min(coalesce(withdrawn, excluded.withdrawn), excluded.withdrawn), because = excluded.because
          WHERE excluded.withdrawn IS NOT NULL AND excluded.digest = digest
          """)
      for version in seen.versions {
        try insert.execute(
          arguments: [
            scope, storedText(version.pack), storedText(version.version), storedText(version.digest),
            version.day.description, version.withdrawal?.day.description,
            (version.withdrawal?.because).map(storedText),
          ])
      }
    }
  }
}
