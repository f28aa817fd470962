/// What came of a pack's tests.
public struct PackTestReport: Sendable {
  /// As the user named it.
  public var pack: String
  public var version: String
  public var results: [CaseResult]
  /// Nil where it was not asked for.
  public var coverage: Coverage?
  /// The percentage that was asked for.
  public var leastCoverage: Int?
  /// Golden files that were written.
  public var written: [String]

  public init(
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

  public var failed: Int { results.count { !$0.isPassed } }
  public var passed: Int { results.count - failed }
  public var lacksCoverage: Bool { (coverage?.percent ?? 100) < leastCoverage ?? 0 }
  public var isPassed: Bool { failed == 0 && !lacksCoverage }
}
