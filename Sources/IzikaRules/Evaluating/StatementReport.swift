import Mileage
import Output
import Values

/// One person's statement as bytes, with what is to be said beside it.
public struct StatementReport: Sendable {
  /// Without its lead, which depends on who was written before; empty when nothing could be evaluated.
  public var output: [UInt8]
  /// What a person should look at: the statement's, or why nothing could be evaluated.
  public var diagnostics: [Diagnostic]
  /// 0 done, 1 done with errors in the result, 2 nothing could be evaluated.
  public var status: Int32
  /// As the profile has it; the path of a profile that cannot be read.
  public var person: String

  /// Evaluates and writes one request; what cannot be evaluated is a report too, so that one person's broken profile
  /// does not cost the others theirs.
  public static func make(
    _ request: StatementRequest, in workspace: Workspace, as format: StatementFormat, options: StatementOptions
  ) -> StatementReport {
    do {
      let statement = try StatementRun(workspace).run(request)
      var output: [UInt8] = []
      StatementWriter.writeBody(statement, as: format, options: options, into: &output)
      return StatementReport(
        output: output, diagnostics: statement.diagnostics, status: statement.hasErrors ? 1 : 0,
        person: statement.person)
    } catch {
      return StatementReport(
        output: [], diagnostics: error.diagnostics, status: 2, person: request.profile.person)
    }
  }
}
