import Foundation
import LuaSandbox
import Mileage
import TestSupport
import Testing
import Values

@testable import Rules

/// The files that are written from the tables: `IZIKA_RECORD=1 swift test --filter Reference` writes them anew.
@Suite struct ReferenceFilesTests {
  private static let isRecording = !(ProcessInfo.processInfo.environment["IZIKA_RECORD"] ?? "").isEmpty

  static let files: [(name: String, text: String)] = [
    ("REFERENCE.md", RuleReference.page(.english)), ("REFERENCE.fr.md", RuleReference.page(.french)),
    ("izika.meta.lua", RuleReference.meta), (".luacheckrc", RuleReference.luacheck),
  ]

  @Test(arguments: files.indices)
  func theFileSaysWhatTheTablesSay(index: Int) throws {
    let (name, text) = Self.files[index]
    let url = SourceTree.root.appending(path: "rules").appending(path: name)
    let written = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    guard written != text else { return }
    guard Self.isRecording else {
      Issue.record("rules/\(name) is not what the tables say: IZIKA_RECORD=1 swift test --filter Reference")
      return
    }
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  /// The page for who writes rules names all of them, in either language.
  @Test(arguments: [("README.md", Language.english), ("README.fr.md", .french)])
  func theReadmeSaysWhenEachRuleIsAsked(name: String, language: Language) throws {
    let url = SourceTree.root.appending(path: "rules/\(name)")
    let timetable = RuleReference.timetable(language)
    let page = try String(contentsOf: url, encoding: .utf8)
    let start = try #require(page.firstRange(of: /<!-- rules: .* -->\n/)).upperBound
    let end = try #require(page.range(of: "<!-- /rules -->")).lowerBound
    guard page[start..<end] != timetable else { return }
    guard Self.isRecording else {
      Issue.record("rules/\(name) is not what the table says: IZIKA_RECORD=1 swift test --filter Reference")
      return
    }
    try (page[..<start] + timetable + page[end...]).write(to: url, atomically: true, encoding: .utf8)
  }

  /// A module is only parsed as long as nobody requires it.
  @Test func theAnnotationsAreLua() throws {
    try Sandbox().addModule("izika", file: "izika.meta.lua", Array(RuleReference.meta.utf8), id: 0)
    #expect(throws: SandboxError.self) {
      try Sandbox().addModule("izika", file: "izika.meta.lua", Array((RuleReference.meta + "end").utf8), id: 0)
    }
  }

  @Test func theServersSettingsAreJSON() throws {
    let settings = try JSONSerialization.jsonObject(with: Data(RuleReference.luarc.utf8)) as? [String: Any]
    #expect(settings?["runtime.version"] as? String == "Lua 5.4")
  }

  /// A name leads to a type, which leads back to it: two of one name would never both be asked.
  @Test func everyNameHasAQuestionOfItsOwn() {
    #expect(RuleName.allCases.map { $0.question.name } == RuleName.allCases)
    #expect(RuleReference.rules.map(\.name) == RuleName.allCases.map(\.rawValue))
  }

  @Test func everyNameIsDocumentedOnceInOneLine() {
    var summaries: [Phrase] = RuleReference.rules.map(\.summary) + RuleReference.functions.map(\.summary)
    for record in RuleReference.records { summaries += [record.summary] + record.fields.map(\.summary) }
    for box in RuleReference.boxes {
      summaries += [box.summary] + box.fields.map(\.summary)
      summaries += box.operators.map(\.summary)
    }
    for summary in summaries {
      for text in [summary.english, summary.french] {
        #expect(!text.isEmpty && !text.contains("\n"), "\(summary.english)")
      }
    }
    // A list of values may go on: ACCEPTED, DECLINED…
    let unended = summaries.map(\.english).filter { text in ![".", "?", "…"].contains { text.hasSuffix($0) } }
    #expect(unended.isEmpty, "\(unended)")
    let names = RuleReference.functions.map(\.name) + OfferedName.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  /// A type that the tables name must be one that they describe.
  @Test func everyRecordThatIsNamedIsDescribed() {
    let known = Set(RuleReference.records.map(\.name))
    var types: [RuleType] = RuleReference.functions.map(\.answer) + RuleReference.rules.map(\.answer)
    types += RuleReference.functions.flatMap(\.arguments).map(\.type)
    types += RuleReference.rules.flatMap(\.arguments).map(\.type)
    types += RuleReference.records.flatMap(\.fields).map(\.type)
    #expect(Set(types.flatMap(\.records)).isSubset(of: known))
    #expect(known.isSubset(of: Set(types.flatMap(\.records)).union(["profile"])))
  }

  @Test func whatTheReferenceCallsClosedIsClosed() {
    let open = Set(OfferedName.all.compactMap { $0.name.split(separator: ".").first.map(String.init) })
    #expect(open.isDisjoint(with: RuleReference.closedLibraries))
  }
}

extension RuleType {
  /// The records that it names.
  fileprivate var records: [String] {
    switch self {
    case .record(let name): [name]
    case .list(let type), .map(let type), .optional(let type): type.records
    case .either(let types): types.flatMap(\.records)
    case .table(let keys): keys.flatMap(\.type.records)
    default: []
    }
  }
}
