import Packs
import Values

/// Looks at a rule pack without running a calendar.
///
/// What is wrong is found in all files of the pack in one go. A pack without an error loads; what it decides, its tests
/// tell.
package struct PackCheck {
  private let library: PackLibrary

  package init(_ library: PackLibrary) { self.library = library }

  /// - Parameter name: a shipped pack's name, a folder or a `.lua` file.
  /// - Throws: a ``Failure`` where there is no pack, or a file of it cannot be read.
  package func run(_ name: String) throws(Failure) -> CheckReport {
    let (draft, folder, files) = try library.draft(name, relativeTo: "")
    let parents = Parents(of: draft, at: folder, in: library)
    let pack = CheckedPack(draft, parents, reading: files)
    var found = draft.problems + parents.problems + pack.syntaxErrors
    for check in Self.all { found += check.findings(in: pack) }
    if !found.contains(where: { $0.severity == .error }) { found += LoadingCheck.findings(in: pack) }
    return CheckReport(pack: pack.manifest.name, diagnostics: found)
  }

  /// What is looked at where the pack can be read; loading comes last, where nothing is wrong so far.
  package static var all: [any Check.Type] {
    [
      ManifestCheck.self, TextFormCheck.self, FindingsCheck.self, GlobalNamesCheck.self, RememberingCheck.self,
      FieldsCheck.self,
      CallsCheck.self, ComparisonsCheck.self, TextCheck.self, RulesTableCheck.self, AnswersCheck.self, ReachCheck.self,
      ModulesCheck.self, ParameterUseCheck.self, ParameterDatesCheck.self, ParameterKnownCheck.self,
      ParameterJumpsCheck.self, ParameterBandsCheck.self,
      TestsCheck.self,
    ]
  }

  /// Everything that a check can find, by name: what the lists of rules in SARIF are made from.
  package static let codes: [Diagnostic.Code] = (reading + (all + [LoadingCheck.self]).flatMap { $0.codes }).sorted()

  /// What reading a pack finds, before anything of it is checked.
  private static let reading: [Diagnostic.Code] = [
    .luaSyntax, .yamlInvalid, .fileUnreadable, .fileEncoding, .packNameTaken, .packNotFound, .packEmpty, .packCycle,
    .packVersion, .parameterShape,
  ]
}

/// One idea of what can be wrong with a pack.
package protocol Check {
  static var codes: [Diagnostic.Code] { get }
  static func findings(in pack: CheckedPack) -> [Diagnostic]
}

/// What a check found in a pack.
package struct CheckReport: Sendable {
  /// As its manifest calls it, or as the user did.
  package let pack: String
  /// By file, line and column; nothing twice.
  package private(set) var diagnostics: [Diagnostic]

  package init(pack: String, diagnostics: [Diagnostic]) {
    self.pack = pack
    var seen: Set<Diagnostic> = []
    self.diagnostics = diagnostics.filter { seen.insert($0).inserted }.sorted { Self.key($0) < Self.key($1) }
  }

  /// Without what the user has seen and means so.
  package mutating func leaveOut(_ codes: Set<Diagnostic.Code>) { diagnostics.removeAll { codes.contains($0.code) } }

  package func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.count { $0.severity == severity } }

  private static func key(_ diagnostic: Diagnostic) -> (String, Int, Int, Diagnostic.Code, String, String) {
    let place = diagnostic.place
    return (
      place.file ?? "", place.line ?? 0, place.column ?? 0, diagnostic.code, diagnostic.message.english,
      diagnostic.advice.english
    )
  }
}

extension Sequence {
  /// What is found in each, until there is more than a file that somebody wrote has: 200 of a kind.
  func findings(_ find: (Element) -> [Diagnostic]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for element in self {
      found += find(element)
      if found.count >= mostFindings { break }
    }
    return found
  }
}

/// Of one kind in one file: what comes behind is found when these are mended.
let mostFindings = 200

/// `did you mean "summary"?`
func didYouMean(_ nearest: String) -> Phrase {
  Phrase(en: "did you mean \"\(nearest)\"?", fr: "vouliez-vous dire « \(nearest) » ?")
}

/// The nearest of the known names, or all of them where none is near.
func didYouMean(_ name: String, among known: [String]) -> Phrase {
  if let nearest = NearestName.of(name, in: known) { return didYouMean(nearest) }
  guard !known.isEmpty else { return .none }
  let list = known.joined(separator: ", ")
  return Phrase(en: "there is: \(list)", fr: "il y a : \(list)")
}
