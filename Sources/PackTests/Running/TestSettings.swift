import Mileage
import Packs
import Values
import YAML

/// What a case needs of whoever evaluates statements: how a profile is read, and the map that is the same on every machine.
package protocol CaseEvaluating: Sendable {
  /// What a profile of a test says of who drives; services, calendars and corrections are none of a test's keys.
  /// - Parameters:
  ///   - file: the test file, for messages.
  ///   - folder: what paths in the profile are relative to; ends with `/`, or is empty for the working directory.
  /// - Throws: a ``Failure`` for a profile that cannot be read.
  func profile(_ value: YAMLValue, file: String, folder: String) throws(Failure) -> TestedProfile
  var map: Map { get }
}

/// What a test's profile says.
package struct TestedProfile: Sendable {
  package var person: Person
  package var rules: [String]
  package var parameters: [Parameter]
  /// What is to be said of it.
  package var diagnostics: [Diagnostic]

  package init(person: Person, rules: [String], parameters: [Parameter], diagnostics: [Diagnostic]) {
    self.person = person
    self.rules = rules
    self.parameters = parameters
    self.diagnostics = diagnostics
  }
}

/// The settings of a pack's cases: profiles read, places found, layers loaded; made once for the cases that share one.
package struct TestSettings {
  private let evaluating: any CaseEvaluating
  private let library: PackLibrary
  /// As the user named it.
  private let pack: String
  private var known: [String: TestSetting] = [:]

  package init(_ evaluating: any CaseEvaluating, _ library: PackLibrary, pack: String) {
    self.evaluating = evaluating
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
  package func standIn() throws(Failure) -> TestSetting { try make(nil, file: Self.standInName, folder: "") }

  private func make(_ profile: YAMLValue?, file: String, folder: String) throws(Failure) -> TestSetting {
    let standIn = try YAMLFile(Array(Self.standInProfile.utf8), name: Self.standInName).root
    let profile = try evaluating.profile(profile?.over(standIn) ?? standIn, file: file, folder: folder)
    let layers = try library.layers([pack] + profile.rules.map { library.name($0, from: folder) }, relativeTo: "")
    return TestSetting(
      packs: layers, person: profile.person, parameters: profile.parameters, map: evaluating.map,
      diagnostics: profile.diagnostics)
  }

  private static let standInName = "profile"

  /// A test of one rule needs neither home nor car, but the questions around it do; rules/README.md shows this text.
  package static let standInProfile = """
    person: Test
    timezone: Europe/Paris
    places: {home: 38500 Voiron, office: 38000 Grenoble}
    vehicles: [{id: car, kind: car, power: 5, energy: petrol}]
    """
}
