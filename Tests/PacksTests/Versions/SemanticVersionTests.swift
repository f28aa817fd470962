import Packs
import Testing

@Suite struct SemanticVersionTests {
  /// The order of semver.org, section 11, and what lies round it.
  private static let ordered = [
    "0.0.1", "0.1.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
    "1.0.0-rc.1", "1.0.0", "1.0.1", "1.2.0", "1.10.0", "2.0.0",
  ]

  @Test func versionsAreOrderedAsSemverSays() throws {
    let versions = try Self.ordered.map { try #require(SemanticVersion($0)) }
    for (left, a) in versions.enumerated() {
      for (right, b) in versions.enumerated() {
        #expect((a < b) == (left < right), "\(a) \(b)")
        #expect((a == b) == (left == right), "\(a) \(b)")
      }
    }
  }

  @Test(arguments: ordered + ["1.2.3+build.01", "1.2.3-x-y.7+2026", "10.20.30"])
  func aVersionIsWrittenAsItWasRead(text: String) { #expect(SemanticVersion(text)?.description == text) }

  @Test(arguments: [
    "", "1", "1.2", "1.2.3.4", "v1.2.3", "01.2.3", "1.2.x", "1.2.3-", "1.2.3-a..b", "1.2.3-01", "1.2.3+", "1.2.3+é",
    " 1.2.3", "1.-2.3", "99999999999999999999.0.0",
  ])
  func whatIsNoVersionIsRefused(text: String) { #expect(SemanticVersion(text) == nil) }

  @Test func theBuildDoesNotCount() {
    #expect(SemanticVersion("1.0.0+a") == SemanticVersion("1.0.0+b"))
  }
}
