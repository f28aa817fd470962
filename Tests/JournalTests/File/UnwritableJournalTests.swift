import Foundation
import GRDB
import Testing
import Values

@testable import Journal

@Suite struct UnwritableJournalTests {
  @Test func readsWhatItMayNotWriteTo() throws {
    try asOrdinaryUser {
      for frozen in ["file", "folder"] {
        let folder = try JournalFolder()
        let roads = JournalRoads(JournalFile(path: folder.path))
        try JournalRoads(JournalFile(path: folder.path)).keep([road(7)])
        chmod(frozen == "file" ? folder.path : folder.folder, frozen == "file" ? 0o400 : 0o500)
        #expect(try roads.metres() == 7)
        #expect(codes { try roads.keep([road(8)]) } == ["journal-read-only"])
        #expect(folder.names == ["journal.sqlite"])
        chmod(folder.folder, 0o700)
        chmod(folder.path, 0o600)
        try roads.keep([road(8)])
        #expect(try roads.metres() == 8)
      }
    }
  }

  @Test func saysThatALastRunCannotBeTakenIn() throws {
    try asOrdinaryUser {
      let folder = try JournalFolder()
      let journal = JournalFile(path: folder.path)
      try JournalRoads(journal).keep([road(7)])
      // What a run that was cut leaves behind.
      let cut = try JournalFolder()
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(atPath: folder.path + suffix, toPath: cut.path + suffix)
      }
      chmod(cut.folder, 0o500)
      let roads = JournalRoads(JournalFile(path: cut.path))
      #expect(codes { _ = try roads.metres() } == ["journal-unfinished"])
      chmod(cut.folder, 0o700)
      #expect(try roads.metres() == 7)
    }
  }

  @Test func doesNotBringUpToDateWhatItMayNotWriteTo() throws {
    try asOrdinaryUser {
      let folder = try JournalFolder()
      let older = JournalSchema(["1": JournalSchema.tables])
      try JournalRoads(JournalFile(path: folder.path, schema: older)).keep([road(7)])
      chmod(folder.folder, 0o500)
      let roads = JournalRoads(JournalFile(path: folder.path))
      #expect(codes { _ = try roads.metres() } == ["journal-outdated"])
    }
  }

  @Test func saysThatItCannotBeMade() throws {
    try asOrdinaryUser {
      let folder = try JournalFolder()
      chmod(folder.folder, 0o500)
      #expect(codes { try JournalRoads(JournalFile(path: folder.path)).keep([road(7)]) } == ["journal-unwritable"])
      let below = JournalFile(path: "\(folder.folder)/below/journal.sqlite")
      #expect(codes { try JournalRoads(below).keep([road(7)]) } == ["journal-unwritable"])
      #expect(folder.names.isEmpty)
    }
  }

  @Test func saysThatTheFolderMayNotBeSearched() throws {
    try asOrdinaryUser {
      let folder = try JournalFolder()
      chmod(folder.folder, 0o000)
      #expect(codes { _ = try JournalRoads(JournalFile(path: folder.path)).metres() } == ["journal-unreadable"])
    }
  }

  @Test func aFullDiskKeepsNothingOfWhatDidNotFit() throws {
    let folder = try JournalFolder()
    let journal = JournalFile(path: folder.path)
    try JournalRoads(journal).keep([road(7)])
    _ = try journal.read { try $0.execute(sql: "PRAGMA max_page_count = 1") }
    let many = (1...2_000).map { road($0, version: "version \($0)") }
    #expect(codes { try JournalRoads(journal).keep(many) } == ["journal-disk-full"])
    #expect(try JournalRoads(journal).metres() == 7)
    #expect(try journal.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM road") } == 1)
    _ = try journal.read { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    try JournalRoads(journal).keep(many)
    #expect(try journal.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM road") } == 2_001)
  }

  @Test func saysThatAnotherDoesNotLetGo() throws {
    let folder = try JournalFolder()
    try JournalRoads(JournalFile(path: folder.path)).keep([road(7)])
    let roads = JournalRoads(JournalFile(path: folder.path, schema: .current, patience: 0.01))
    let (refusal, metres) = try DatabaseQueue(path: folder.path).write { _ in
      (codes { try roads.keep([road(8)]) }, try roads.metres())
    }
    #expect(refusal == ["journal-busy"])
    #expect(metres == 7)
    try roads.keep([road(8)])
    #expect(try roads.metres() == 8)
  }
}
