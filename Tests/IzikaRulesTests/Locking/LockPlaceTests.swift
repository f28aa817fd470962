import Packs
import System
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// A lock that several commands change: none takes back what another one did.
@Suite struct LockPlaceTests {
  private let folder: TemporaryFolder
  private let place: LockPlace

  init() throws {
    folder = try TemporaryFolder()
    place = LockPlace(named: folder.path(PackLock.fileName)).toBeMade
  }

  private static let entry = LockedPack(
    version: "1.0.0", digest: "sha256:" + String(repeating: "0", count: 64),
    decides: "sha256:" + String(repeating: "1", count: 64), standing: .unsigned,
    accepted: CivilDate(year: 2026, month: 11, day: 28))

  private func lock(_ names: [String]) -> PackLock {
    PackLock(packs: Dictionary(uniqueKeysWithValues: names.map { ($0, Self.entry) }))
  }

  private func read() throws -> [String] {
    guard let bytes = try place.read() else { return [] }
    return try LockReader(bytes, name: place.path, reserved: []).read().packs.keys.sorted()
  }

  /// The codes of what is said, and whether anything was done before.
  private func replacing(_ expected: [UInt8]?, by names: [String]) -> (codes: [String], isPrepared: Bool) {
    var isPrepared = false
    do throws(Failure) {
      try place.replace(expected, by: lock(names)) { isPrepared = true }
      return ([], isPrepared)
    } catch {
      return (error.diagnostics.map(\.code.name), isPrepared)
    }
  }

  @Test func aLockThatIsAsItWasIsReplaced() throws {
    #expect(replacing(nil, by: ["a/visits"]) == ([], true))
    #expect(replacing(try place.read(), by: ["a/tours"]) == ([], true))
    #expect(try read() == ["a/tours"])
    #expect(try LocalFiles().list(folder.url.path, ending: "").sorted() == ["izika.lock"], "nothing lies beside it")
  }

  @Test func oneThatWasChangedOrMadeOrIsGoneStays() throws {
    #expect(replacing(nil, by: ["a/visits"]) == ([], true))
    let seen = try #require(try place.read())
    #expect(replacing(nil, by: ["a/tours"]) == (["lock-changed"], false), "somebody made it meanwhile")
    #expect(replacing(seen, by: ["a/tours"]) == ([], true))
    #expect(replacing(seen, by: ["a/rates"]) == (["lock-changed"], false))
    #expect(try read() == ["a/tours"])
    Machine.remove(place.path)
    #expect(replacing(seen, by: ["a/rates"]) == (["lock-changed"], false))
    #expect(try place.read() == nil)
  }

  /// What has to be done before says that it cannot.
  @Test func withoutWhatComesFirstItIsNotWritten() throws {
    let problem = Diagnostic(.error, .outputUnwritable, Phrase(verbatim: "full"), advice: Phrase(verbatim: "x"))
    #expect(throws: Failure.self) {
      try place.replace(nil, by: lock(["a/visits"])) { () throws(Failure) in throw Failure(problem) }
    }
    #expect(try place.read() == nil)
  }

  /// Each of many at once adds its pack to what it read, again where another one was faster: none is lost.
  @Test func manyAtOnceLoseNothing() async throws {
    let names = (1...24).map { "a/pack-\($0)" }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for name in names {
        group.addTask {
          while true {
            let (seen, packs) = (try place.read(), try read())
            // What was read twice may be two locks.
            guard try place.read() == seen else { continue }
            if replacing(seen, by: packs + [name]).codes.isEmpty { return }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try read() == names.sorted())
  }
}
