import Foundation
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// The page that is written from the table of keys: `IZIKA_RECORD=1 swift test --filter Reference` writes it anew.
@Suite struct ProfileReferenceTests {
  private static let isRecording = !(ProcessInfo.processInfo.environment["IZIKA_RECORD"] ?? "").isEmpty

  @Test(arguments: [("PROFILE.md", Language.english), ("PROFILE.fr.md", Language.french)])
  func thePageSaysWhatTheTableSays(name: String, language: Language) throws {
    let text = ProfileTable.page(language)
    let url = SourceTree.root.appending(path: "rules").appending(path: name)
    let written = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    guard written != text else { return }
    guard Self.isRecording else {
      Issue.record("rules/\(name) is not what the table says: IZIKA_RECORD=1 swift test --filter Reference")
      return
    }
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  @Test func theWholeProfileIsOne() throws {
    let profile = try ProfileReader.read(Array(ProfileTable.whole.utf8), file: "profile.yaml")
    #expect(profile.person == "Camille Martin" && profile.locale == .french && profile.vehicles.count == 1)
    #expect(profile.distances.first?.isOneWay == true && profile.openings.first?.elsewhere == Decimal(200))
    #expect(Set(profile.lines.keys) == Set(ProfileTable.top.keys))
  }

  @Test func theProfileOfTestsIsAPartOfIt() {
    #expect(Set(ProfileTable.tested.keys).isSubset(of: ProfileTable.top.keys))
    #expect(!ProfileTable.tested.keys.contains("calendars") && ProfileTable.tested.keys.contains("person"))
  }
}
