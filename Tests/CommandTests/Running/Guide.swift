import Foundation
import TestSupport

/// What a guide teaches, without its sentences.
struct Guide {
  let lines: [String]
  private(set) var headings: [(level: Int, text: String)] = []
  /// Fenced blocks, each behind its language, without what is said differently in each language: outputs, comments and reasons.
  private(set) var blocks: [String] = []
  /// Rows of tables and items of lists under each heading.
  private(set) var counts: [Int] = []
  /// Code within sentences, and commands that stand in a line of their own.
  private(set) var code: Set<String> = []
  /// Where links within the project lead.
  private(set) var links: [String] = []

  /// - Parameter path: from the project's folder.
  init(_ path: String) throws {
    let text = try String(contentsOf: SourceTree.root.appendingPathComponent(path), encoding: .utf8)
    lines = text.components(separatedBy: "\n")
    var prose: [String] = []
    var block: [String]?
    for line in lines {
      if line.hasPrefix("```") {
        if let whole = block { blocks.append(Self.told(whole)) }
        block = block == nil ? [String(line.dropFirst(3))] : nil
      } else if block != nil {
        block?.append(line)
      } else {
        prose.append(line)
      }
    }
    if let block { blocks.append("not closed: \(block[0])") }
    for line in prose {
      if let heading = line.firstMatch(of: /^(#+) (.*)$/) {
        headings.append((heading.1.count, String(heading.2)))
        counts.append(0)
      } else if line.hasPrefix("| ") || line.hasPrefix("- ") {
        counts[counts.count - 1] += 1
      } else if line.hasPrefix("    izika-rules ") {
        code.insert(line.trimmingCharacters(in: .whitespaces))
      }
    }
    // A span may go on in the next line.
    let sentences = prose.joined(separator: " ")
    code.formUnion(sentences.matches(of: /`([^`]+)`/).map { $0.1.split(separator: " ").joined(separator: " ") })
    // How to be told in one's own language concerns the pages of the others.
    code = code.filter { !$0.contains("--locale") && !$0.contains("LANG") }
    links = sentences.matches(of: /\]\(([^)]+)\)/).map { String($0.1) }.filter { !$0.contains("://") }
  }

  /// A block without what differs between languages.
  private static func told(_ block: [String]) -> String {
    switch block[0].split(separator: " ").first {
    case "console":
      // Of a statement's warning, which begins no command, only that it is shown.
      let command = block.count > 1 && block[1].hasPrefix("$ ") ? block[1] : ""
      let told = command.replacing(" --locale fr", with: "").replacing(/--because "[^"]*"/, with: "--because …")
      return "console \(told)"
    case "lua":
      return block.map { line in
        line.replacing(/\s*--.*$/, with: "").replacing(/(verdict\(.*?, )"[^"]*"\)/) { "\($0.1)…)" }
      }.joined(separator: "\n")
    case "sh": return block.map { $0.replacing(/--because "[^"]*"/, with: "--because …") }.joined(separator: "\n")
    default:
      return block.map { line in
        line.replacing(/\s+#.*$/, with: "").replacing(/^(\s*(- name|description|reference): ).*$/) { "\($0.1)…" }
          .replacing(/(\bbecause: )("[^"]*"|[^,}]*)/) { "\($0.1)…" }
      }.joined(separator: "\n")
    }
  }
}
