#if compiler(>=6.2)
  import Foundation
  import GRDB
  import Synchronization
  import Testing
  import Values

  @testable import Journal

  /// Laws that take other processes to break. The children are this program again; they find their folder by its number.
  @Suite struct ProcessTests {
    private static func path(_ name: String) -> String {
      JournalFolder.shared(name, parent: getppid()) + "/journal.sqlite"
    }

    // MARK: Modes

    private static func checkModes(umask mask: mode_t, _ name: String) throws {
      umask(mask)
      let folder = JournalFolder.shared(name, parent: getppid())
      let path = "\(folder)/a/b/journal.sqlite"
      try JournalRoads(JournalFile(path: path)).keep([road(7)])
      let journal = JournalFile(path: path)
      try JournalRoads(journal).keep([road(8)])
      #expect(["a", "a/b"].map { JournalFolder.mode("\(folder)/\($0)") } == [0o700, 0o700])
      #expect(["", "-wal", "-shm"].map { JournalFolder.mode(path + $0) } == [0o600, 0o600, 0o600])
    }

    @Test func isForItsOwnerAloneWhereNewFilesAreForAll() async throws {
      let folder = try JournalFolder(sharedAs: "umask-000", parent: getpid())
      await #expect(processExitsWith: .success) { try Self.checkModes(umask: 0o000, "umask-000") }
      #expect(folder.names == ["a"])
    }

    @Test func isForItsOwnerAloneWhereNewFilesAreForReaders() async throws {
      let folder = try JournalFolder(sharedAs: "umask-022", parent: getpid())
      await #expect(processExitsWith: .success) { try Self.checkModes(umask: 0o022, "umask-022") }
      #expect(folder.names == ["a"])
    }

    @Test func isForItsOwnerAloneWhereNewFilesAreToo() async throws {
      let folder = try JournalFolder(sharedAs: "umask-077", parent: getpid())
      await #expect(processExitsWith: .success) { try Self.checkModes(umask: 0o077, "umask-077") }
      #expect(folder.names == ["a"])
    }

    @Test func isForItsOwnerWhereNewFilesAreForNobody() async throws {
      let folder = try JournalFolder(sharedAs: "umask-777", parent: getpid())
      await #expect(processExitsWith: .success) { try Self.checkModes(umask: 0o777, "umask-777") }
      #expect(folder.names == ["a"])
    }

    // MARK: Two writers

    private static let longitudes = stride(from: 4.0, to: 4.3, by: 0.001).map {
      Coordinate(latitude: 45, longitude: $0)!
    }

    /// Half of it is what the other writes as well.
    private static func write(as writer: Int) throws {
      let journal = JournalFile(path: path("writers"))
      for (index, end) in longitudes.enumerated() {
        try JournalRoads(journal).keep([
          road(index, from: lyon, to: end), road(writer, from: end, to: lyon, version: "\(writer)"),
        ])
        _ = try JournalRoads(journal).recall([ends(lyon, end)], of: osrm)
        if index % 50 == 0 {
          try JournalCorrections(journal).add(
            .noTravel(event: Correction.Event(date: october, calendar: "Pro", uid: "\(index)")), for: "\(writer)",
            reason: "call",
            made: october)
          journal.close()
        }
      }
    }

    @Test func processesWriteTheSameLegsAtOnce() async throws {
      let folder = try JournalFolder(sharedAs: "writers", parent: getpid())
      async let first = #expect(processExitsWith: .success) { try Self.write(as: 1) }
      async let second = #expect(processExitsWith: .success) { try Self.write(as: 2) }
      async let third = #expect(processExitsWith: .success) { try Self.write(as: 3) }
      _ = await (first, second, third)
      let journal = JournalFile(path: folder.path)
      let found = try JournalRoads(journal).recall(Self.longitudes.map { ends(lyon, $0) }, of: osrm)
      #expect(found.map { $0?.answer } == Self.longitudes.indices.map { road($0).answer })
      #expect(try journal.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM road") } == Self.longitudes.count * 4)
      #expect(try (1...3).map { try JournalCorrections(journal).list(person: "\($0)").count } == [6, 6, 6])
      #expect(try journal.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
      journal.close()
      #expect(folder.names == ["journal.sqlite"])
    }

    // MARK: Crashes

    /// Killed in the middle of a transaction so large that part of it is in the file already.
    private static func dieWriting() throws {
      let journal = JournalFile(path: path("killed"))
      for number in 1...20 { try JournalRoads(journal).keep([road(number, version: "\(number)")]) }
      _ = try journal.read { try $0.execute(sql: "PRAGMA cache_size = 10") }
      try journal.write { db in
        try db.execute(
          sql: """
            WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)
            INSERT INTO place (service, query, version, asked) SELECT 1, 'text ' || i, '', '2026-10-06' FROM n
            """)
        kill(getpid(), SIGKILL)
      }
    }

    @Test func aKilledWriterLeavesWhatItHadFinished() async throws {
      let folder = try JournalFolder(sharedAs: "killed", parent: getpid())
      await #expect(processExitsWith: .signal(SIGKILL)) { try Self.dieWriting() }
      #expect(folder.names == ["journal.sqlite", "journal.sqlite-shm", "journal.sqlite-wal"])
      let size = try FileManager.default.attributesOfItem(atPath: folder.path + "-wal")[.size] as? Int
      #expect(try #require(size) > 500_000)
      let journal = JournalFile(path: folder.path)
      #expect(try JournalRoads(journal).metres() == 20)
      let counts = try journal.read { db in
        (
          try Int.fetchOne(db, sql: "SELECT count(*) FROM road"),
          try Int.fetchOne(db, sql: "SELECT count(*) FROM place"),
          try String.fetchOne(db, sql: "PRAGMA integrity_check")
        )
      }
      #expect(try #require(counts) == (20, 0, "ok"))
      try JournalRoads(journal).keep([road(21)])
      #expect(try JournalRoads(journal).metres() == 21)
    }

    /// Killed at any moment after the first few: between statements, in one, while closing.
    private static func dieSomewhere() throws {
      let path = path("anywhere")
      let told = Mutex(0)
      try withExtendedLifetime(told) {
        Thread.detachNewThread {
          while told.withLock({ $0 }) < 5 { sched_yield() }
          kill(getpid(), SIGKILL)
        }
        while true {
          let journal = JournalFile(path: path)
          try JournalCorrections(journal).add(
            .noTravel(event: Correction.Event(date: october, calendar: "Pro", uid: "x")), for: "\(getpid())",
            reason: "call",
            made: october)
          told.withLock { $0 += 1 }
        }
      }
    }

    @Test func whatWasToldToBeKeptOutlivesAKill() async throws {
      let folder = try JournalFolder(sharedAs: "anywhere", parent: getpid())
      for _ in 1...8 { await #expect(processExitsWith: .signal(SIGKILL)) { try Self.dieSomewhere() } }
      let journal = JournalFile(path: folder.path)
      let kept = try journal.read {
        try Int.fetchAll($0, sql: "SELECT count(*) FROM correction GROUP BY person")
      }
      #expect(try #require(kept).count == 8)
      #expect(try #require(kept).allSatisfy { $0 >= 5 })
      try JournalRoads(journal).keep([road(1)])
      #expect(try JournalRoads(journal).metres() == 1)
      #expect(try journal.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") } == "ok")
      journal.close()
      #expect(folder.names == ["journal.sqlite"])
    }
  }
#else
  import Testing

  @Suite struct ProcessTests {
    @Test(.disabled("tests with processes of their own need Swift 6.2 or newer")) func needsANewerCompiler() {}
  }
#endif
