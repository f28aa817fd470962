import Foundation
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// Each of forty threats is tried, and runs into what its row says; a row that nothing tries or shows fails.
@Suite struct ThreatTests {
  @Test func fortyRows() {
    #expect(Threat.allCases.map(\.rawValue) == Array(1...40))
    #expect(Set(Threat.allCases.map(\.words)).count == 40)
  }

  @Test(arguments: Threat.allCases) func runsIntoItsCodes(_ threat: Threat) throws {
    var found: Set<String> = []
    for attack in threat.attacks {
      // Each by itself: what one leaves behind must not help the next.
      let codes = try attack.run(try ThreatHouse())
      #expect(codes == attack.codes, "\(threat): \(attack.what)")
      found.formUnion(codes)
    }
    #expect(found == threat.codes, "\(threat)")
  }

  @Test(arguments: Threat.allCases) func isShown(_ threat: Threat) throws {
    #expect(!threat.attacks.isEmpty || !threat.elsewhere.isEmpty, "\(threat): nothing tries it")
    for shown in threat.elsewhere {
      let file = SourceTree.root.appending(path: "Tests/\(shown.file)")
      let text = try String(contentsOf: file, encoding: .utf8)
      // A test that is switched off shows nothing.
      let test = try #require(text.firstRange(of: "func \(shown.test)("), "\(shown.file) has no test \(shown.test)")
      // Its attributes stand behind the end of the member before it.
      let before = text[..<test.lowerBound].components(separatedBy: "\n  }\n").last ?? ""
      #expect(before.contains("@Test") && !before.contains(".disabled"), "\(shown.test)")
    }
  }

  /// A cut copy is what most often goes wrong without anybody meaning harm: it is said so.
  @Test func aCutCopyIsToldFromAnAttack() throws {
    let house = try ThreatHouse()
    let bytes = try ThreatHouse.pack().bytes
    try house.folder.write(Data(bytes.prefix(bytes.count / 2)), to: "half.izika")
    let found = try VerifyRun(house.files, today: ThreatHouse.today).verify(house.folder.path("half.izika")).diagnostics
    #expect(found.map(\.advice.english).contains { $0.contains("still being copied") })
  }
}
