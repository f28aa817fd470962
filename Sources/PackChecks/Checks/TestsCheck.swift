import PackTests
import Packs
import Values

/// Tests that cannot be read: they would guard nothing.
enum TestsCheck: Check {
  static let codes: [Diagnostic.Code] = [.testInvalid]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    guard let folder = pack.draft.folder else { return [] }
    var found: [Diagnostic] = []
    attempt(&found) { () throws(Failure) in
      _ = try PackTests(in: folder, shown: pack.draft.shown, files: pack.reading)
    }
    return found
  }
}
