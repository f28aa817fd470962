import GRDB
import TestSupport
import Testing
import Values

@testable import Journal

/// What was accepted on this machine can be read again to the letter, and is never touched.
@Suite struct JournalAcceptancesTests {
  private static let lock = "/home/camille/trajets/izika.lock"

  private func day(_ day: Int) -> CivilDate { CivilDate(year: 2026, month: 11, day: day) }

  private func sum(_ person: String, _ before: String, _ after: String, in code: String = "EUR") throws
    -> PackAcceptance.Sum
  {
    PackAcceptance.Sum(
      person: person, currency: try #require(Currency(code)), from: CivilDate(year: 2026, month: 10, day: 1),
      to: day(1), before: try #require(Decimal(before)), after: try #require(Decimal(after)))
  }

  private func acceptance(
    _ version: String, how: PackAcceptance.How = .seen, lock: String = lock, before: String? = nil,
    sums: [PackAcceptance.Sum] = []
  ) -> PackAcceptance {
    PackAcceptance(
      lock: lock, day: day(28), who: "camille", how: how, before: before, after: "izika-lock: 1 # \(version)\n",
      packs: [
        .init(name: "agence-durand/base", version: "1.0.0", digest: "sha256:b", isGone: true),
        .init(name: "agence-durand/visites", version: version, digest: "sha256:a"),
      ], sums: sums)
  }

  @Test func nothingWasAcceptedWhereThereIsNoJournal() throws {
    let folder = try JournalFolder()
    let acceptances = JournalAcceptances(JournalFile(path: folder.path))
    #expect(try acceptances.recall(lock: Self.lock) == [])
    #expect(try acceptances.locks() == [])
    #expect(folder.names == [], "to ask is no reason to make a journal")
  }

  @Test func everyPartOfItComesBack() throws {
    let folder = try JournalFolder()
    let acceptances = JournalAcceptances(JournalFile(path: folder.path))
    let first = acceptance(
      "1.4.0",
      sums: [
        try sum("Noé Petit", "0.00", "-12.345678901234"), try sum("Camille Martin", "4812.40", "4866.90"),
        try sum("Camille Martin", "10", "11.5", in: "CHF"),
      ])
    let second = acceptance("1.5.0", how: .named, before: first.after)
    let third = acceptance("1.6.0", how: .unseen, before: second.after)
    let other = acceptance("1.4.0", lock: "/srv/bureau/izika.lock")
    for acceptance in [first, second, other, third] { try acceptances.keep(acceptance) }
    #expect(try acceptances.recall(lock: Self.lock) == [first, second, third])
    #expect(try acceptances.recall(lock: "/srv/bureau/izika.lock") == [other])
    #expect(try acceptances.recall(lock: "/srv/izika.lock") == [])
    #expect(try acceptances.locks() == [Self.lock, "/srv/bureau/izika.lock"])
  }

  /// All of an acceptance is kept, or nothing.
  @Test(arguments: ["izika.lock", ""])
  func aLockWithoutAnAbsolutePathIsRefused(_ path: String) throws {
    let folder = try JournalFolder()
    let acceptances = JournalAcceptances(JournalFile(path: folder.path))
    #expect(codes { try acceptances.keep(acceptance("1.4.0", lock: path)) } == ["journal-refused"])
    #expect(try acceptances.locks() == [])
  }

  @Test func halfOfOneIsNotKept() throws {
    let folder = try JournalFolder()
    let acceptances = JournalAcceptances(JournalFile(path: folder.path))
    var twice = acceptance("1.4.0")
    twice.packs.append(twice.packs[0])
    #expect(codes { try acceptances.keep(twice) } == ["journal-refused"])
    #expect(try acceptances.recall(lock: Self.lock) == [])
  }

  @Test(
    arguments: [
      "UPDATE acceptance SET who = 'noé'", "UPDATE acceptance SET after = ''", "DELETE FROM acceptance",
      "INSERT OR REPLACE INTO acceptance SELECT id, lock, made, 'noé', how, before, after FROM acceptance",
      "UPDATE acceptance_pack SET digest = 'sha256:z'", "DELETE FROM acceptance_pack",
      "INSERT OR REPLACE INTO acceptance_pack SELECT acceptance, pack, version, 'sha256:z', gone FROM acceptance_pack",
      "INSERT INTO acceptance_pack VALUES (1, 'agence-durand/tournees', '1.0.0', 'sha256:c', 0)",
      "UPDATE acceptance_sum SET after = '0'", "DELETE FROM acceptance_sum",
      "INSERT OR REPLACE INTO acceptance_sum SELECT acceptance, rank, person, currency, first, until, before, '0'"
        + " FROM acceptance_sum",
      "INSERT INTO acceptance_sum SELECT 1, 9, person, currency, first, until, before, after FROM acceptance_sum",
    ])
  func nobodyWritesItAnew(_ sql: String) throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    let acceptances = JournalAcceptances(journal)
    let kept = [
      acceptance("1.4.0", sums: [try sum("Camille Martin", "10", "11")]),
      acceptance("1.5.0", sums: [try sum("Camille Martin", "10", "12")]),
    ]
    for acceptance in kept { try acceptances.keep(acceptance) }
    #expect(codes { try journal.write { try $0.execute(sql: sql) } } == ["journal-refused"])
    #expect(try acceptances.recall(lock: Self.lock) == kept)
  }

  /// A journal of the version before keeps what was seen, and takes what is new.
  @Test func bringsAJournalOfVersionTwoUpToDate() throws {
    let folder = try JournalFolder()
    let older = JournalFile(
      path: folder.path, schema: JournalSchema(["1": JournalSchema.tables, "2": JournalSchema.releases]))
    try older.write { db in
      try db.execute(
        sql: """
          INSERT INTO release_list VALUES ('agence-durand', 15, 'sha256:b', '2026-11-01');
          INSERT INTO release_version VALUES ('agence-durand', 'visites', '1.4.0', 'sha256:a', '2026-11-01');
          """)
    }
    older.close()
    let journal = JournalFile(path: folder.path)
    var seen = SeenReleases(
      list: SeenReleases.List(serial: 15, digest: "sha256:b", day: day(1)),
      versions: [SeenReleases.Version(pack: "visites", version: "1.4.0", digest: "sha256:a", day: day(1))])
    #expect(try JournalReleases(journal).recall("agence-durand") == seen)
    try JournalAcceptances(journal).keep(acceptance("1.4.0"))
    #expect(try JournalAcceptances(journal).recall(lock: Self.lock) == [acceptance("1.4.0")])
    // The same list again, read by who now keeps what it promises.
    seen.list?.next = day(30)
    seen.versions[0].withdrawal = SeenReleases.Withdrawal(day: day(20), because: "taux faux")
    try JournalReleases(journal).keep(seen, of: "agence-durand")
    #expect(try JournalReleases(journal).recall("agence-durand") == seen)
  }

  @Test func auditorsReadItByViews() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalAcceptances(journal).keep(
      acceptance("1.4.0", sums: [try sum("Camille Martin", "4812.4", "4866.9")]))
    let rows = try journal.read { db in
      try ["SELECT * FROM acceptances", "SELECT * FROM effects"].flatMap { sql in
        try Row.fetchAll(db, sql: sql).map { row in row.map { "\($0.1)" } }
      }
    }
    let head = ["1", "\"\(Self.lock)\"", "\"2026-11-28\"", "\"camille\""]
    #expect(
      rows == [
        head + ["\"seen\"", "\"agence-durand/base\"", "\"1.0.0\"", "\"sha256:b\"", "1"],
        head + ["\"seen\"", "\"agence-durand/visites\"", "\"1.4.0\"", "\"sha256:a\"", "0"],
        head + ["\"Camille Martin\"", "\"2026-10-01\"", "\"2026-11-01\"", "\"4812.4\"", "\"4866.9\"", "\"EUR\""],
      ])
  }
}
