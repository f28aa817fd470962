import Mileage
import PackTests
import Packs
import Rules
import ShippedRules
import System
import Values
import YAML

extension PackTestRun {
  /// - Throws: a `Failure` when the shipped packs are not where the program was installed.
  package init(_ workspace: Workspace) throws(Failure) {
    let library = PackLibrary(
      shipped: try ShippedRules.folder(), files: LocalFiles(),
      engine: .lendingFunctions(version: SemanticVersion(ProgramVersion.text)))
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
