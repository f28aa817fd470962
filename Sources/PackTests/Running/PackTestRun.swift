import Packs
import System
import Values

/// Which tests to run, and how.
package struct PackTestOptions: Sendable {
  /// Cases whose name, or whose file's name, holds this text; nil for all.
  package var named: String?
  /// Whether golden files are written anew.
  package var isUpdating: Bool
  package var measuresCoverage: Bool
  package var leastCoverage: Int?

  package init(
    named: String? = nil, isUpdating: Bool = false, measuresCoverage: Bool = false, leastCoverage: Int? = nil
  ) {
    self.named = named
    self.isUpdating = isUpdating
    self.measuresCoverage = measuresCoverage
    self.leastCoverage = leastCoverage
  }
}

/// Runs the tests that lie in a pack's folder.
package struct PackTestRun: Sendable {
  private let evaluating: any CaseEvaluating
  private let library: PackLibrary

  /// - Parameter library: one that has read nothing yet: packs are read anew by each run, a person may be mending them.
  package init(_ evaluating: any CaseEvaluating, library: PackLibrary) {
    self.evaluating = evaluating
    self.library = library
  }

  /// - Parameter name: a shipped pack's, or a folder.
  /// - Throws: a ``Failure`` when there is nothing to run: a pack or a test that cannot be read, or no test at all.
  package func run(_ name: String, _ options: PackTestOptions) throws(Failure) -> PackTestReport {
    guard !name.hasSuffix(".lua") else { throw Failure(PackTestProblem.singleFile(name)) }
    let (folder, files, isArchive) = library.place(of: name)
    if isArchive, options.isUpdating { throw Failure(PackTestProblem.lockedPack(name)) }
    let shown = shown(name)
    var settings = TestSettings(evaluating, library, pack: name)
    let standIn = try settings.standIn()
    try standIn.checkLoading()
    let tests = try PackTests(in: folder, shown: shown, files: files)
    guard !tests.cases.isEmpty else { throw Failure(PackTestProblem.noTests(name, folder: shown + "tests")) }
    var report = PackTestReport(
      pack: standIn.packs.first?.name ?? name, version: standIn.packs.first?.manifest.version ?? "", results: [],
      leastCoverage: options.leastCoverage)
    for file in tests.files {
      for test in file.cases where Self.isWanted(test, options.named) {
        report.results.append(run(test, in: file, of: files, options, &settings, &report.written))
      }
    }
    if report.results.isEmpty, let named = options.named { throw Failure(PackTestProblem.noneNamed(named, name)) }
    if options.measuresCoverage { report.coverage = try Coverage.of(standIn, report.results) }
    return report
  }

  private func run(
    _ test: TestCase, in file: TestFile, of files: any FileReading, _ options: PackTestOptions,
    _ settings: inout TestSettings, _ written: inout [String]
  ) -> CaseResult {
    do throws(Failure) {
      let runner = CaseRunner(try settings.setting(of: test, in: file.folder))
      let run = try runner.run(test)
      var result = runner.result(of: test, run)
      if let golden = test.golden {
        let check = GoldenCheck(
          runner: runner, files: files, isUpdating: options.isUpdating, file: file.name, folder: file.folder)
        let held = try check.check(test, golden, run.statement)
        result.failures += held.failures
        if held.isWritten { written.append(Self.beside(file.name, golden.name)) }
      }
      return result
    } catch {
      return CaseResult(test, problem: error)
    }
  }

  /// `packs/visits/`; nothing for the working directory.
  private func shown(_ name: String) -> String {
    let trimmed = name.hasPrefix("./") ? String(name.dropFirst(2)) : name
    if trimmed.isEmpty || trimmed == "." { return "" }
    return trimmed.hasSuffix("/") ? trimmed : trimmed + "/"
  }

  private static func isWanted(_ test: TestCase, _ text: String?) -> Bool {
    guard let text else { return true }
    return test.name.contains(text) || test.file.contains(text)
  }

  /// The name of a file in the folder of another.
  private static func beside(_ file: String, _ name: String) -> String {
    (file.split(separator: "/", omittingEmptySubsequences: false).dropLast().map(String.init) + [name])
      .joined(separator: "/")
  }

  /// What to look at for changes in a pack's folder.
  package func watched(_ name: String) -> [String] {
    let (folder, files, _) = library.place(of: name)
    var paths = [folder + "pack.yaml", folder + "rules.lua"]
    for (part, suffix) in [("rules/", ".lua"), ("parameters/", ".yaml"), ("tests/", "")] {
      paths += ((try? files.list(folder + part, ending: suffix)) ?? []).map { folder + part + $0 }
    }
    return paths
  }

  /// The calendars of its own folder that a pack's tests name. A test that cannot be read names none; once it is mended,
  /// it is read again.
  package func calendars(_ name: String) -> [String] {
    let place = library.place(of: name)
    let tests = try? PackTests(in: place.folder, shown: "", files: place.files)
    return tests?.cases.flatMap(\.calendarPaths) ?? []
  }
}
