import Foundation
import Output
import TestSupport
import Testing
import Values

/// The page of all codes, and the codes beside the sources that raise them.
@Suite struct MessagesReferenceTests {
  private static let isRecording = !(ProcessInfo.processInfo.environment["IZIKA_RECORD"] ?? "").isEmpty
  private static let codes = Diagnostic.Code.groups.flatMap(\.codes)

  @Test(arguments: [("MESSAGES.md", Language.english), ("MESSAGES.fr.md", .french)])
  func thePageSaysWhatTheCodesSay(name: String, language: Language) throws {
    let url = SourceTree.root.appending(path: "rules").appending(path: name)
    let text = MessagesPage.text(language)
    guard (try? String(contentsOf: url, encoding: .utf8)) != text else { return }
    guard Self.isRecording else {
      Issue.record("rules/\(name) is not what the codes say: IZIKA_RECORD=1 swift test --filter Reference")
      return
    }
    try text.write(to: url, atomically: true, encoding: .utf8)
  }

  @Test func everyCodeHasOneNameAndStandsInOrder() {
    #expect(Set(Self.codes).count == Self.codes.count)
    for group in Diagnostic.Code.groups { #expect(group.codes == group.codes.sorted()) }
    for code in Self.codes {
      #expect(Diagnostic.Code(named: code.name) == code)
      #expect(code.name.allSatisfy { $0 == "-" || ("a"..."z").contains($0) })
      #expect(!code.severities.isEmpty)
      for phrase in [code.meaning, code.remedy] {
        #expect(!phrase.english.isEmpty && !phrase.french.isEmpty && phrase.english != phrase.french, "\(code)")
      }
      for text in [code.meaning.english, code.meaning.french] { #expect(!text.hasSuffix("."), "\(code)") }
      for text in [code.remedy.english, code.remedy.french] { #expect(text.hasSuffix("."), "\(code)") }
    }
  }

  /// A code that is declared is listed, and something raises it.
  @Test func everyCodeIsListedAndRaised() throws {
    let sources = try Sources()
    #expect(sources.declared == Set(Self.codes.map { Self.member($0) }))
    let idle = sources.declared.filter { !sources.raised.contains($0) }
    #expect(idle.isEmpty, "nothing raises \(idle.sorted())")
    #expect(sources.made == [], "codes are made beside the others, in Values/Codes")
  }

  /// `place-not-found` is `placeNotFound`.
  private static func member(_ code: Diagnostic.Code) -> String {
    let words = code.name.split(separator: "-")
    return words[0] + words.dropFirst().map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }
}

/// What the sources of the project say of codes.
private struct Sources {
  /// Members of `Diagnostic.Code`.
  private(set) var declared: Set<String> = []
  /// Words after a point, but for the lists of what checks can find.
  private(set) var raised: Set<String> = []
  /// Files that make a code of their own.
  private(set) var made: [String] = []

  init() throws {
    let root = SourceTree.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
    while let url = files?.nextObject() as? URL {
      guard url.pathExtension == "swift" else { continue }
      var text = try String(contentsOf: url, encoding: .utf8)
      if url.path.contains("/Values/Codes/") {
        for match in text.matches(of: /package static let (\w+) = Self\(/) { declared.insert(String(match.1)) }
        continue
      }
      text.replace(/\[Diagnostic\.Code\] = \[[^\]]*\]/, with: "")
      if text.contains("Diagnostic.Code(\"") { made.append(url.lastPathComponent) }
      for match in text.matches(of: /\.(\w+)/) { raised.insert(String(match.1)) }
    }
  }
}
