import PackTests
import System
import Testing
import Values

@testable import IzikaRules

/// The packs that ship pass their own tests, and these reach nearly all of them.
@Suite struct ShippedPackTests {
  struct Shipped: Sendable, CustomTestStringConvertible {
    let name: String
    let leastCoverage: Int
    var testDescription: String { name }
  }

  static let packs = [
    // A place is asked only of what has one: verdicts on calls without a location are for packs that are asked before.
    Shipped(name: "izika/base", leastCoverage: 95), Shipped(name: "fr/bareme", leastCoverage: 100),
    Shipped(name: "fr/trajets", leastCoverage: 100),
    Shipped(name: "fr/agents-publics", leastCoverage: 100),
    Shipped(name: "fr/carburant", leastCoverage: 100),
    Shipped(name: "fr/velo", leastCoverage: 100),
    // What it pays by bands is reached by the tests of the scales that require it.
    Shipped(name: "commun/methodes", leastCoverage: 40),
    Shipped(name: "commun/trajets", leastCoverage: 100),
    Shipped(name: "be/forfait", leastCoverage: 100),
    Shipped(name: "ca/cra", leastCoverage: 100),
    Shipped(name: "ch/forfait", leastCoverage: 100),
    Shipped(name: "de/entfernungspauschale", leastCoverage: 100),
    Shipped(name: "de/reisekosten", leastCoverage: 100),
    Shipped(name: "lu/forfait", leastCoverage: 100),
    Shipped(name: "nl/kilometervergoeding", leastCoverage: 100),
    Shipped(name: "uk/hmrc", leastCoverage: 100),
    Shipped(name: "us/irs", leastCoverage: 100),
    Shipped(name: "exemples/premiers-pas", leastCoverage: 100),
    Shipped(name: "exemples/agence-immobiliere", leastCoverage: 100),
    Shipped(name: "exemples/infirmiere", leastCoverage: 100), Shipped(name: "exemples/consultant", leastCoverage: 100),
    Shipped(name: "exemples/semaines-alternees", leastCoverage: 100),
    Shipped(name: "exemples/dejeuner-a-domicile", leastCoverage: 100),
    Shipped(name: "exemples/passager-et-parking", leastCoverage: 100),
    Shipped(name: "exemples/tournee-de-nuit", leastCoverage: 100),
    Shipped(name: "exemples/trajets-clients", leastCoverage: 100),
    Shipped(name: "exemples/agenda-d-equipe", leastCoverage: 100),
    Shipped(name: "exemples/aller-simple", leastCoverage: 100),
    Shipped(name: "exemples/minimum-par-trajet", leastCoverage: 100),
    Shipped(name: "exemples/bareme-a-venir", leastCoverage: 100),
    Shipped(name: "exemples/vehicule-partage", leastCoverage: 100),
    Shipped(name: "exemples/franchise-journaliere", leastCoverage: 100),
    Shipped(name: "exemples/plafond-mensuel", leastCoverage: 100),
    Shipped(name: "exemples/electrique-ou-diesel", leastCoverage: 100),
    Shipped(name: "exemples/francs-et-euros", leastCoverage: 100),
  ]

  @Test(arguments: packs)
  func passesItsTests(_ pack: Shipped) throws {
    let options = PackTestOptions(measuresCoverage: true, leastCoverage: pack.leastCoverage)
    let report = try PackTestRun(Workspace()).run(pack.name, options)
    var text: [UInt8] = []
    TextTestReport(language: .english).write(report, into: &text)
    #expect(report.isPassed, "\(String(decoding: text, as: UTF8.self))")
    #expect(report.passed > 0)
  }

  /// A pack that is added without tests must be noticed.
  @Test func everyShippedPackIsHere() throws {
    let names = try Workspace().shippedPacks.shippedNames()
    #expect(names == Self.packs.map(\.name).sorted())
  }

  /// What is printed in rules/README.md for tests without a profile.
  @Test func theStandInProfileIsTheDocumentedOne() throws {
    let folder = try Workspace().shippedPacks.shipped
    let page = String(decoding: try LocalFiles().read(folder + "README.md"), as: UTF8.self)
    #expect(page.contains(TestSettings.standInProfile))
  }
}
