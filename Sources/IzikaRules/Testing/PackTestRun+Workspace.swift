import Mileage
import PackTests
import Packs
import Rules
import System
import Values
import YAML

extension PackTestRun {
  /// - Throws: a `Failure` for a lock of the working directory that is not understood, or one of whose packs is not as it was accepted.
  package init(_ workspace: Workspace) throws(Failure) {
    self.init(workspace, library: try workspace.freshLibrary())
  }

  /// - Parameter library: where packs are found; it has read no folder yet.
  init(_ workspace: Workspace, library: PackLibrary) {
    var library = library
    library.takesShipped = true
    self.init(ProfilesOfTests(workspace: workspace), library: library)
  }
}

/// Reads the profiles of tests as those of statements are read, and places them on the map without services.
private struct ProfilesOfTests: CaseEvaluating {
  let workspace: Workspace

  func profile(_ value: YAMLValue, file: String, folder: String) throws(Failure) -> TestedProfile {
    let profile = try ProfileReader.read(value, file: file, folder: folder, keys: .tested)
    let built = try PersonBuilder(geocoder: workspace.gazetteer).build(profile)
    return TestedProfile(
      person: built.person, rules: profile.rules, parameters: profile.parameters, diagnostics: built.diagnostics)
  }

  var map: Map { workspace.map }
}
