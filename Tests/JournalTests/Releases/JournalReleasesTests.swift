import GRDB
import TestSupport
import Testing
import Values

@testable import Journal

/// What was seen of packs that travel is never forgotten, and never goes back.
@Suite struct JournalReleasesTests {
  private func day(_ day: Int) -> CivilDate { CivilDate(year: 2026, month: 11, day: day) }

  private func list(_ serial: Int, _ letter: String, on day: Int = 1) -> SeenReleases {
    SeenReleases(list: SeenReleases.List(serial: serial, digest: "sha256:\(letter)", day: self.day(day)))
  }

  private func version(_ version: String, _ letter: String, on day: Int) -> SeenReleases {
    SeenReleases(versions: [
      SeenReleases.Version(pack: "visites", version: version, digest: "sha256:\(letter)", day: self.day(day))
    ])
  }

  private func revoked(since day: Int) -> SeenReleases {
    SeenReleases(revocations: [SeenReleases.Revocation(fingerprint: "SHA256:x", since: self.day(day))])
  }

  @Test func nothingIsSeenWhereThereIsNoJournal() throws {
    let folder = try JournalFolder()
    let releases = JournalReleases(JournalFile(path: folder.path))
    #expect(try releases.recall("agence-durand") == SeenReleases())
    try releases.keep(SeenReleases(), of: "agence-durand")
    #expect(folder.names == [], "to see nothing is no reason to make a journal")
  }

  @Test func keepsTheNewestListOfEachScope() throws {
    let folder = try JournalFolder()
    let releases = JournalReleases(JournalFile(path: folder.path))
    for (serial, letter) in [(14, "a"), (15, "b"), (13, "c"), (15, "d")] {
      try releases.keep(list(serial, letter), of: "agence-durand")
    }
    try releases.keep(list(2, "e"), of: "agence-dupont")
    #expect(try releases.recall("agence-durand") == list(15, "b"))
    #expect(try releases.recall("agence-dupont") == list(2, "e"))
    #expect(try releases.recall("agence-durant").list == nil)
  }

  @Test func keepsHowAVersionWasSeenFirst() throws {
    let folder = try JournalFolder()
    let releases = JournalReleases(JournalFile(path: folder.path))
    try releases.keep(version("1.4.0", "a", on: 1), of: "agence-durand")
    try releases.keep(version("1.4.0", "b", on: 2), of: "agence-durand")
    try releases.keep(version("1.5.0", "c", on: 3), of: "agence-durand")
    let seen = try releases.recall("agence-durand")
    #expect(seen.version("1.4.0", of: "visites")?.digest == "sha256:a")
    #expect(seen.version("1.4.0", of: "visites")?.day == day(1))
    #expect(seen.version("1.5.0", of: "visites")?.digest == "sha256:c")
    #expect(seen.version("1.4.0", of: "tournees") == nil)
  }

  @Test func aRevocationOnlyGrows() throws {
    let folder = try JournalFolder()
    let releases = JournalReleases(JournalFile(path: folder.path))
    for since in [10, 12, 5, 7] { try releases.keep(revoked(since: since), of: "agence-durand") }
    #expect(try releases.recall("agence-durand") == revoked(since: 5))
  }

  /// What a list says once of a version stays: another list that says it no more comes from somebody who wants it used.
  @Test func aWithdrawalStays() throws {
    let folder = try JournalFolder()
    let releases = JournalReleases(JournalFile(path: folder.path))
    func withdrawn(_ day: Int, _ because: String, _ letter: String = "a") -> SeenReleases {
      var seen = version("1.4.0", letter, on: 9)
      seen.versions[0].withdrawal = SeenReleases.Withdrawal(day: self.day(day), because: because)
      return seen
    }
    func withdrawal() throws -> SeenReleases.Withdrawal? {
      try releases.recall("agence-durand").version("1.4.0", of: "visites")?.withdrawal
    }
    try releases.keep(version("1.4.0", "a", on: 1), of: "agence-durand")
    #expect(try withdrawal() == nil)
    try releases.keep(withdrawn(20, "other content", "b"), of: "agence-durand")
    #expect(try withdrawal() == nil, "of other content of that version nothing is known")
    try releases.keep(withdrawn(20, "5 CV faux"), of: "agence-durand")
    try releases.keep(version("1.4.0", "a", on: 21), of: "agence-durand")
    #expect(try withdrawal() == SeenReleases.Withdrawal(day: day(20), because: "5 CV faux"))
    try releases.keep(withdrawn(22, "barème 5 CV faux"), of: "agence-durand")
    #expect(try withdrawal() == SeenReleases.Withdrawal(day: day(20), because: "barème 5 CV faux"))
    #expect(try releases.recall("agence-durand").version("1.4.0", of: "visites")?.day == day(1))
  }

  @Test func whatAListPromisesIsThatOfTheNewest() throws {
    let folder = try JournalFolder()
    let releases = JournalReleases(JournalFile(path: folder.path))
    for (serial, next) in [(1, 10), (2, nil), (3, 20), (3, 25), (2, 30)] as [(Int, Int?)] {
      var seen = list(serial, "a", on: serial)
      seen.list?.next = next.map(day)
      try releases.keep(seen, of: "agence-durand")
      if serial == 2, next == nil { #expect(try releases.recall("agence-durand").list?.next == nil) }
    }
    #expect(
      try releases.recall("agence-durand").list
        == SeenReleases.List(serial: 3, digest: "sha256:a", day: day(3), next: day(20)))
  }

  @Test(
    arguments: [
      "UPDATE release_list SET serial = 14", "UPDATE release_list SET next = NULL",
      "UPDATE release_list SET next = '2027-12-31'", "UPDATE release_version SET withdrawn = NULL, because = NULL",
      "UPDATE release_version SET withdrawn = '2026-12-31'", "UPDATE release_list SET digest = 'sha256:z'",
      "DELETE FROM release_list",
      "UPDATE release_version SET digest = 'sha256:z'", "DELETE FROM release_version",
      "UPDATE release_revocation SET since = '2027-01-01'", "DELETE FROM release_revocation",
    ])
  func nobodySetsItBack(_ sql: String) throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    let releases = JournalReleases(journal)
    var seen = list(15, "b")
    seen.list?.next = day(30)
    seen.versions = version("1.4.0", "a", on: 1).versions
    seen.versions[0].withdrawal = SeenReleases.Withdrawal(day: day(20), because: "5 CV faux")
    seen.revocations = revoked(since: 5).revocations
    try releases.keep(seen, of: "agence-durand")
    #expect(codes { try journal.write { try $0.execute(sql: sql) } } == ["journal-refused"])
    #expect(try releases.recall("agence-durand") == seen)
  }

  @Test func anEntryThatMeansNothingIsRefusedAsAWhole() throws {
    let folder = try JournalFolder()
    let releases = JournalReleases(JournalFile(path: folder.path))
    var seen = list(1, "a")
    seen.versions = [SeenReleases.Version(pack: "visites", version: "", digest: "sha256:a", day: day(1))]
    #expect(codes { try releases.keep(seen, of: "agence-durand") } == ["journal-refused"])
    #expect(try releases.recall("agence-durand") == SeenReleases())
  }

  /// A journal of the version before has what was in it, and takes what is new.
  @Test func bringsAJournalOfVersionOneUpToDate() throws {
    let folder = try JournalFolder()
    let older = JournalSchema(["1": JournalSchema.tables])
    try JournalRoads(JournalFile(path: folder.path, schema: older)).keep([road(7)])
    let journal = JournalFile(path: folder.path)
    #expect(try JournalReleases(journal).recall("agence-durand") == SeenReleases())
    try JournalReleases(journal).keep(list(3, "a"), of: "agence-durand")
    #expect(try JournalReleases(journal).recall("agence-durand") == list(3, "a"))
    #expect(try JournalRoads(journal).metres() == 7)
  }

  @Test func auditorsReadItByViews() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalReleases(journal).keep(list(15, "b"), of: "agence-durand")
    try JournalReleases(journal).keep(revoked(since: 5), of: "agence-durand")
    try JournalReleases(journal).keep(version("1.4.0", "a", on: 1), of: "agence-durand")
    let rows = try journal.read { db in
      [try Row.fetchOne(db, sql: "SELECT * FROM lists"), try Row.fetchOne(db, sql: "SELECT * FROM versions")].map {
        $0?.map { "\($0.1)" } ?? []
      }
    }
    #expect(
      rows == [
        ["\"agence-durand\"", "15", "\"sha256:b\"", "\"2026-11-01\"", "1", "NULL"],
        ["\"agence-durand/visites\"", "\"1.4.0\"", "\"sha256:a\"", "\"2026-11-01\"", "NULL", "NULL"],
      ])
  }
}
