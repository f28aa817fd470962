import Mileage
import Packs
import Rules
import System
import TestSupport
import Values

import class Foundation.FileManager

/// The packs at the top of the source tree, as they ship.
enum ShippedPacks {
  /// Of every pack under `rules/`.
  static let names: [String] = {
    let folder = SourceTree.root.appending(path: "rules").path
    let files = DiskFiles()
    let scopes = (try? files.list(folder, ending: "")) ?? []
    return scopes.flatMap { scope in
      ((try? files.list("\(folder)/\(scope)", ending: "")) ?? []).map { "\(scope)/\($0)" }
    }.filter { files.exists("\(folder)/\($0)/pack.yaml") }
  }()

  static func library() -> PackLibrary {
    PackLibrary(
      shipped: SourceTree.root.appending(path: "rules").path, files: DiskFiles(),
      engine: .lendingFunctions())
  }

  /// The layers of the French scale for one vehicle.
  static func scale(_ vehicle: Vehicle, asOf: CivilDate? = nil) throws -> LuaDecisions {
    let packs = try library().layers(["fr/bareme"], relativeTo: "")
    let person = Person(name: "Camille Martin", zone: .utc, vehicles: [vehicle])
    return try LuaDecisions(
      packs: packs, parameters: ParameterLayers(profile: [], packs: packs, asOf: asOf), person: person, profile: [])
  }

  /// What a year's kilometres of one vehicle are paid.
  static func amount(_ vehicle: Vehicle, year: Int, km: Int) throws -> Decimal? {
    var trip = Rules.trip(metres: km * 1_000, on: CivilDate(year: year, month: 6, day: 15))
    trip.vehicle = vehicle
    return try scale(vehicle).allowance(trip, Ledger(vehicle: vehicle, year: FiscalYear(year: year))).value
  }
}

/// Files of this machine.
struct DiskFiles: FileReading {
  func exists(_ path: String) -> Bool { FileManager.default.fileExists(atPath: path) }

  func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw Failure(Diagnostic(.error, "file-unreadable", Phrase(verbatim: path)))
    }
    return Array(data)
  }

  func list(_ folder: String, ending suffix: String) throws(Failure) -> [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.filter { $0.hasSuffix(suffix) }.sorted()
  }
}
