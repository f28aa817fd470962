import Foundation
import TestSupport
import Testing

@testable import IzikaRules

/// Laws: a pack made for a French reader has nothing to read in English, and is otherwise the pack that is shipped.
@Suite struct TemplateTextTests {
  private static let examples = [
    "premiers-pas", "agence-immobiliere", "infirmiere", "consultant", "aller-simple", "semaines-alternees",
    "dejeuner-a-domicile", "agenda-d-equipe", "passager-et-parking", "franchise-journaliere", "plafond-mensuel",
    "minimum-par-trajet", "electrique-ou-diesel", "trajets-clients", "francs-et-euros", "tournee-de-nuit",
    "vehicule-partage", "bareme-a-venir",
  ]

  @Test func everyExampleIsHere() throws {
    let root = SourceTree.root.appending(path: "rules/exemples").path
    #expect(try FileManager.default.contentsOfDirectory(atPath: root).sorted() == Self.examples.sorted())
  }

  private static func files(_ example: String) throws -> [(path: String, text: String)] {
    let root = SourceTree.root.appending(path: "rules/exemples").appending(path: example)
    return try ["", "parameters", "tests"].flatMap { folder -> [(path: String, text: String)] in
      let folder = folder.isEmpty ? root : root.appending(path: folder)
      guard FileManager.default.fileExists(atPath: folder.path) else { return [] }  // a pack may have no parameters
      return try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
        .filter { $0.hasSuffix(".lua") || $0.hasSuffix(".yaml") }
        .map { ("\(example)/\($0)", try String(contentsOf: folder.appending(path: $0), encoding: .utf8)) }
    }
  }

  @Test(arguments: examples)
  func everyLineThatPeopleReadIsThereInFrench(example: String) throws {
    var count = 0
    for (path, text) in try Self.files(example) {
      var isFolded = false
      for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
        let bare = String(line.drop { $0 == " " })
        // The lines of a folded description, up to the next key.
        if isFolded, bare.contains(/^[a-z_]+:/) { isFolded = false }
        guard let range = isFolded ? line.range(of: bare) : TemplateText.readable(line) else {
          if bare.hasPrefix("description: >") { isFolded = true }
          continue
        }
        count += 1
        #expect(TemplateText.texts[String(line[range])] != nil, "\(path): no French for: \(line)")
      }
    }
    #expect(count > 10)
  }

  @Test func noTextIsLeftOver() throws {
    let all = try Self.examples.flatMap { try Self.files($0).map(\.text) }.joined(separator: "\n")
    for text in TemplateText.texts.keys { #expect(all.contains(text), "in no example: \(text)") }
  }

  @Test(arguments: examples)
  func nothingElseChanges(example: String) throws {
    for (path, text) in try Self.files(example) {
      let (lines, french) = (
        text.split(separator: "\n", omittingEmptySubsequences: false),
        TemplateText.french(text).split(separator: "\n", omittingEmptySubsequences: false)
      )
      #expect(lines.count == french.count)
      for (line, other) in zip(lines.map(String.init), french.map(String.init)) {
        guard let range = TemplateText.readable(line) else {
          #expect(line == other, "\(path)")
          continue
        }
        #expect(
          other.hasPrefix(line[..<range.lowerBound]) && other.hasSuffix(line[range.upperBound...]), "\(path): \(other)")
        #expect(other.count <= 120 || !path.hasSuffix(".lua"), "\(path): \(other)")
      }
    }
  }
}
