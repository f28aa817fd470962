import Testing
import Values

@testable import Packs

/// `izika.lock` is read whole or not at all, and written in one way.
@Suite struct LockReaderTests {
  private static let digest = "sha256:" + String(repeating: "0a", count: 32)
  private static let key = "SHA256:" + String(repeating: "A", count: 43)

  private func read(_ text: String) throws(Failure) -> PackLock {
    try LockReader(Array(text.utf8), name: "izika.lock", reserved: ["fr", "izika"]).read()
  }

  private static let text = """
    # Written by izika-rules pack; nothing here needs a hand.
    izika-lock: 1
    packs:
      agence-durand/visites: {version: 1.4.0, digest: "\(digest)", decides: "\(digest)", wanted: "^1 || >=2.1 <3", \
    signed: ["\(key)"], accepted: 2026-11-28}
      cabinet-b/suivi: {version: 2.0.0-beta.1, digest: "\(digest)", decides: "\(digest)", unsigned: true, \
    accepted: 2026-11-28}
      fr/bareme: {version: 1.1.0, digest: "\(digest)", decides: "\(digest)", shipped: true, \
    for: [agence-durand/visites, cabinet-b/suivi]}

    """

  @Test func whatIsReadIsWritten() throws {
    let lock = try read(Self.text)
    #expect(LockWriter.text(lock) == Self.text)
    let visites = try #require(lock.packs["agence-durand/visites"])
    #expect(visites.standing == .signed([Self.key]) && visites.line == 4)
    #expect(visites.accepted == CivilDate("2026-11-28") && visites.wanted?.contains(SemanticVersion(1, 9, 0)) == true)
    #expect(lock.packs["cabinet-b/suivi"]?.standing == .unsigned)
    #expect(lock.packs["fr/bareme"]?.askedBy == ["agence-durand/visites", "cabinet-b/suivi"])
    #expect(try read(LockWriter.text(PackLock())) == PackLock())
  }

  /// Each is one change of a line that is right.
  @Test(arguments: [
    ("izika-lock: 1", "izika-lock: 2"), ("izika-lock: 1", "izika-lock: one"), ("izika-lock: 1\n", ""),
    ("packs:", "pakcs:"), ("agence-durand/visites: {", "visites: {"), ("agence-durand/visites: {", "../visites: {"),
    ("agence-durand/visites: {", "Agence/visites: {"), ("version: 1.4.0, ", ""), ("1.4.0", "1.4"), ("1.4.0", "1.4.0+x"),
    ("digest: \"sha256:0a", "digest: \"sha256:0A"), ("digest: \"sha256:0a", "digest: \"sha256:"),
    ("digest: \"sha256:", "digest: \"md5:"), ("decides: \"\(digest)\", wanted", "wanted"), ("^1 ||", "one ||"),
    ("signed: [\"\(key)\"], ", ""), ("signed: [\"\(key)\"]", "signed: []"),
    ("signed: [\"\(key)\"]", "signed: [Claire]"),
    ("signed: [\"\(key)\"]", "signed: true"), ("signed: [\"\(key)\"]", "signed: [\"\(key)\"], unsigned: true"),
    ("signed: [\"\(key)\"]", "signed: [\"\(key)\"], unsigned: false"), ("unsigned: true", "unsigned: false"),
    ("unsigned: true", "shipped: true"), ("shipped: true", "unsigned: true, accepted: 2026-11-28"),
    ("shipped: true", "signed: [\"\(key)\"], accepted: 2026-11-28"),
    (", accepted: 2026-11-28}\n  cabinet", "}\n  cabinet"),
    ("accepted: 2026-11-28}\n  cabinet", "accepted:}\n  cabinet"), ("2026-11-28}\n  cabinet", "28/11/2026}\n  cabinet"),
    ("for: [agence-durand/visites,", "for: [visites,"), ("for: [", "by: ["), ("wanted: ", "source: "),
    ("  cabinet-b/suivi:", "  fr/bareme:"),
  ])
  func aLineThatIsNotUnderstoodIsAnError(_ old: String, _ new: String) throws {
    let text = Self.text.replacing(old, with: new, maxReplacements: 1)
    #expect(text != Self.text)
    let failure = #expect(throws: Failure.self) { try read(text) }
    #expect(failure?.diagnostics.count == 1 && failure?.diagnostics[0].place.file == "izika.lock")
  }

  /// A lock that is cut off, by hand or by a disk that is full, is not one with fewer packs that are held.
  @Test func aCutLockIsNoneOrHasFewerPacks() throws {
    let bytes = Array(Self.text.utf8)
    for count in bytes.indices {
      guard
        let lock = try? LockReader(Array(bytes.prefix(count)), name: "l", reserved: ["fr", "izika"]).read()
      else { continue }
      let whole = try read(Self.text)
      for (name, pack) in lock.packs { #expect(whole.packs[name] == pack) }
    }
  }
}
