import ArgumentParser
import IzikaRules
import Values

/// `izika-rules pack install`: packs that were sent, or that lie at their source, verified, kept and locked.
struct PackInstallCommand: ParsableCommand, UsageChecking {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "install",
      Phrase(
        en: "Accept packs: verify them, show what they change in money, keep them, lock them.",
        fr: "Accepter des paquets : les vérifier, montrer ce qu'ils changent en argent, les garder, les verrouiller."),
      discussion: Phrase(
        en: """
          A pack is given as a file that you were sent, or by its name where pack trust add has said where its publisher puts \
          it: agence-durand/visites, or with the versions that you want, agence-durand/visites@^1, which updates then keep to. \
          Writes izika.lock beside the profile: from then on eval takes exactly these packs, and those that they extend, or \
          stops; it never asks for packs anywhere. Without an argument it locks what the profile asks for and came with the \
          program, and fetches what the lock names and this computer lacks. Before anything is accepted it shows what changes \
          in money on the profile's own calendars, from January of last year, and on the same appointments 364 days later. \
          Exit status: 0 done, 1 sound, but not accepted, 2 could not run or refused.
          """,
        fr: """
          Un paquet se donne comme un fichier reçu, ou par son nom si pack trust add a dit où son éditeur le dépose : \
          agence-durand/visites, ou avec les versions que vous voulez, agence-durand/visites@^1, auxquelles les mises à jour \
          se tiennent. Écrit izika.lock à côté du profil : dès lors, eval prend exactement ces paquets et ceux qu'ils étendent, \
          ou s'arrête ; il ne cherche jamais de paquet nulle part. Sans argument, verrouille ce que le profil demande et qui \
          est venu avec le programme, et va chercher ce que le verrou nomme et qui manque ici. Avant d'accepter quoi que ce \
          soit, montre ce qui change en argent sur les agendas du profil, depuis janvier de l'an dernier, et pour les mêmes \
          rendez-vous 364 jours plus tard. Statut de sortie : 0 fait, 1 valable mais non accepté, 2 impossible ou refusé.
          """))
  }

  @Argument(
    help: ArgumentHelp(
      en: "Packs' files, .izika, or names: agence-durand/visites.",
      fr: "Des fichiers de paquets, .izika, ou des noms : agence-durand/visites.", .pack))
  var packs: [String] = []

  @Option(
    help: ArgumentHelp(
      en: "Whose a first key is; by default the scope.", fr: "De qui est une première clé ; par défaut la portée.",
      .name))
  var signer: String?

  @Flag(
    help: ArgumentHelp(
      en: "Accept a pack without a signature; every statement will name it.",
      fr: "Accepter un paquet sans signature ; chaque relevé le nommera."))
  var unsigned = false

  @Flag(
    help: ArgumentHelp(
      en: "Go back to an older version than the one that is there.",
      fr: "Revenir à une version plus ancienne que celle qui est là."))
  var older = false

  @OptionGroup var numbers: NumberOptions
  @OptionGroup var acceptance: AcceptanceOptions

  func checkUsage() throws(UsageProblem) { try acceptance.checkUsage() }

  func run() throws {
    try acceptance.run(.install(packs), numbers: numbers.number) { request in
      request.signer = signer
      request.acceptsUnsigned = unsigned
      request.acceptsOlder = older
    }
  }
}
