import Foundation
import GRDB
import Testing
import Values

@testable import Journal

@Suite struct JournalFileTests {
  @Test func readingMakesNothing() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: "\(folder.folder)/below/journal.sqlite")
    #expect(try JournalRoads(journal).recall([ends(lyon, grenoble)], of: osrm) == [nil])
    #expect(try JournalPlaces(journal).recall("Voiron", of: ban) == nil)
    #expect(try JournalCorrections(journal).list(person: "Camille") == [])
    try JournalRoads(journal).keep([])
    #expect(codes { try JournalCorrections(journal).undo(1, of: "Camille", reason: "x", made: october) } != nil)
    #expect(folder.names.isEmpty)
  }

  @Test func keepsWhatTheNextRunReads() throws {
    let folder = try JournalFolder()
    try JournalRoads(JournalFile(path: folder.path)).keep([road(111_900)])
    #expect(folder.names == ["journal.sqlite"])
    #expect(try JournalRoads(JournalFile(path: folder.path)).metres() == 111_900)
    #expect(folder.names == ["journal.sqlite"])
  }

  @Test func readersDoNotWaitForTheWriter() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalRoads(journal).keep([road(1)])
    let writer = try DatabaseQueue(path: folder.path)
    try writer.write { db in
      try db.execute(sql: "UPDATE road SET metres = 2")
      #expect(try JournalRoads(JournalFile(path: folder.path)).metres() == 1)
    }
    #expect(try JournalRoads(journal).metres() == 2)
  }

  @Test func takesAnEmptyFileForANewJournal() throws {
    let folder = try JournalFolder()
    try Data().write(to: URL(filePath: folder.path))
    let roads = JournalRoads(JournalFile(path: folder.path))
    #expect(try roads.metres() == nil)
    #expect(try Data(contentsOf: URL(filePath: folder.path)).isEmpty)
    try roads.keep([road(7)])
    #expect(try roads.metres() == 7)
  }

  @Test func opensAgainAfterClosing() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalRoads(journal).keep([road(7)])
    journal.close()
    #expect(folder.names == ["journal.sqlite"])
    #expect(try JournalRoads(journal).metres() == 7)
  }

  @Test func noticesThatTheFileIsAnother() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalRoads(journal).keep([road(7)])
    let other = JournalFile(path: folder.path + ".other")
    try JournalRoads(other).keep([road(8)])
    other.close()
    for suffix in ["", "-wal", "-shm"] { unlink(folder.path + suffix) }
    #expect(try JournalRoads(journal).metres() == nil)
    try FileManager.default.moveItem(atPath: folder.path + ".other", toPath: folder.path)
    #expect(try JournalRoads(journal).metres() == 8)
    try JournalRoads(journal).keep([road(9)])
    #expect(try JournalRoads(JournalFile(path: folder.path)).metres() == 9)
  }

  // MARK: Names

  /// SQLite reads some names otherwise.
  @Test(arguments: [":memory:", "file:x?mode=memory", "journal 100%.sqlite", "été?#.sqlite"])
  func takesEveryNameForAPath(_ name: String) throws {
    let folder = try JournalFolder()
    let path = "\(folder.folder)/\(name)"
    try JournalRoads(JournalFile(path: path)).keep([road(7)])
    #expect(try JournalRoads(JournalFile(path: path)).metres() == 7)
    #expect(folder.names == [name])
  }

  @Test func takesAWordOfSQLiteForAPathInTheWorkingDirectory() throws {
    let name = "file:izika-journal-\(UUID().uuidString)?mode=memory"
    defer { unlink(name) }
    try JournalRoads(JournalFile(path: name)).keep([road(7)])
    #expect(try JournalRoads(JournalFile(path: name)).metres() == 7)
    #expect(JournalFolder.mode(name) == 0o600)
  }

  // MARK: What stands there

  @Test func followsALinkToAJournalButNotToNothing() throws {
    let folder = try JournalFolder()
    let elsewhere = try JournalFolder()
    try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: elsewhere.path)
    let roads = JournalRoads(JournalFile(path: folder.path))
    #expect(try roads.metres() == nil)
    #expect(codes { try roads.keep([road(7)]) } == ["journal-dangling-link"])
    #expect(elsewhere.names.isEmpty && folder.names == ["journal.sqlite"])
    try JournalRoads(JournalFile(path: elsewhere.path)).keep([road(8)])
    #expect(try roads.metres() == 8)
    try roads.keep([road(9)])
    #expect(try JournalRoads(JournalFile(path: elsewhere.path)).metres() == 9)
  }

  @Test func refusesWhatIsNoFile() throws {
    let folder = try JournalFolder()
    #expect(codes { _ = try JournalRoads(JournalFile(path: folder.folder)).metres() } == ["journal-no-file"])
    #expect(mkfifo(folder.path, 0o600) == 0)
    #expect(codes { _ = try JournalRoads(JournalFile(path: folder.path)).metres() } == ["journal-no-file"])
    #expect(codes { try JournalRoads(JournalFile(path: folder.path)).keep([road(7)]) } == ["journal-no-file"])
  }

  @Test func refusesAnotherProgramsDatabase() throws {
    let folder = try JournalFolder()
    try DatabaseQueue(path: folder.path).write { try $0.execute(sql: "CREATE TABLE bookmarks (url)") }
    let before = try Data(contentsOf: URL(filePath: folder.path))
    let roads = JournalRoads(JournalFile(path: folder.path))
    #expect(codes { _ = try roads.metres() } == ["journal-foreign"])
    #expect(codes { try roads.keep([road(7)]) } == ["journal-foreign"])
    #expect(try Data(contentsOf: URL(filePath: folder.path)) == before)
  }

  @Test func refusesAFileThatIsNoDatabaseAndLeavesIt() throws {
    let folder = try JournalFolder()
    let text = Data(String(repeating: "BEGIN:VCALENDAR\r\n", count: 100).utf8)
    try text.write(to: URL(filePath: folder.path))
    let roads = JournalRoads(JournalFile(path: folder.path))
    #expect(codes { _ = try roads.metres() } == ["journal-damaged"])
    #expect(codes { try roads.keep([road(7)]) } == ["journal-damaged"])
    #expect(try Data(contentsOf: URL(filePath: folder.path)) == text)
  }

  @Test func saysThatPagesAreDamagedAndLeavesThem() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalRoads(journal).keep((1...500).map { road($0, version: "\($0)") })
    journal.close()
    var bytes = try Data(contentsOf: URL(filePath: folder.path))
    for index in bytes.indices.dropFirst(4_096) { bytes[index] = 0xA5 }
    try bytes.write(to: URL(filePath: folder.path))
    #expect(codes { _ = try JournalRoads(journal).metres() } == ["journal-damaged"])
    #expect(codes { try JournalRoads(journal).keep([road(7)]) } == ["journal-damaged"])
    #expect(try Data(contentsOf: URL(filePath: folder.path)) == bytes)
  }

  @Test func saysThatACutFileIsDamaged() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalRoads(journal).keep((1...500).map { road($0, version: "\($0)") })
    journal.close()
    let bytes = try Data(contentsOf: URL(filePath: folder.path))
    try bytes.prefix(10_000).write(to: URL(filePath: folder.path))
    #expect(codes { _ = try JournalRoads(journal).metres() } == ["journal-damaged"])
  }

  // MARK: Guards

  @Test func holdsToTheTablesItIsBuiltOn() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalRoads(journal).keep([road(7)])
    let pragmas = try journal.read { db in
      (
        try String.fetchOne(db, sql: "PRAGMA journal_mode"), try Bool.fetchOne(db, sql: "PRAGMA foreign_keys"),
        try String.fetchOne(db, sql: "PRAGMA integrity_check")
      )
    }
    #expect(try #require(pragmas) == ("wal", true, "ok"))
    for (statement, column) in [
      ("UPDATE road SET asked = '2026-02-30'", "asked"), ("UPDATE road SET service = 99", "FOREIGN KEY"),
      ("UPDATE road SET metres = NULL", "metres"),
    ] {
      let problem = #expect(throws: Failure.self) { try journal.write { try $0.execute(sql: statement) } }
      #expect(problem?.diagnostics.map(\.code) == [.journalRefused])
      #expect(problem?.diagnostics.first?.message.english.contains(column) == true)
    }
  }

  /// Only a file that was changed byte by byte can hold them.
  @Test(arguments: [
    "UPDATE road SET asked = 'soon'", "UPDATE road SET source = NULL", "UPDATE road SET metres = NULL",
    "UPDATE road SET least_metres = 9, most_metres = 3",
  ])
  func valuesThatNoTableAllowsAreDamage(_ statement: String) throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalRoads(journal).keep([road(7)])
    try journal.write { try $0.execute(sql: "PRAGMA ignore_check_constraints = ON; " + statement) }
    #expect(codes { _ = try JournalRoads(journal).metres() } == ["journal-damaged"])
  }
}
