import Foundation
import TestSupport
import Testing

/// The tutorial's commands print what it says they print, one after the other in one folder, as who follows it would run
/// them, in either language. `IZIKA_RECORD=1` writes what they print.
@Suite struct TutorialTests {
  @Test("Each step prints what the page says", arguments: [("TUTORIAL.md", "C"), ("TUTORIAL.fr.md", "fr_FR.UTF-8")])
  func steps(page: String, locale: String) throws {
    let blocks = try CommandBlocks(of: SourceTree.root.appendingPathComponent("rules/\(page)"))
    let scratch = try Scratch()
    var folder = scratch.work
    var commands = 0
    let printed = try blocks.printed { block, target in
      try Self.write(block, to: target, in: scratch)
    } run: { command in
      if command.hasPrefix("cd ") {
        folder.appendPathComponent(String(command.dropFirst(3)))
        return nil
      }
      commands += 1
      return try Self.printed(by: command, in: folder, locale, scratch)
    }
    #expect(commands > 8)
    if try blocks.record(printed) { return }
    #expect(printed == blocks.text, "\(blocks.difference(to: printed))")
  }

  /// Standard output and error as a terminal shows them.
  static func printed(
    by command: String, in folder: URL, _ locale: String, _ scratch: Scratch, environment: [String: String] = [:]
  ) throws -> String {
    var variables = environment
    variables["LANG"] = locale
    let result = try scratch.run("{ \(command); } 2>&1", environment: variables, in: folder)
    let text = String(decoding: result.output, as: UTF8.self)
    return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }

  /// Writes a block to the file that it names; `FILE#rule` puts it in the place of that rule's function.
  /// - Parameter folder: which the file's path begins at, below the working directory; empty for that, else ends with `/`.
  static func write(_ block: String, to target: String, of folder: String = "", in scratch: Scratch) throws {
    let parts = target.components(separatedBy: "#")
    let file = folder + parts[0]
    guard parts.count == 2 else { return try scratch.write(block, to: file) }
    let text = try scratch.read(file)
    let start = try #require(text.range(of: "function rules.\(parts[1])("))
    let end = try #require(text.range(of: "\nend\n", range: start.lowerBound..<text.endIndex))
    try scratch.write(text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: block), to: file)
  }
}
