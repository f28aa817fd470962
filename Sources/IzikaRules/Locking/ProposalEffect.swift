import Mileage
import Output
import PackTests
import Packs
import Values

/// What a proposed lock would do, for a person to see before it is accepted: the money of those who use the lock, by whom each pack is
/// signed, what its author says of the version, and whether its own tests pass here.
struct ProposalEffect {
  private let workspace: Workspace
  private let library: PackLibrary
  private let site: LockSite
  private let today: CivilDate

  /// - Parameter library: finds the packs as they would be.
  init(_ workspace: Workspace, _ library: PackLibrary, _ site: LockSite, on today: CivilDate) {
    (self.workspace, self.library, self.site, self.today) = (workspace, library, site, today)
  }

  /// What is looked at.
  struct Scope {
    /// Nil for the days from January of last year to the end of this month.
    var period: Period?
    /// Whether the same appointments are looked at a year later, too.
    var isAhead = true
    /// What checks find in a pack of a library.
    var check: (PackLibrary, String) -> [Diagnostic]
  }

  /// - Parameters:
  ///   - changed: the packs that would be other ones.
  ///   - unasked: packs that no profile asks for yet; they are taken to be asked first.
  ///   - origins: who vouches for a pack, by its name.
  ///   - known: what speaks against it besides.
  func effect(
    of changed: [String], asking unasked: [String], from origins: [String: Phrase], besides known: [Diagnostic],
    _ scope: Scope
  ) -> PackEffect {
    let people = site.profiles.map { current in
      var proposed = current
      proposed.rules = unasked + current.rules
      return (current: current, proposed: proposed)
    }
    let after = workspace.proposing(library, at: site.place)
    var effect = EffectRun(before: StatementRun(workspace), after: StatementRun(after)).effect(
      of: people, in: scope.period ?? EffectRun.period(until: today), isAhead: scope.isAhead)
    for index in effect.changes.versions.indices where effect.changes.versions[index].after != nil {
      let change = effect.changes.versions[index]
      effect.changes.versions[index].origin = origins[change.pack]
      if let version = change.after { effect.changes.versions[index].note = note(on: version, of: change.pack) }
    }
    effect.findings = known
    // Those of the program are tested with it.
    for name in changed where !workspace.shippedPacks.isShipped(name) {
      effect.findings += scope.check(library, name).filter { $0.severity > .note }
      effect.findings += tests(of: name)
    }
    return effect
  }

  // MARK: Tests

  /// What is to be said of a pack's own tests; nothing where they pass, and where it has none.
  private func tests(of name: String) -> [Diagnostic] {
    do throws(Failure) {
      let report = try PackTestRun(workspace, library: library).run(name, PackTestOptions())
      return report.isPassed ? [] : [Self.failing(name, report)]
    } catch {
      return error.diagnostics.filter { $0.code != .testsMissing }
    }
  }

  private static func failing(_ name: String, _ report: PackTestReport) -> Diagnostic {
    let failed = report.results.filter { !$0.isPassed }.map { "\"\($0.name)\"" }
    let names = failed.prefix(3).joined(separator: ", ") + (failed.count > 3 ? ", …" : "")
    return Diagnostic(
      .error, .packTests, at: Diagnostic.Place(file: name),
      Phrase(
        en: "of the pack's own tests, \(failed.count) of \(report.results.count) fail with this engine: \(names)",
        fr: "des tests mêmes du paquet, \(failed.count) sur \(report.results.count) échouent avec ce moteur : \(names)"),
      advice: Phrase(
        en: "tell its publisher, and stay with the version that you have",
        fr: "dites-le à son éditeur, et restez à la version que vous avez"))
  }

  // MARK: The author's words

  private static let mostOfNote = 200

  /// What stands in the pack's CHANGELOG.md under the heading of a version, on one line.
  private func note(on version: String, of name: String) -> String? {
    let (folder, files, isArchive) = library.place(of: name)
    guard isArchive, let bytes = try? files.read(folder + "CHANGELOG.md") else { return nil }
    var lines: [String] = []
    var isInside = false
    for line in String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline) {
      if line.hasPrefix("#") {
        if isInside { break }
        let titles = line.split { !($0.isLetter || $0.isNumber || ".-".contains($0)) }
        isInside = titles.contains { $0 == version || $0 == "v\(version)" }
      } else if isInside {
        let words = line.split(separator: " ")
        let isItem = words.first == "-" || words.first == "*"
        let text = words.dropFirst(isItem ? 1 : 0).joined(separator: " ")
        // A line that goes on belongs to the item before it.
        if isItem || lines.isEmpty { lines.append(text) } else { lines[lines.count - 1] += " " + text }
      }
    }
    let text = lines.joined(separator: "; ").unicodeScalars
    if text.isEmpty { return nil }
    return text.count <= Self.mostOfNote ? String(text) : String(text.prefix(Self.mostOfNote - 1)) + "…"
  }
}
