import System
import Values
import YAML

/// Reads `tests/*.yaml`.
struct TestFileReader {
  let files: any FileReading

  /// - Parameters:
  ///   - path: where the file lies in the pack: `tests/days.yaml`.
  ///   - pack: the pack's folder; ends with `/` or is empty.
  ///   - name: what messages call it.
  /// - Throws: a ``Failure`` with file and line for a key that is unknown, missing or of the wrong kind, and for a
  ///   calendar that cannot be read.
  func read(_ path: String, of pack: String, name: String) throws(Failure) -> TestFile {
    let folder = pack + "tests/"
    let yaml = try YAMLFile(try files.read(path, of: pack, most: YAMLFile.mostBytes), name: name)
    let reader = try YAMLReader(yaml.root, file: name)
    try reader.allow(only: ["profile", "distances", "as_of", "cases"])
    var shared = TestCaseReader(files: files, file: name, pack: pack)
    shared.profile = reader["profile"]
    shared.distances = try shared.distances(reader)
    shared.asOf = try reader.date("as_of")
    if let profile = shared.profile { _ = try YAMLReader(profile, file: name) }
    var file = TestFile(name: name, folder: folder, cases: [])
    for item in try reader.required("cases", reader.list("cases")) {
      let test = try shared.read(item)
      if let twin = file.cases.first(where: { $0.name == test.name }) {
        throw Failure(TestProblem.twice(test, twin))
      }
      file.cases.append(test)
    }
    return file
  }
}

/// What is wrong with a test file, beyond what YAML and keys can be.
enum TestProblem {
  static func at(_ file: String, _ line: Int?, _ message: Phrase, advice: Phrase = .none) -> Diagnostic {
    Diagnostic(.error, .testInvalid, at: Diagnostic.Place(file: file, line: line), message, advice: advice)
  }

  static func twice(_ test: TestCase, _ first: TestCase) -> Diagnostic {
    at(
      test.file, test.line,
      Phrase(
        en: "two cases have the name \"\(test.name)\"; the first is in line \(first.line)",
        fr: "deux cas portent le nom « \(test.name) » ; le premier est à la ligne \(first.line)"),
      advice: Phrase(en: "give each its own", fr: "donnez à chacun le sien"))
  }

  /// - Parameter given: the inputs that the case has.
  static func inputs(_ file: String, _ line: Int, given: [String]) -> Diagnostic {
    let keys = "event, day, calendar, trip"
    return given.isEmpty
      ? at(
        file, line,
        Phrase(en: "nothing happens in this case", fr: "il ne se passe rien dans ce cas"),
        advice: Phrase(en: "add one of: \(keys)", fr: "ajoutez l'une de ces clés : \(keys)"))
      : at(
        file, line,
        Phrase(
          en: "a case has one of \(keys); this one has \(given.joined(separator: " and "))",
          fr: "un cas a l'une des clés \(keys) ; celui-ci a \(given.joined(separator: " et "))"),
        advice: Phrase(en: "make two cases of it", fr: "faites-en deux cas"))
  }

  static func expectsNothing(_ file: String, _ line: Int) -> Diagnostic {
    at(
      file, line,
      Phrase(en: "the case expects nothing, so it cannot fail", fr: "le cas n'attend rien : il ne peut pas échouer"),
      advice: Phrase(
        en: "add `expect`, `trips`, `amounts`, `totals`, `skipped`, `adjustments`, `diagnostics` or `golden`",
        fr:
          "ajoutez « expect », « trips », « amounts », « totals », « skipped », « adjustments », « diagnostics » ou « golden »"
      ))
  }

  static func wrong(
    _ file: String, _ line: Int, _ key: String, _ expected: Phrase, _ value: YAMLValue, advice: Phrase = .none
  ) -> Diagnostic {
    at(
      file, line,
      Phrase(
        en: "\"\(key)\" must be \(expected.english), not \(value.kindName.english)",
        fr: "« \(key) » doit être \(expected.french), pas \(value.kindName.french)"), advice: advice)
  }
}
