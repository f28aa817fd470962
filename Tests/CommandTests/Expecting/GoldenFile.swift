import Foundation
import Testing

/// An expected output in a file of its own; gaps as in ``Wildcards``.
struct GoldenFile {
  private let file: URL

  init(_ folder: String, _ name: String) {
    file = TestFolders.golden.appendingPathComponent(folder).appendingPathComponent(name)
  }

  /// Compares, or writes the file anew when recording.
  func check(_ actual: [String]) throws {
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    let expected = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    guard !Wildcards.match(expected, actual) else { return }
    guard TestFolders.isRecording else {
      Issue.record("\(file.path)\n\(LineDiff.text(expected, actual))")
      return
    }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try actual.map { $0 + "\n" }.joined().write(to: file, atomically: true, encoding: .utf8)
  }
}
