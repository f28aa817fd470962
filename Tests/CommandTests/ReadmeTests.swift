import Foundation
import TestSupport
import Testing

/// The commands of the README, in English and in French, print what it says they print: newcomers run them first.
/// `IZIKA_RECORD=1` writes what they print.
@Suite struct ReadmeTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let name: String
    /// The heading over its table of commands.
    let commands: String

    /// Empty when it cannot be read, which the tests notice.
    var text: String {
      (try? String(contentsOf: SourceTree.root.appendingPathComponent(name), encoding: .utf8)) ?? ""
    }
    var testDescription: String { name }

    /// The contents of the fenced blocks of a language.
    func blocks(_ language: String) -> [String] {
      text.components(separatedBy: "```\(language)\n").dropFirst().compactMap {
        $0.components(separatedBy: "```").first
      }
    }
  }

  static let pages = [
    Page(name: "README.md", commands: "Commands"),
    Page(name: "README.fr.md", commands: "Commandes"),
  ]

  @Test(arguments: pages)
  func printsWhatItSays(_ page: Page) throws {
    let blocks = try CommandBlocks(of: SourceTree.root.appendingPathComponent(page.name))
    var commands: [String] = []
    let printed = try blocks.printed { command in
      guard command.hasPrefix("scripts/izika-rules ") else { return nil }
      commands.append(command)
      let result = try Scratch().run(Self.installed(command), in: SourceTree.root)
      #expect(result.status == 0, "\(command)")
      return String(decoding: result.output, as: UTF8.self)
    }
    // Its first screen shows a statement.
    #expect(commands.count > 2 && commands[0].contains(" eval "))
    if try blocks.record(printed) { return }
    #expect(printed == blocks.text, "\(blocks.difference(to: printed))")
  }

  @Test(arguments: pages)
  func itsRuleFileRuns(_ page: Page) throws {
    let rule = try #require(page.blocks("lua").first)
    let scratch = try Scratch()
    try scratch.write(rule, to: "mine.lua")
    let calendar = TestFolders.examples.appendingPathComponent("agence-immobiliere/calendar.ics").path
    let command = try #require(page.blocks("sh").first { $0.contains("--rules mine.lua") })
      .replacingOccurrences(of: "my.ics", with: "'\(calendar)'").replacingOccurrences(of: "\\\n", with: " ")
    let result = try scratch.run(Self.installed(command))
    #expect(String(decoding: result.output, as: UTF8.self).contains("Total car"))
  }

  /// Its table of commands is the program's own list.
  @Test(arguments: pages)
  func itNamesEveryCommand(_ page: Page) throws {
    let section =
      page.text.components(separatedBy: "\n## \(page.commands)\n").last?.components(separatedBy: "\n## ").first ?? ""
    let rows = Self.lines(section).filter { $0.hasPrefix("| `") }
    let named = rows.flatMap { row in
      row.split(separator: "|")[0].matches(of: /`([a-z-]+)`/).map { String($0.1) }
    }
    let help = try Scratch().run("izika-rules --help")
    let list = String(decoding: help.output, as: UTF8.self).components(separatedBy: "SUBCOMMANDS:\n").last ?? ""
    // A name after two spaces; what goes on about it is further in.
    let commands = Self.lines(list).compactMap { $0.firstMatch(of: #/^  ([a-z-]+)  /#).map { String($0.1) } }
    #expect(commands.count > 10)
    #expect(named.sorted() == commands.sorted())
  }

  /// The same command by the product that is under test.
  private static func installed(_ command: String) -> String {
    command.replacingOccurrences(of: "scripts/izika-rules", with: "izika-rules")
  }

  private static func lines(_ text: String) -> [String] {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}
