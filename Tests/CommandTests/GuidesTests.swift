import Foundation
import TestSupport
import Testing

/// Each guide is written in English and in French. Neither is a translation word by word, but both teach the same: the same
/// sections, commands, rules and values.
@Suite struct GuidesTests {
  /// An English guide with its French one.
  struct Pair: Sendable, CustomTestStringConvertible {
    /// Where the English one stands, from the project's folder.
    let english: String
    var french: String { english.replacing(/\.md$/, with: ".fr.md") }
    var testDescription: String { english }

    func pages() throws -> (english: Guide, french: Guide) { (try Guide(english), try Guide(french)) }
  }

  static let pairs: [Pair] = {
    let rules = SourceTree.root.appendingPathComponent("rules")
    let packs = TestFolders.names(in: rules).flatMap { scope in
      TestFolders.names(in: rules.appendingPathComponent(scope)).map { "\(scope)/\($0)/README.md" }
    }
    let pages = packs.filter { FileManager.default.fileExists(atPath: rules.appendingPathComponent($0).path) }
    return (["README.md"] + (["README.md", "TUTORIAL.md", "SHARING.md"] + pages).map { "rules/\($0)" }).map(Pair.init)
  }()

  @Test func everyPackIsAmongThem() { #expect(Self.pairs.count > 20) }

  @Test(arguments: pairs)
  func eachBeginsWithALinkToTheOther(_ pair: Pair) throws {
    let (english, french) = try pair.pages()
    func name(_ path: String) -> String { path.components(separatedBy: "/").last ?? "" }
    #expect(english.lines.prefix(3).last == "*[En français](\(name(pair.french)))*")
    #expect(french.lines.prefix(3).last == "*[In English](\(name(pair.english)))*")
  }

  @Test(arguments: pairs)
  func bothHaveTheSameHeadings(_ pair: Pair) throws {
    let (english, french) = try pair.pages()
    #expect(
      english.headings.map(\.level) == french.headings.map(\.level),
      "\(english.headings.map(\.text)) | \(french.headings.map(\.text))")
  }

  @Test(arguments: pairs)
  func bothShowTheSameCommandsAndRules(_ pair: Pair) throws {
    let (english, french) = try pair.pages()
    #expect(english.blocks == french.blocks, "\(LineDiff.text(english.blocks, french.blocks))")
  }

  /// Rows of tables and items of lists, section by section: what one page knows, the other knows.
  @Test(arguments: pairs)
  func bothListAsMuch(_ pair: Pair) throws {
    let (english, french) = try pair.pages()
    #expect(english.counts == french.counts, "\(english.headings.map(\.text))")
  }

  /// Names of parameters, rules and options within sentences. The French README also tells the French words for vehicles.
  @Test(arguments: pairs)
  func bothNameTheSameThings(_ pair: Pair) throws {
    let (english, french) = try pair.pages()
    #expect(english.code.subtracting(french.code).isEmpty, "only in English")
    if pair.english != "README.md" { #expect(french.code.subtracting(english.code).isEmpty, "only in French") }
  }

  @Test(arguments: pairs)
  func linksLeadSomewhereAndToTheReadersLanguage(_ pair: Pair) throws {
    let (english, french) = try pair.pages()
    for (page, path) in [(english, pair.english), (french, pair.french)] {
      let folder = SourceTree.root.appendingPathComponent(path).deletingLastPathComponent()
      #expect(page.links.isEmpty == false)
      for link in page.links {
        #expect(FileManager.default.fileExists(atPath: folder.appendingPathComponent(link).path), "\(link)")
      }
    }
    #expect(Set(english.links.map(Self.plain)) == Set(french.links.map(Self.plain)))
    // But for the link at its top, nothing sends a French reader to English where there is a French page.
    let folder = SourceTree.root.appendingPathComponent(pair.french).deletingLastPathComponent()
    for link in french.links.dropFirst() where !link.contains(".fr.") {
      for other in [link.replacing(/\.md$/, with: ".fr.md"), "\(link)/README.fr.md"] where other != link {
        let isThere = FileManager.default.fileExists(atPath: folder.appendingPathComponent(other).path)
        #expect(!isThere || link.hasSuffix("REFERENCE.md"), "\(link)")
      }
    }
  }

  /// The numbers that packs invite to try.
  @Test(arguments: pairs)
  func commandsWithinSentencesRun(_ pair: Pair) throws {
    for command in try pair.pages().english.code where command.hasPrefix("izika-rules price ") {
      let result = try Scratch().run(command)
      #expect(result.status == 0, "\(command): \(String(decoding: result.errors, as: UTF8.self))")
    }
  }

  /// The page in any language; a pack's page goes by its folder, too.
  private static func plain(_ link: String) -> String {
    link.replacing(".fr.md", with: ".md").replacing(/\/README\.md$/, with: "")
  }
}
