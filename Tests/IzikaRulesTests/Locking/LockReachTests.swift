import Packs
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// Who asks for which pack of a lock, and what goes when one goes. Where a pack is not on the machine, the lock itself says who extends
/// it.
@Suite struct LockReachTests {
  /// - Parameters:
  ///   - lines: `pack: child, child`.
  ///   - rules: of one profile.
  private func reach(_ lines: [String], rules: [String]) throws -> LockReach {
    var lock = PackLock()
    for line in lines {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      lock.packs[parts[0]] = LockedPack(
        version: "1.0.0", digest: "sha256:" + String(repeating: "0", count: 64), decides: "sha256:x",
        standing: .signed(["SHA256:x"]), accepted: CivilDate(year: 2026, month: 11, day: 28),
        askedBy: (parts.count > 1 ? parts[1] : "").split { ", ".contains($0) }.map(String.init))
    }
    var profile = Profile(file: "camille.yaml", person: "Camille Martin")
    profile.rules = rules
    let folder = try TemporaryFolder()
    return LockReach(
      lock, [profile], try ShippedPacks(try Workspace().shippedPacks), PackStore { _ in folder.path("data") },
      .lendingFunctions())
  }

  @Test func whoAsksIsNamed() throws {
    let reach = try reach(["a/visits", "a/common: a/visits, a/tours", "a/tours", "izika/base"], rules: ["a/visits"])
    #expect(reach.askers(of: "a/visits") == ["camille.yaml"])
    #expect(reach.askers(of: "a/common") == ["a/tours", "a/visits"])
    #expect(reach.askers(of: "a/tours") == [])
    #expect(reach.askers(of: "izika/base") == ["izika-rules"])
    #expect(reach.unasked == ["a/tours"])
  }

  /// Nobody is asked for by who is gone, nor by a pack that the lock does not hold.
  @Test func whatOnlyItAskedForGoesWithIt() throws {
    let reach = try reach(
      [
        "a/visits", "a/rates: a/visits", "a/months: a/rates", "a/common: a/visits, a/tours", "a/tours", "a/left",
        "a/kept: a/visits", "a/ghost: a/nobody", "izika/base: a/visits",
      ], rules: ["a/tours", "a/kept"])
    #expect(reach.goesWith("a/visits") == ["a/visits", "a/rates", "a/months"])
    #expect(reach.goesWith("a/left") == ["a/left"])
    #expect(reach.askers(of: "a/ghost") == [])
    #expect(reach.unasked == ["a/ghost", "a/left", "a/months", "a/rates", "a/visits"])
  }

  /// Two packs that extend the same go in one step; a third one that does keeps it.
  @Test(arguments: [
    (["a/visits"], ["a/visits", "a/rates", "a/months", "a/common"]),
    (["a/visits", "a/other"], ["a/visits", "a/rates", "a/months"]),
  ])
  func twoWaysToOnePack(_ packs: [String], _ gone: [String]) throws {
    let children = packs.contains("a/other") ? ", a/other" : ""
    let reach = try reach(
      packs + ["a/rates: a/visits", "a/months: a/visits", "a/common: a/rates, a/months\(children)"], rules: [])
    #expect(reach.goesWith("a/visits") == Set(gone))
  }
}
