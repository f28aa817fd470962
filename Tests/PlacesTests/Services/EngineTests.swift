import Fetching
import Foundation
import Places
import Testing
import Values

/// A real addok, filled with the streets of Monaco, Cap-d'Ail, Beausoleil and La Turbie; `scripts/test` starts one and names it.
private let engine: String? = {
  let named = ProcessInfo.processInfo.environment["IZIKA_TEST_ADDOK"]
  if named == nil { print("IZIKA_TEST_ADDOK is not set: the tests on a real addok are skipped.") }
  return named
}()

@Suite(.enabled(if: engine != nil)) struct EngineTests {
  let transport = CurlTransport(program: "izika-rules-tests", version: "0", page: "https://example.org")
  let monaco = Coordinate(latitude: 43.7384, longitude: 7.4246)!

  func service(path: String = "") throws -> any AddressService {
    let address = try #require(engine)
    return try #require(try PlaceServiceName("addok:\(address)\(path)").service(over: transport))
  }

  /// `ok street addok 98000 Monaco MC`.
  func found(_ text: String, near: Coordinate? = nil) throws -> String {
    let place = try placeChain(service()).finder().find(text, near: near)
    return "\(place.status) \(place.precision?.rawValue ?? "-") \(place.source) \(place.postalTown) \(place.country)"
  }

  @Test(
    "Texts as calendars carry them lead to their streets",
    arguments: [
      ("16 allée Lazare Sauvaigo, 98000 Monaco", "ok address addok 98000 Monaco MC"),
      (
        "Chez Mme Rossi (2e étage, code 45A12), 16 allée Lazare Sauvaigo, MC 98000 Monaco",
        "ok address addok 98000 Monaco MC"
      ),
      ("99 avenue Princesse Grace, 98000 Monaco", "ok street addok 98000 Monaco MC"),
      ("Avenue du Général de Gaulle, 06320 Cap-d'Ail", "ok street addok 06320 Cap-d'Ail FR"),
      ("avenue du general de gaulle\n06240 BEAUSOLEIL", "ok street addok 06240 Beausoleil FR"),
      ("Avenue de Villaine, Beausoleil", "ok street addok 06240 Beausoleil FR"),
      // The street is in La Turbie, whose postcode it is too; addok is sure to .67.
      ("Avenue du Cap d'Ail, 06320 Cap-d'Ail", "confirm town gazetteer 06320 Cap-d'Ail FR"),
      // These streets are in Monaco only; addok answers with others of Beausoleil's.
      ("12 rue Malbousquet, 06240 Beausoleil", "confirm town gazetteer 06240 Beausoleil FR"),
      ("Place des Moulins, 06240 Beausoleil", "confirm town gazetteer 06240 Beausoleil FR"),
      ("12 rue des Lilas, 38500 Voiron", "confirm town gazetteer 38500 Voiron FR"),
      ("Monaco", "ok town gazetteer 98000 Monaco MC"), ("Visio", "none - gazetteer  "),
    ])
  func places(text: String, expected: String) throws {
    let found = try found(text)
    #expect(found == expected)
  }

  @Test("A street without its town is settled by a home in reach, unless several towns have it")
  func townless() throws {
    #expect(try found("Avenue Princesse Grace", near: monaco) == "ok street addok 98000 Monaco MC")
    #expect(try found("Avenue Princesse Grace").hasPrefix("confirm street addok"))
    let beausoleil = try #require(Coordinate(latitude: 43.7447, longitude: 7.4236))
    // It lists the one in Cap-d'Ail first and alone; the home's town has one too.
    #expect(try found("avenue du général de gaulle", near: beausoleil).hasPrefix("confirm street addok"))
  }

  @Test("A query that is too long or empty is the query's problem, and a wrong path the service's")
  func problems() throws {
    let service = try service()
    #expect(throws: ServiceProblem.refused(code: "413", message: "Query too long, 250 chars, limit is 200")) {
      _ = try service.search(String(repeating: "a", count: 250))
    }
    let wrong = try self.service(path: "/wrong")
    #expect(throws: ServiceProblem.status(404)) { _ = try wrong.search("Monaco") }
  }

  @Test("A service that is not there leaves the gazetteer's town and one warning")
  func unreachable() throws {
    let nobody = try #require(try PlaceServiceName("addok:http://127.0.0.1:1").service(over: transport))
    let finder = try placeChain(nobody).finder()
    #expect(finder.find("12 rue des Lilas, 38500 Voiron", near: nil).postalTown == "38500 Voiron")
    #expect(finder.diagnostics.map(\.code) == [.serviceUnreachable])
  }
}
