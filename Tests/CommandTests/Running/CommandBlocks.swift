import Foundation
import TestSupport

/// A page whose `console` blocks hold a command after `$ ` and what it prints.
struct CommandBlocks {
  let page: URL
  let text: String

  init(of page: URL) throws {
    self.page = page
    text = try String(contentsOf: page, encoding: .utf8)
  }

  /// The page with what its commands print now.
  /// - Parameters:
  ///   - write: is given every other block that names a file behind its language, and the name.
  ///   - pass: is given what stands between two blocks, before the second one of them is.
  ///   - run: what a command prints; nil leaves the block as it is.
  func printed(
    write: (_ block: String, _ target: String) throws -> Void = { _, _ in },
    pass: (_ prose: String) throws -> Void = { _ in }, run: (_ command: String) throws -> String?
  ) throws -> String {
    var parts = text.components(separatedBy: "```")
    // Every second part is a block; an odd number of parts means that each is closed.
    if parts.count % 2 == 0 { throw Unclosed(page: page.lastPathComponent) }
    for index in stride(from: 1, to: parts.count, by: 2) {
      try pass(parts[index - 1])
      var lines = parts[index].components(separatedBy: "\n")
      let kind = lines.removeFirst().split(separator: " ")
      if kind.first == "console", let command = lines.first, command.hasPrefix("$ ") {
        if let printed = try run(String(command.dropFirst(2))) { parts[index] = "console\n\(command)\n\(printed)" }
      } else if kind.count == 2 {
        try write(lines.joined(separator: "\n"), String(kind[1]))
      }
    }
    return parts.joined(separator: "```")
  }

  /// Writes the page anew where expectations are recorded, and answers whether that was to be done.
  func record(_ printed: String) throws -> Bool {
    guard ProcessInfo.processInfo.environment["IZIKA_RECORD"] != nil else { return false }
    if printed != text { try printed.write(to: page, atomically: true, encoding: .utf8) }
    return true
  }

  /// What stands in the page and what is printed, line by line.
  func difference(to printed: String) -> String {
    LineDiff.text(text.components(separatedBy: "\n"), printed.components(separatedBy: "\n"))
  }

  struct Unclosed: Error { let page: String }
}
