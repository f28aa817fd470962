import LuaSandbox
import Mileage
import Packs
import Rules
import Values

/// Loads the pack as a statement would, without asking it anything: what runs while files are loaded is run.
enum LoadingCheck: Check {
  static let codes: [Diagnostic.Code] = [.ruleError, .ruleLoad, .ruleBudget, .ruleMemory, .ruleTime]

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
