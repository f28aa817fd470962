import Foundation
import TestSupport

/// The built `izika-rules`, as a user's shell would find it.
enum Program {
  struct NotBuilt: Error, CustomStringConvertible {
    let looked: [String]
    var description: String {
      "izika-rules is not built; looked for \(looked.joined(separator: ", ")). Set IZIKA_RULES_BIN to its path."
    }
  }

  /// `$IZIKA_RULES_BIN`, else the product beside the test bundle, else the debug build of the source tree.
  /// - Throws: ``NotBuilt`` when none of them can be run.
  static func path() throws -> String {
    var looked: [String] = []
    if let chosen = ProcessInfo.processInfo.environment["IZIKA_RULES_BIN"], !chosen.isEmpty {
      looked = [chosen]
    } else {
      let bundle = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
      let beside = bundle.map { URL(fileURLWithPath: $0).deletingLastPathComponent() }
      let folders = [beside, SourceTree.root.appendingPathComponent(".build/debug")].compactMap { $0 }
      looked = folders.map { $0.appendingPathComponent("izika-rules").path }
    }
    guard let found = looked.first(where: FileManager.default.isExecutableFile) else { throw NotBuilt(looked: looked) }
    return found
  }
}
