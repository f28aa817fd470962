import Foundation
import TestSupport

/// Where tests find the program's sources and their own expectations, from any working directory.
enum TestFolders {
  /// `Tests/CommandTests`.
  static let own = SourceTree.root.appending(path: "Tests/CommandTests")

  static let transcripts = own.appendingPathComponent("Transcripts")
  /// A folder an error: its inputs beside its transcript.
  static let errors = own.appendingPathComponent("Errors")
  static let golden = own.appendingPathComponent("Golden")
  static let examples = SourceTree.root.appendingPathComponent("rules/exemples")

  /// The names in `folder` that end with `suffix`, sorted; hidden ones left out.
  static func names(in folder: URL, ending suffix: String = "") -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }.sorted()
  }

  /// Whether expectations are written anew instead of compared: `IZIKA_RECORD=1 swift test --filter CommandTests`.
  static let isRecording = !(ProcessInfo.processInfo.environment["IZIKA_RECORD"] ?? "").isEmpty
}
