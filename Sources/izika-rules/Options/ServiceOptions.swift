import ArgumentParser
import IzikaRules

/// Who finds places and measures roads, and where the answers are kept.
struct ServiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Who finds places, asked in order: gazetteer, ban, ban:URL, addok:URL, nominatim:URL; may be repeated.",
      valueName: "service"))
  var places: [String] = []

  @Option(
    help: ArgumentHelp(
      "Who measures roads, asked in order: estimate, osrm:URL, valhalla:URL, valhalla-program:CONFIG, ign, ign:URL; may be repeated.",
      valueName: "service"))
  var roads: [String] = []

  @Option(
    help: ArgumentHelp(
      "The journal, which keeps services' answers and corrections; by default in the user's data folder.",
      valueName: "file"))
  var journal: String?

  @Flag(help: "Ask services anew for what the journal knows.")
  var refresh = false

  func validate() throws {
    if journal == "" { throw ValidationError("--journal has an empty name.") }
  }

  var settings: ServiceSettings {
    ServiceSettings(places: places, roads: roads, journal: journal, refreshes: refresh)
  }
}

extension ServiceSettings {
  /// Everything that a run over these requests reads or keeps.
  func files(_ requests: [StatementRequest], in workspace: Workspace) -> [String] {
    [journalPath].compactMap(\.self) + requests.flatMap { $0.inputs + workspace.packFiles(of: $0) }
  }
}
