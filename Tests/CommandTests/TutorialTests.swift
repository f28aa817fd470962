import Foundation
import TestSupport
import Testing

/// The tutorial's commands print what it says they print, one after the other in one folder, as who follows it would run
/// them. `IZIKA_RECORD=1` writes what they print.
@Suite struct TutorialTests {
  private static let page = SourceTree.root.appendingPathComponent("rules/TUTORIAL.md")

  @Test("Each step prints what the page says")
  func steps() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    var parts = text.components(separatedBy: "```")
    // Every second part is a block; an odd number of parts means that each is closed.
    #expect(parts.count % 2 == 1 && parts.count > 20)
    let scratch = try Scratch()
    var folder = scratch.work
    var commands = 0
    for index in stride(from: 1, to: parts.count, by: 2) {
      var lines = parts[index].components(separatedBy: "\n")
      let kind = lines.removeFirst().split(separator: " ")
      if kind.first == "console" {
        let command = try #require(lines.first)
        #expect(command.hasPrefix("$ "))
        if command.hasPrefix("$ cd ") {
          folder.appendPathComponent(String(command.dropFirst(5)))
          continue
        }
        let printed = try Self.printed(by: String(command.dropFirst(2)), in: folder, scratch)
        parts[index] = "console\n\(command)\n\(printed)"
        commands += 1
      } else if kind.count == 2 {
        try Self.write(lines.joined(separator: "\n"), to: String(kind[1]), in: scratch)
      }
    }
    #expect(commands > 8)
    let printed = parts.joined(separator: "```")
    if ProcessInfo.processInfo.environment["IZIKA_RECORD"] != nil, printed != text {
      try printed.write(to: Self.page, atomically: true, encoding: .utf8)
    } else {
      #expect(
        printed == text,
        "\(LineDiff.text(text.components(separatedBy: "\n"), printed.components(separatedBy: "\n")))")
    }
  }

  /// Standard output and error as a terminal shows them.
  private static func printed(by command: String, in folder: URL, _ scratch: Scratch) throws -> String {
    let result = try scratch.run("{ \(command); } 2>&1", in: folder)
    let text = String(decoding: result.output, as: UTF8.self)
    return text.isEmpty || text.hasSuffix("\n") ? text : text + "\n"
  }

  /// Writes a block to the file that it names; `FILE#rule` puts it in the place of that rule's function.
  private static func write(_ block: String, to target: String, in scratch: Scratch) throws {
    let parts = target.components(separatedBy: "#")
    guard parts.count == 2 else { return try scratch.write(block, to: target) }
    let text = try scratch.read(parts[0])
    let start = try #require(text.range(of: "function rules.\(parts[1])("))
    let end = try #require(text.range(of: "\nend\n", range: start.lowerBound..<text.endIndex))
    try scratch.write(text.replacingCharacters(in: start.lowerBound..<end.upperBound, with: block), to: parts[0])
  }
}
