import Mileage
import Roads
import RulePacks
import Values

/// The settings of a pack's cases: profiles read, places found, layers loaded; made once for the cases that share one.
struct TestSettings {
  private let workspace: Workspace
  private let library: PackLibrary
  /// As the user named it.
  private let pack: String
  private var known: [String: TestSetting] = [:]

  init(_ workspace: Workspace, _ library: PackLibrary, pack: String) {
    self.workspace = workspace
    self.library = library
    self.pack = pack
  }

  /// - Throws: a ``Failure`` for a profile that cannot be read, or a pack below the one under test that is missing.
  mutating func setting(of test: TestCase, in folder: String) throws(Failure) -> TestSetting {
    if !test.hasOwnProfile, let setting = known[test.file] { return setting }
    let setting = try make(test.profile, file: test.file, folder: folder)
    if !test.hasOwnProfile { known[test.file] = setting }
    return setting
  }

  /// The pack with the profile that stands in where a test says nothing.
  func standIn() throws(Failure) -> TestSetting { try make(nil, file: Self.standInName, folder: "") }

  private func make(_ profile: YAMLValue?, file: String, folder: String) throws(Failure) -> TestSetting {
    let standIn = try YAMLFile(Array(Self.standInProfile.utf8), name: Self.standInName).root
    let profile = try ProfileReader.read(
      profile?.over(standIn) ?? standIn, file: file, folder: folder, keys: ProfileReader.testedKeys)
    let built = try PersonBuilder(geocoder: workspace.gazetteer).build(profile)
    let layers = try library.layers([pack] + profile.rules.map { library.name($0, from: folder) }, relativeTo: "")
    return TestSetting(
      packs: layers, person: built.person, parameters: profile.parameters, geocoder: workspace.gazetteer,
      roads: EstimatedRoads(), diagnostics: built.diagnostics)
  }

  private static let standInName = "profile"

  /// A test of one rule needs neither home nor car, but the questions around it do; rules/README.md shows this text.
  static let standInProfile = """
    person: Test
    timezone: Europe/Paris
    places: {home: 38500 Voiron, office: 38000 Grenoble}
    vehicles: [{id: car, kind: car, power: 5, energy: petrol}]
    """
}
