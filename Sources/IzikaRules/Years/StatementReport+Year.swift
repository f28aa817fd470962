import Mileage
import Output
import Values

extension StatementReport {
  /// One person's fiscal year by months; the request's ``StatementRequest/fiscalYear`` is set.
  public static func makeYear(
    _ request: StatementRequest, in workspace: Workspace, as format: StatementFormat, options: StatementOptions
  ) -> StatementReport {
    do {
      let statement = try StatementRun(workspace).run(request)
      var output: [UInt8] = []
      YearWriter(options: options).write(YearOverview(statement), as: format, into: &output)
      return StatementReport(
        output: output, diagnostics: statement.diagnostics, status: statement.hasErrors ? 1 : 0,
        person: statement.person)
    } catch {
      return StatementReport(output: [], diagnostics: error.diagnostics, status: 2, person: request.profile.person)
    }
  }
}
