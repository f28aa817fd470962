import System
import Values

/// Looks for mistakes in profiles, without running a calendar and without asking a service.
package struct ProfileCheck: Sendable {
  private let run: StatementRun

  package init(_ workspace: Workspace) { run = StatementRun(workspace) }

  /// Whether a path names a profile and no pack: a YAML file that is no manifest.
  package static func isProfile(_ path: String) -> Bool {
    let name = path.split(separator: "/").last ?? ""
    return (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && name != "pack.yaml"
  }

  /// What `eval` would say of the profile: errors of the file itself end the search, others do not.
  /// - Throws: a `Failure` where there is no such file.
  package func run(_ path: String) throws(Failure) -> [Diagnostic] {
    let profiles = try ProfileSource(profiles: [path], calendars: [], rules: []).read()
    var found: [Diagnostic] = []
    for profile in profiles {
      if let failure = profile.failure {
        guard LocalFiles().exists(path) else { throw failure }
        found += failure.diagnostics
      } else {
        found += try run.check(profile)
      }
    }
    return found
  }
}
