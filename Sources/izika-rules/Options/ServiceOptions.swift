import ArgumentParser
import IzikaRules
import Values

/// Who finds places and measures roads, and where the answers are kept.
struct ServiceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      en: "Who finds places, asked in order: gazetteer, ban, ban:URL, addok:URL, nominatim:URL; may be repeated.",
      fr:
        "Qui trouve les lieux, dans l'ordre : gazetteer (répertoire embarqué), ban, ban:URL, addok:URL, nominatim:URL ; peut être répété.",
      .service))
  var places: [String] = []

  @Option(
    help: ArgumentHelp(
      en:
        "Who measures roads, asked in order: estimate, osrm:URL, valhalla:URL, valhalla-program:CONFIG, ign, ign:URL; may be repeated.",
      fr:
        "Qui mesure les routes, dans l'ordre : estimate (estimation), osrm:URL, valhalla:URL, valhalla-program:CONFIG, ign, ign:URL ; peut être répété.",
      .service))
  var roads: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "The journal, which keeps services' answers and corrections; by default in the user's data folder.",
      fr:
        "Le journal, qui garde les réponses des services et les corrections ; par défaut dans le dossier de données de l'utilisateur.",
      .file))
  var journal: String?

  @Flag(
    help: ArgumentHelp(
      en: "Ask services anew for what the journal knows.",
      fr: "Redemander aux services ce que le journal sait déjà."))
  var refresh = false

  func checkUsage() throws(UsageProblem) {
    if journal == "" {
      throw UsageProblem(
        Phrase(en: "--journal has an empty name", fr: "--journal a un nom vide"),
        advice: Phrase(en: "name a file, or leave it out", fr: "nommez un fichier, ou retirez l'option"))
    }
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
