import Foundation
import TestSupport

/// The code that documentation shows, and the code of this folder that must hold it.
enum PageCode {
  private static let own = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
  static let room = SourceTree.root.appending(path: "Sources/ICalendar")

  /// A page of the room's documentation, by its file's name without `.md`.
  static func page(_ name: String) throws -> String {
    try String(contentsOf: room.appendingPathComponent("ICalendar.docc/\(name).md"), encoding: .utf8)
  }

  /// The text of each file below a folder of the room, by its path.
  static func files(ending suffix: String) throws -> [(path: String, text: String)] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: room.path).filter { $0.hasSuffix(suffix) }.sorted()
    return try paths.map { ($0, try String(contentsOf: room.appendingPathComponent($0), encoding: .utf8)) }
  }

  /// The contents of the fenced blocks of a language, without the `///` of a doc comment.
  static func blocks(_ language: String, in text: String) -> [[String]] {
    var blocks: [[String]] = []
    var open: [String]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = uncommented(line)
      if let block = open {
        if line == "```" { blocks.append(block) }
        open = line == "```" ? nil : block + [line]
      } else if line == "```\(language)" {
        open = []
      }
    }
    return blocks
  }

  private static func uncommented(_ line: Substring) -> String {
    let trimmed = line.drop { $0 == " " }
    guard trimmed.hasPrefix("///") else { return String(line) }
    return String(trimmed.dropFirst(3).hasPrefix(" ") ? trimmed.dropFirst(4) : trimmed.dropFirst(3))
  }

  /// Whether the block stands in the code of this folder, line by line, however far it is indented there.
  static func isCompiled(_ block: [String]) throws -> Bool {
    let names = try FileManager.default.contentsOfDirectory(atPath: own.path).filter { $0.hasSuffix("Examples.swift") }
    return try names.contains { name in
      let lines = try String(contentsOf: own.appendingPathComponent(name), encoding: .utf8)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      return lines.indices.contains { start in holds(block, in: lines[start...]) }
    }
  }

  private static func holds(_ block: [String], in lines: ArraySlice<String>) -> Bool {
    guard let first = block.first, lines.count >= block.count, lines[lines.startIndex].hasSuffix(first) else {
      return false
    }
    let indent = lines[lines.startIndex].dropLast(first.count)
    guard indent.allSatisfy({ $0 == " " }) else { return false }
    return zip(block, lines).allSatisfy { $0.isEmpty ? $1.isEmpty : indent + $0 == $1 }
  }
}
