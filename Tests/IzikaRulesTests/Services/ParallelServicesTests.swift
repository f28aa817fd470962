import Fetching
import Foundation
import Mileage
import Synchronization
import TestSupport
import Testing
import Values

@testable import IzikaRules
@testable import PackTests

/// Statements that are evaluated at once share what services answer, and say nothing that depends on it.
@Suite struct ParallelServicesTests {
  /// Fails at some questions, always at the same ones, and is slow at others; at which ones, `salt` says.
  private static func flaky(_ salt: UInt64) -> LoopbackServer.Script {
    { request in
      let lot = request.target.utf8.reduce(salt) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 }
      usleep(UInt32(lot >> 20 & 3) * 1_000)
      switch lot >> 40 & 31 {
      case 0: return .respond(503)
      case 1: return .respond(200, headers: [("Content-Type", "text/html")], body: Array("<html>login</html>".utf8))
      case 2...6: return .cutAfter(5, of: Array("{\"code\":\"Ok\"}".utf8))
      case 7...9: return .respond(500)
      case 10...12: return .json("{\"code\":\"Ok\"}")
      case 13...15: return .json("{\"code\":\"NoRoute\",\"message\":\"Impossible route\"}", status: 400)
      default: return RoadEngine.answer(request)
      }
    }
  }

  private static func persons() throws -> [TravellingPerson] {
    try (0..<12).map { try TravellingPerson(days: 2 + $0 % 5, visits: 1 + $0 % 4) }
  }

  /// Every person's statement, with an empty journal.
  private static func statements(
    of persons: [TravellingPerson], roads: [String], threads: Int
  ) throws -> [[String]] {
    var patience = Patience()
    patience.firstPause = 1
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("izika-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let settings = ServiceSettings(roads: roads, journal: folder.appendingPathComponent("journal.sqlite").path)
    let workspace = try Workspace(settings, transport: ProgramTransport.make(patience))
    let requests = try persons.map { try $0.request() }
    let jobs = Jobs(requests.count) { index in
      Result { () throws(Failure) in
        let statement = try StatementRun(workspace).run(requests[index])
        return GoldenStatement.lines(statement) + statement.diagnostics.map { "\($0.code) \($0.message)" }
      }
    }
    return try jobs.run(threads: threads).map { try $0.get() }
  }

  @Test(arguments: [1, 11, 2_000] as [UInt64]) func oneThreadAndSixteenGiveTheSameBytesWhateverFails(salt: UInt64)
    throws
  {
    let servers = try [salt, salt + 1].map { try LoopbackServer(Self.flaky($0)) }
    let roads = servers.map { "osrm:\($0.address)" }
    let persons = try Self.persons()
    let alone = try Self.statements(of: persons, roads: roads, threads: 1)
    let together = try Self.statements(of: persons, roads: roads, threads: 16)
    for (one, other) in zip(alone, together) { #expect(one == other) }
    // The test says something only where much of both happens.
    let text = alone.joined().joined(separator: "\n")
    for word in ["service-broken", "service-cut-short", "service-answer-unreadable", "road-refused"] {
      #expect(text.contains(word), "\(word)")
    }
    for source in ["osrm", "estimate"] { #expect(text.contains("\"\(source)\""), "\(source)") }
  }

  @Test func aServerWithoutAnyAnswerIsAskedAFewTimesAPerson() throws {
    let server = try LoopbackServer { _ in .respond(500) }
    let persons = try Self.persons()
    let roads = ["osrm:\(server.address)"]
    let alone = try Self.statements(of: persons, roads: roads, threads: 1)
    let asked = server.requests.count
    #expect(asked <= 3 * persons.count)
    #expect(try Self.statements(of: persons, roads: roads, threads: 16) == alone)
    #expect(server.requests.count == 2 * asked)
  }

  @Test func aKeyThatIsRefusedIsRefusedOnce() throws {
    let server = try LoopbackServer { _ in .respond(401) }
    let persons = try Self.persons()
    let roads = ["osrm:\(server.address)"]
    let alone = try Self.statements(of: persons, roads: roads, threads: 1)
    #expect(server.requests.count == 1)
    #expect(alone.allSatisfy { $0.joined().contains("service-refused-key") })
    #expect(try Self.statements(of: persons, roads: roads, threads: 16) == alone)
    // Each thread may have asked before the first of them was answered.
    #expect(server.requests.count <= 1 + 16)
  }
}

/// Jobs that some threads take one after another.
private final class Jobs<Value: Sendable>: Sendable {
  private let count: Int
  private let work: @Sendable (Int) -> Value
  private let state = Mutex<(next: Int, done: [Int: Value])>((0, [:]))

  init(_ count: Int, _ work: @escaping @Sendable (Int) -> Value) {
    self.count = count
    self.work = work
  }

  /// What comes of them, in their order.
  func run(threads: Int) -> [Value] {
    let group = DispatchGroup()
    for _ in 0..<threads {
      group.enter()
      Thread.detachNewThread {
        while let job = self.next() {
          let value = self.work(job)
          self.state.withLock { $0.done[job] = value }
        }
        group.leave()
      }
    }
    group.wait()
    return state.withLock { state in (0..<count).compactMap { state.done[$0] } }
  }

  private func next() -> Int? {
    state.withLock { state in
      state.next += 1
      return state.next <= count ? state.next - 1 : nil
    }
  }
}
