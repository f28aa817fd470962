import Mileage
import Output
import Packs
import TestSupport
import Testing
import Values

@testable import IzikaRules

/// What two versions of a pack say otherwise.
@Suite struct PackComparisonTests {
  private static let manifest = "name: agence/visites\nversion: 1.4.0\napi: 1\nextends: [izika/base]\n"
  private static let rules = "return {\n  purpose = function() return \"a\" end,\n}\n"

  /// The changes between two folders that are alike but for the files named.
  private func changes(_ before: [String: String], _ after: [String: String]) throws -> PackChanges {
    let folder = try TemporaryFolder()
    let common = ["pack.yaml": Self.manifest, "rules.lua": Self.rules]
    for (side, files) in [("before", before), ("after", after)] {
      for (name, text) in common.merging(files, uniquingKeysWith: { $1 }) {
        try folder.write(text, to: "\(side)/\(name)")
      }
    }
    let library = try Workspace().library()
    func layers(_ side: String) throws -> [Pack] { try library.layers([folder.path(side)], relativeTo: "") }
    return PackComparison(try layers("before"), try layers("after")).changes()
  }

  @Test func nothingDiffersBetweenCopies() throws {
    let changes = try changes([:], ["README.md": "Another text.\n"])
    #expect(changes.versions.isEmpty && changes.powers.isEmpty && changes.values.isEmpty && changes.files.isEmpty)
  }

  @Test func aVersionIsNamedWithBothNumbers() throws {
    let changes = try changes([:], ["pack.yaml": Self.manifest.replacing("1.4.0", with: "1.5.0")])
    #expect(changes.versions == [.init(pack: "agence/visites", before: "1.4.0", after: "1.5.0")])
    #expect(changes.files.isEmpty && changes.powers.isEmpty)
  }

  @Test func powersAreToldApart() throws {
    let after = """
      name: agence/visites
      version: 1.4.0
      api: 1
      engine: ">=0.1 <3"
      currency: CHF
      extends: [{name: izika/base, range: ^1}, commun/trajets]
      needs: [locate]
      """
    let changes = try changes(
      ["pack.yaml": Self.manifest + "engine: \">=0.1 <2\"\n"], ["pack.yaml": after])
    #expect(
      changes.powers == [
        .init(pack: "agence/visites", kind: .need, before: nil, after: "locate"),
        .init(pack: "agence/visites", kind: .extends, before: nil, after: "commun/trajets"),
        .init(pack: "agence/visites", kind: .extends, before: "izika/base", after: "izika/base ^1"),
        .init(pack: "agence/visites", kind: .engine, before: ">=0.1 <2", after: ">=0.1 <3"),
        .init(pack: "agence/visites", kind: .currency, before: nil, after: "CHF"),
      ])
    // A pack that comes along is a version, with the powers it asks for.
    #expect(changes.versions.map(\.pack).prefix(2) == ["agence/visites", "commun/trajets"])
  }

  @Test func valuesAreComparedKeyByKeyAndDayByDay() throws {
    let before = """
      keywords:
        value: [visite, mandat]
      rate:
        reference: policy 4
        values: [{from: 2026-01-01, value: 0.55}]
      clients:
        value: {forge: {rate: 0.55, words: [forge]}, moulin: 1}
      order:
        value: [a, b]
      gone:
        value: true
      """
    let after = """
      keywords:
        value: [visite, "état des lieux"]
      rate:
        reference: policy 4
        values: [{from: 2026-01-01, value: 0.55}, {from: 2027-01-01, reference: policy 5, value: 0.57}]
      clients:
        value: {forge: {rate: 0.60, words: [forge]}, scierie: 2}
      order:
        value: [b, a]
      here:
        value: 2026-10-06
      """
    let found = try changes(["parameters/p.yaml": before], ["parameters/p.yaml": after]).values
    #expect(
      found.map { value in
        let sides = [value.before, value.after].map { $0 ?? "-" }.joined(separator: " → ")
        let list = (value.added.map { "+\($0)" } + value.removed.map { "-\($0)" }).joined(separator: " ")
        return [value.parameter, value.from?.description ?? "", list.isEmpty ? sides : list, value.reference]
          .filter { !$0.isEmpty }.joined(separator: " ")
      } == [
        "clients.forge.rate 0.55 → 0.6", "clients.moulin 1 → -", "clients.scierie - → 2", "gone true → -",
        "here - → 2026-10-06", "keywords +\"état des lieux\" -\"mandat\"", "order [\"a\", \"b\"] → [\"b\", \"a\"]",
        "rate 2027-01-01 0.55 → 0.57 policy 5",
      ])
  }

  @Test func linesOfRulesStandSideBySide() throws {
    let after = Self.rules.replacing("\"a\"", with: "\"b\"") + "-- end\n"
    let file = try #require(
      try changes(["lib/x.lua": "return 1\n"], ["rules.lua": after, "lib/y.lua": "return 1\n"]).files.last)
    #expect((file.pack, file.name, file.removed, file.added) == ("agence/visites", "rules.lua", 1, 2))
    #expect(
      file.lines.map { "\($0.isAdded ? "+" : "-")\($0.number) \($0.text)" } == [
        "-2   purpose = function() return \"a\" end,", "+2   purpose = function() return \"b\" end,", "+4 -- end",
      ])
  }
}

/// What is laid side by side makes one file of the other.
@Suite struct LineComparisonTests {
  @Test func linesTakenOutAndPutInMakeTheOtherFile() {
    var random = SplitMix64(seed: 311)
    for _ in 0..<300 {
      func text() -> [String] { (0..<random.below(12)).map { _ in "\(random.below(4))" } }
      let (before, after) = (text(), text())
      let found = LineComparison(bytes(before), bytes(after))
      var made = before
      for line in found.lines.reversed() where !line.isAdded {
        #expect(made.remove(at: line.number - 1) == line.text)
      }
      for line in found.lines where line.isAdded { made.insert(line.text, at: line.number - 1) }
      #expect(made == after)
      #expect(found.removed == found.lines.count { !$0.isAdded } && found.added == found.lines.count { $0.isAdded })
    }
  }

  @Test func filesTooFarApartAreCounted() {
    let (before, after) = ((0..<3_000).map { "a\($0)" }, (0..<2_500).map { "b\($0)" })
    let found = LineComparison(bytes(["same"] + before), bytes(["same"] + after))
    #expect(found.lines.isEmpty && found.removed == 3_000 && found.added == 2_500)
  }

  private func bytes(_ lines: [String]) -> [UInt8] { lines.flatMap { Array("\($0)\n".utf8) } }
}
