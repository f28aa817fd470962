import PackTests
import Packs
import Values

/// Tests that cannot be read: they would guard nothing.
enum TestsCheck: Check {
  static let codes = [
    CheckCode(
      "test-invalid", Phrase(en: "A test cannot be read", fr: "Un test ne se lit pas"),
      Phrase(
        en: "The files tests/*.yaml are described in rules/README.md; izika-rules test runs them.",
        fr: "Les fichiers tests/*.yaml sont décrits dans rules/README.md ; izika-rules test les lance."))
  ]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    guard let folder = pack.draft.folder else { return [] }
    var found: [Diagnostic] = []
    attempt(&found) { () throws(Failure) in
      _ = try PackTests(in: folder, shown: pack.draft.shown, files: pack.reading)
    }
    return found
  }
}
