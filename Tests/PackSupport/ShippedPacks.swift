import Mileage
import Packs
import Rules
import System
import TestSupport
import Values

/// The packs at the top of the source tree, as they ship.
package enum ShippedPacks {
  /// Of every pack under `rules/`.
  package static let names: [String] = {
    let folder = SourceTree.root.appending(path: "rules").path
    let files = LocalFiles()
    let scopes = (try? files.list(folder, ending: "")) ?? []
    return scopes.flatMap { scope in
      ((try? files.list("\(folder)/\(scope)", ending: "")) ?? []).map { "\(scope)/\($0)" }
    }.filter { files.exists("\(folder)/\($0)/pack.yaml") }
  }()

  package static func library() -> PackLibrary {
    PackLibrary(
      shipped: SourceTree.root.appending(path: "rules").path, files: LocalFiles(),
      engine: .lendingFunctions())
  }

  /// The layers of the French scale for one vehicle.
  package static func scale(_ vehicle: Vehicle, asOf: CivilDate? = nil) throws -> LuaDecisions {
    let packs = try library().layers(["fr/bareme"], relativeTo: "")
    let person = Person(name: "Camille Martin", zone: .utc, vehicles: [vehicle])
    return try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: asOf), person: person, profile: [])
  }

  /// What a year's kilometres of one vehicle are paid.
  package static func amount(_ vehicle: Vehicle, year: Int, km: Int) throws -> Decimal? {
    var trip = Sample.trip(metres: km * 1_000, on: CivilDate(year: year, month: 6, day: 15))
    trip.vehicle = vehicle
    return try scale(vehicle).allowance(trip, Ledger(vehicle: vehicle, year: FiscalYear(year: year))).value
  }
}
