/// What came of a pack's tests.
package struct PackTestReport: Sendable {
  /// Its name, or the path that the user gave where it has none.
  package var pack: String
  package var version: String
  package var results: [CaseResult]
  /// Nil where it was not asked for.
  package var coverage: Coverage?
  /// The percentage that was asked for.
  package var leastCoverage: Int?
  /// Golden files that were written.
  package var written: [String]

  package init(
    pack: String, version: String, results: [CaseResult], coverage: Coverage? = nil, leastCoverage: Int? = nil,
    written: [String] = []
  ) {
    self.pack = pack
    self.version = version
    self.results = results
    self.coverage = coverage
    self.leastCoverage = leastCoverage
    self.written = written
  }

  package var failed: Int { results.count { !$0.isPassed } }
  package var passed: Int { results.count - failed }
  var lacksCoverage: Bool { (coverage?.percent ?? 100) < leastCoverage ?? 0 }
  package var isPassed: Bool { failed == 0 && !lacksCoverage }
}
