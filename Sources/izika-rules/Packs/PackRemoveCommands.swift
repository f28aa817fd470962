import ArgumentParser
import IzikaRules
import System
import Values

/// `izika-rules pack remove`: a pack out of a lock.
struct PackRemoveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "remove",
      Phrase(
        en: "Take a pack out of the lock, with what only it asked for.",
        fr: "Ôter un paquet du verrou, avec ce que lui seul demandait."),
      discussion: Phrase(
        en: """
          Only a pack for which nobody asks: neither `rules:` of a profile that uses the lock, nor another pack of it. The \
          journal keeps what the lock was. Exit status: 0 done, 1 somebody asks for it, and nothing is written, 2 could not run.
          """,
        fr: """
          Seulement un paquet que personne ne demande : ni « rules: » d'un profil qui utilise le verrou, ni un autre de ses \
          paquets. Le journal retient ce qu'était le verrou. Statut de sortie : 0 fait, 1 quelqu'un le demande et rien n'est \
          écrit, 2 impossible.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      en: "The pack: agence-durand/visites.", fr: "Le paquet : agence-durand/visites.", .packName))
  var pack: String

  @OptionGroup var lock: WhoseLockOptions

  func run() throws {
    let language = lock.locale.language
    let report = try Report.orExit(language) {
      try RemoveRun(try Workspace(), today: Today.date).remove(pack, lock.profile)
    }
    switch lock.format {
    case .text:
      Report.show([report.problem].compactMap(\.self), language)
      try Report.output(Array(report.text(language).utf8), language)
    case .json: try Report.output(report.json(lock.locale.chosen ?? .english), language)
    }
    if report.problem != nil { throw ExitCode(1) }
  }
}

/// `izika-rules pack clean`: kept packs that no lock names.
struct PackCleanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "clean",
      Phrase(
        en: "Remove packs that are kept here and that no lock names.",
        fr: "Supprimer les paquets gardés ici qu'aucun verrou ne nomme."),
      discussion: Phrase(
        en: """
          Locks are known by what was accepted on this computer; that of the folder that you stand in, and of --profile, count \
          besides. What undo goes back to stays as well. Where nothing that was accepted is remembered, --yes removes nothing. A \
          statement of former days may name a pack that is removed here: whoever published it has its file. Exit status: 0 done \
          or nothing to do, 1 nothing is removed, 2 could not run.
          """,
        fr: """
          Les verrous sont connus par ce qui fut accepté sur cet ordinateur ; celui du dossier courant et celui de --profile \
          comptent aussi. Ce à quoi revient undo reste également. Là où aucune acceptation n'est retenue, --yes ne supprime \
          rien. Un relevé d'autrefois peut nommer un paquet supprimé ici : qui l'a publié en a le fichier. Statut de sortie : \
          0 fait ou rien à faire, 1 rien n'est supprimé, 2 impossible.
          """))
  }

  @Flag(help: ArgumentHelp(en: "Remove them without asking.", fr: "Les supprimer sans demander."))
  var yes = false

  @OptionGroup var lock: WhoseLockOptions

  func run() throws {
    let language = lock.locale.language
    let (run, plan) = try Report.orExit(language) {
      let run = try CleanRun(try Workspace())
      return (run, try run.plan(lock.profile))
    }
    if lock.format == .text { try Report.output(Array(plan.list(language).utf8), language) }
    let refusal = yes ? plan.refusal : nil
    Report.show([refusal].compactMap(\.self), language)
    let mayGo = !plan.files.isEmpty && refusal == nil && (yes || isConfirmed(plan))
    let report = mayGo ? try Report.orExit(language) { try run.clean(plan) } : plan
    switch lock.format {
    case .text: try Report.output(Array(report.outcome.text(language).utf8), language)
    case .json: try Report.output(report.json(lock.locale.chosen ?? .english), language)
    }
    if !report.files.isEmpty, !report.isRemoved { throw ExitCode(1) }
  }

  /// No answer is none: nothing goes.
  private func isConfirmed(_ plan: CleanReport) -> Bool {
    let language = lock.locale.language
    // Who gets the object on standard output sees beside it what is asked about.
    if lock.format == .json { Console.error(plan.list(language)) }
    Console.error(plan.caution.text(language))
    Console.error(plan.question.text(language))
    guard let line = readLine() else {
      Console.error("\n")
      return false
    }
    return ["y", "yes", "o", "oui"].contains(line.lowercased())
  }
}
