import LuaSandbox
import Mileage
import Packs
import Rules
import Values

/// Loads the pack as a statement would, without asking it anything: what runs while files are loaded is run.
enum LoadingCheck: Check {
  static let codes = [
    CheckCode(
      "rule-error", Phrase(en: "A file fails while it is loaded", fr: "Un fichier échoue à son chargement"),
      Phrase(
        en: "What stands outside of functions is run when the pack is loaded.",
        fr: "Ce qui est hors des fonctions est exécuté au chargement du paquet.")),
    CheckCode(
      "rule-load", Phrase(en: "A file does not load", fr: "Un fichier ne se charge pas"),
      Phrase(
        en: "A rule file is Lua text that ends with return rules.",
        fr: "Un fichier de règles est du texte Lua qui finit par return rules.")),
    CheckCode(
      "rule-budget", Phrase(en: "A file needs too many instructions", fr: "Un fichier demande trop d'instructions"),
      Phrase(en: "Look for a loop that does not end.", fr: "Cherchez une boucle sans fin.")),
    CheckCode(
      "rule-memory", Phrase(en: "A file needs too much memory", fr: "Un fichier demande trop de mémoire"),
      Phrase(en: "Look for a table or a text that grows.", fr: "Cherchez une table ou un texte qui grossit.")),
    CheckCode(
      "rule-time", Phrase(en: "A file takes too long", fr: "Un fichier dure trop longtemps"),
      Phrase(en: "Look for a loop that does not end.", fr: "Cherchez une boucle sans fin.")),
  ]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    // What the profile must give is not there.
    if pack.isSingleFile, !pack.asksOnlyForDeclared { return [] }
    let packs = [pack.pack] + pack.below
    let parameters = ParameterLayers(profile: [], packs: packs, asOf: nil)
    do throws(Failure) {
      _ = try LuaDecisions(
        packs: packs, parameters: parameters, person: somebody, profile: [],
        map: Map(geocoder: EmptyMap(), roads: EmptyMap()))
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// Whose profile has what most have.
  private static let somebody: Person = {
    let places = ["home": Place.Kind.home, "office": .office].map { key, kind in
      (key, Place(kind: kind, label: key, address: key, found: nowhere))
    }
    return Person(
      name: "Camille Martin", zone: .utc, places: Dictionary(uniqueKeysWithValues: places),
      vehicles: [Vehicle(id: "car", kind: .car, power: 5, energy: .petrol)])
  }()
}

extension CheckedPack {
  fileprivate var asksOnlyForDeclared: Bool {
    files.allSatisfy { file in
      file.chunk.calls(to: "parameter").allSatisfy { call in
        call.arguments.first.flatMap { file.chunk.string($0) }.map { parameters[$0] != nil } ?? false
      }
    }
  }
}

private let nowhere = FoundPlace(status: .none, source: "check")

/// A map on which nothing is found: rules are loaded, not asked.
private struct EmptyMap: Geocoder, RoadDistances {
  func find(_ text: String, near: Coordinate?) -> FoundPlace { nowhere }
  func find(_ text: String, at coordinate: Coordinate, near: Coordinate?) -> FoundPlace { nowhere }
  func roads(_ ways: [RoadEnds]) -> [FoundRoad] { ways.map { _ in FoundRoad(nil) } }
}
