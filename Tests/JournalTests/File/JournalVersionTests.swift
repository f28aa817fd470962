import Foundation
import GRDB
import Testing
import Values

@testable import Journal

@Suite struct JournalVersionTests {
  private let older = JournalSchema(["1": JournalSchema.tables])
  private let newer = JournalSchema([
    "1": JournalSchema.tables, "2": "CREATE TABLE later (x INTEGER PRIMARY KEY) STRICT",
    "3": "INSERT INTO later VALUES (3)",
  ])

  @Test func bringsAnOlderJournalUpToDate() throws {
    let folder = try JournalFolder()
    try JournalRoads(JournalFile(path: folder.path, schema: older)).keep([road(7)])
    let journal = JournalFile(path: folder.path, schema: newer)
    #expect(try JournalRoads(journal).metres() == 7)
    #expect(try journal.read { try Int.fetchOne($0, sql: "SELECT x FROM later") } == 3)
  }

  @Test func refusesANewerJournalAndLeavesIt() throws {
    let folder = try JournalFolder()
    try JournalRoads(JournalFile(path: folder.path, schema: newer)).keep([road(7)])
    let before = folder.bytes
    let roads = JournalRoads(JournalFile(path: folder.path, schema: older))
    #expect(codes { _ = try roads.metres() } == ["journal-newer"])
    #expect(codes { try roads.keep([road(8)]) } == ["journal-newer"])
    #expect(folder.bytes == before)
  }

  @Test func manyMayBringItUpToDateAtOnce() async throws {
    let folder = try JournalFolder()
    let path = folder.path
    for round in 1...10 {
      let path = "\(path)\(round)"
      try JournalRoads(JournalFile(path: path, schema: older)).keep([road(7)])
      try await withThrowingTaskGroup { group in
        for _ in 1...4 {
          group.addTask { [newer] in
            let journal = JournalFile(path: path, schema: newer)
            let metres = try JournalRoads(journal).metres()
            let later = try journal.read { try Int.fetchAll($0, sql: "SELECT x FROM later") }
            #expect(metres == 7 && later == [3])
          }
        }
        try await group.waitForAll()
      }
    }
  }

  @Test func manyMayMakeItAtOnce() async throws {
    let folder = try JournalFolder()
    for isEmpty in [false, true] {
      for round in 1...10 {
        let path = "\(folder.path)-\(isEmpty)-\(round)"
        if isEmpty { try Data().write(to: URL(filePath: path)) }
        try await withThrowingTaskGroup { group in
          for writer in 1...4 {
            group.addTask { try JournalRoads(JournalFile(path: path)).keep([road(7, version: "\(writer)")]) }
          }
          try await group.waitForAll()
        }
        let count = try JournalFile(path: path).read { try Int.fetchOne($0, sql: "SELECT count(*) FROM road") }
        #expect(count == 4)
      }
    }
    #expect(folder.names.count == 20)
  }
}
