import ArgumentParser
import IzikaRules
import Values

/// `izika-rules pack update`: newer versions of what is locked.
struct PackUpdateCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "update",
      Phrase(
        en: "Take newer versions of the packs of a lock, once you have seen what they change in money.",
        fr: "Prendre les versions plus récentes des paquets d'un verrou, après avoir vu ce qu'elles changent en argent."
      ),
      discussion: Phrase(
        en: """
          Asks the source of each scope, and takes the newest version that the lock wants and that was not withdrawn; packs of \
          the program are taken as this version of the program brings them. Each is verified, and its own tests are run, before \
          you are asked. Exit status: 0 nothing is newer, or it is accepted, 1 something newer waits, 2 could not run, or not \
          every source could be asked.
          """,
        fr: """
          Interroge la source de chaque portée et prend la version la plus récente que le verrou veut bien et qui n'est pas \
          retirée ; les paquets du programme sont pris tels que cette version du programme les apporte. Chacun est vérifié, et \
          ses propres tests sont exécutés, avant que l'on vous demande. Statut de sortie : 0 rien de plus récent, ou accepté, \
          1 quelque chose attend, 2 impossible, ou une source n'a pas pu être interrogée.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      en: "Of these packs alone: agence-durand/visites.", fr: "De ces seuls paquets : agence-durand/visites.",
      .packName))
  var names: [String] = []

  @OptionGroup var acceptance: AcceptanceOptions

  func checkUsage() throws(UsageProblem) { try acceptance.checkUsage() }

  func run() throws { try acceptance.run(.update(names)) }
}

/// `izika-rules pack undo`: back to what was accepted before.
struct PackUndoCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "undo",
      Phrase(
        en: "Go back to the packs that were locked before the last change, once you have seen the money.",
        fr: "Revenir aux paquets verrouillés avant le dernier changement, après avoir vu l'argent."),
      discussion: Phrase(
        en: """
          The journal knows every lock that was accepted on this computer; done again, it goes back one step more. Statements \
          that were made stay as they are. Exit status: 0 done, 1 not accepted, 2 could not run.
          """,
        fr: """
          Le journal connaît tout verrou accepté sur cet ordinateur ; refait, cela recule d'un pas de plus. Les relevés déjà \
          faits restent tels quels. Statut de sortie : 0 fait, 1 non accepté, 2 impossible.
          """))
  }

  @OptionGroup var acceptance: AcceptanceOptions

  func checkUsage() throws(UsageProblem) { try acceptance.checkUsage() }

  func run() throws { try acceptance.run(.undo) }
}
