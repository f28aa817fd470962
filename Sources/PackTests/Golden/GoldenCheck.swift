import Mileage
import System
import Values

/// Holds a whole calendar's statement against its golden file, and the pack against the order of events.
struct GoldenCheck {
  let runner: CaseRunner
  let files: any FileReading
  /// Whether to write the file instead of comparing.
  let isUpdating: Bool
  /// The test file, as messages call it, and its folder, which ends with `/`.
  let file: String
  let folder: String

  struct Result {
    var failures: [TestFailure] = []
    /// Whether the file was written.
    var isWritten = false
  }

  /// - Parameter statement: what the case gives when events are asked about in the engine's own order.
  /// - Throws: a ``Failure`` when a pack does not load, or the file cannot be read or written.
  func check(_ test: TestCase, _ golden: GoldenName, _ statement: Statement) throws(Failure) -> Result {
    let lines = GoldenStatement.lines(statement)
    for order in [EventOrder.backwards, .shuffled] {
      let other = GoldenStatement.lines(try runner.run(test, in: order).statement)
      // What depends on an order is no result that could be kept.
      if let failure = Self.compare(lines, other, golden) { return Result(failures: [failure]) }
    }
    let path = folder + golden.name
    let kept =
      files.exists(path)
      ? GoldenStatement.lines(of: try files.read(golden.name, of: folder, most: Self.mostOfGolden)) : nil
    if kept == lines { return Result() }
    guard !isUpdating else {
      let disk = LocalFiles()
      if disk.isLink(folder) { throw Failure(PackTestProblem.linkedFolder(golden, in: file)) }
      try disk.write(Array(lines.map { $0 + "\n" }.joined().utf8), to: path)
      return Result(isWritten: true)
    }
    guard let kept else { return Result(failures: [Self.missing(golden)]) }
    return Result(failures: [Self.different(golden, LineDifference.lines(kept, lines))])
  }

  private static let mostOfGolden = 64 << 20

  /// Lines of a difference that only has to show that there is one.
  private static let mostShown = 12

  private static func compare(_ lines: [String], _ other: [String], _ golden: GoldenName) -> TestFailure? {
    guard lines != other else { return nil }
    return TestFailure(
      golden.name, line: golden.line,
      got: Phrase(
        en:
          "asked in another order, the rules give another statement; do not keep anything between two calls. It begins to differ here:",
        fr:
          "interrogées dans un autre ordre, les règles donnent un autre relevé ; ne gardez rien d'un appel à l'autre. Il commence à différer ici :"
      ),
      difference: Array(LineDifference.lines(lines, other).prefix(mostShown)))
  }

  private static func missing(_ golden: GoldenName) -> TestFailure {
    TestFailure(
      golden.name, line: golden.line,
      got: Phrase(
        en: "is not there; run with --update to write it, and read it before you keep it",
        fr: "n'existe pas ; relancez avec --update pour l'écrire, et lisez-le avant de le garder"))
  }

  private static func different(_ golden: GoldenName, _ difference: [String]) -> TestFailure {
    TestFailure(
      golden.name, line: golden.line,
      got: Phrase(
        en: "the statement is another one (- kept, + now); if it is right, run with --update",
        fr: "le relevé a changé (- conservé, + maintenant) ; s'il est juste, relancez avec --update"),
      difference: difference)
  }
}
