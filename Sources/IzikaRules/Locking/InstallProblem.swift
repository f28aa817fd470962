import Packs
import Values

/// Why packs are not accepted, or not found.
enum InstallProblem {
  /// - Parameter accepted: the day on which the known one was.
  static func changed(_ offer: InstallOffer, known digest: String, accepted: CivilDate?) -> Diagnostic {
    let version = "\(offer.name) \(offer.identity.version)"
    return Diagnostic(
      .error, .versionChanged, at: Diagnostic.Place(file: offer.file),
      Phrase(
        en: "\(version) is known here\(accepted.map { ", since \($0)," } ?? "") with other content: \(digest); this is "
          + offer.archive.digest,
        fr:
          "\(version) est connu ici\(accepted.map { ", depuis le \(FrenchText.date($0))," } ?? "") avec un autre contenu : "
          + "\(digest) ; ceci est \(offer.archive.digest)"),
      advice: Phrase(
        en:
          "nothing changes: ask the publisher, by telephone, why a version was made twice; a change needs a new version",
        fr: "rien ne change : demandez à l'éditeur, par téléphone, pourquoi une version fut faite deux fois ; une "
          + "modification demande une nouvelle version"))
  }

  static func older(_ offer: InstallOffer, than version: String) -> Diagnostic {
    Diagnostic(
      .error, .packOlder, at: Diagnostic.Place(file: offer.file),
      Phrase(
        en: "\(offer.name) \(offer.identity.version) is older than \(version), which is here",
        fr: "\(offer.name) \(offer.identity.version) est plus ancien que \(version), qui est là"),
      advice: Phrase(
        en: "keep the newer one; to go back on purpose, add --older",
        fr: "gardez le plus récent ; pour revenir exprès à l'ancien, ajoutez --older"))
  }

  static func twoVersions(_ one: InstallOffer, _ other: InstallOffer) -> Diagnostic {
    Diagnostic(
      .error, .packTwoVersions, at: Diagnostic.Place(file: other.file),
      Phrase(
        en: "two versions of \(one.name) are given: \(one.identity.version) and \(other.identity.version)",
        fr: "deux versions du paquet \(one.name) sont données : \(one.identity.version) et \(other.identity.version)"),
      advice: Phrase(en: "give one of the two files", fr: "donnez l'un des deux fichiers"))
  }

  static func unsigned(_ file: String) -> Diagnostic {
    Diagnostic(
      .error, .packUnsigned, at: Diagnostic.Place(file: file),
      Phrase(
        en: "the pack is not signed: nothing says who made it",
        fr: "le paquet n'est pas signé : rien ne dit qui l'a fait"),
      advice: Phrase(
        en: "ask who made it for a signed one; to accept it as it is, add --unsigned: every statement will name it",
        fr:
          "demandez-en un signé à qui l'a fait ; pour l'accepter tel quel, ajoutez --unsigned : chaque relevé le nommera"
      ))
  }

  /// - Parameter child: the pack that extends it; nil where the profile asks for it.
  static func absent(_ name: String, for child: String?) -> Diagnostic {
    Diagnostic(
      .error, .packMissing,
      child.map {
        Phrase(
          en: "\($0) extends \(name), which is neither here nor given",
          fr: "\($0) étend \(name), qui n'est ni ici ni donné")
      }
        ?? Phrase(
          en: "the profile asks for \(name), which is neither here nor given",
          fr: "le profil demande \(name), qui n'est ni ici ni donné"),
      advice: Phrase(
        en: "ask its publisher for its file, and give both: izika-rules pack install FILE FILE",
        fr: "demandez son fichier à son éditeur, et donnez les deux : izika-rules pack install FICHIER FICHIER"))
  }

  static func noSource(_ name: String, _ scope: String) -> Diagnostic {
    Diagnostic(
      .error, .sourceMissing,
      Phrase(
        en: "where packs of \(scope) lie is not known here", fr: "on ne sait pas ici où sont les paquets de \(scope)"),
      advice: Phrase(
        en:
          "say where its publisher puts them: izika-rules pack trust add \(scope) PLACE, a folder, https://… or oci://…; or give the file of \(name)",
        fr:
          "dites où l'éditeur les dépose : izika-rules pack trust add \(scope) LIEU, un dossier, https://… ou oci://… ; ou donnez le fichier de \(name)"
      ))
  }

  /// A dry run that would change what the lock says of the same packs.
  static let otherwise = Diagnostic(
    .error, .packUnseen,
    Phrase(
      en: "--dry-run: nothing is written; the packs stay, and what the lock says of them changes",
      fr: "--dry-run : rien n'est écrit ; les paquets restent, et ce que le verrou en dit change"),
    advice: Phrase(en: "run it without --dry-run", fr: "relancez sans --dry-run"))

  static func stillAsked(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .packUndo,
      Phrase(
        en: "a profile asks for \(name), which was not there before",
        fr: "un profil demande \(name), qui n'était pas là avant"),
      advice: Phrase(
        en: "take it out of the profile's rules first", fr: "ôtez-le d'abord des « rules: » du profil"))
  }

  static func notLocked(_ name: String, _ names: [String]) -> Diagnostic {
    Diagnostic(
      .error, .packMissing,
      Phrase(en: "the lock does not hold \(name)", fr: "le verrou ne contient pas \(name)"),
      advice: names.isEmpty
        ? Phrase(
          en: "there is no lock here yet: izika-rules pack install --profile PROFILE",
          fr: "il n'y a pas encore de verrou ici : izika-rules pack install --profile PROFIL")
        : Phrase(en: "it holds \(names.joined(separator: ", "))", fr: "il contient \(names.joined(separator: ", "))"))
  }

  /// - Parameter isTrusted: whether somebody's key is known for its scope.
  static func comesByMail(_ name: String, isTrusted: Bool) -> Diagnostic {
    Diagnostic(
      .note, .sourceMissing,
      Phrase(
        en: "\(name) comes as a file: whether there is a newer one is not known here",
        fr: "\(name) vient comme fichier : on ne sait pas ici s'il y en a un plus récent"),
      advice: isTrusted
        ? Phrase(
          en: "install the newer file when it comes, or say where its publisher puts them: pack trust add SCOPE PLACE",
          fr:
            "installez le fichier plus récent quand il arrive, ou dites où l'éditeur les dépose : pack trust add PORTÉE "
            + "LIEU")
        : Phrase(
          en: "install the newer file when it comes", fr: "installez le fichier plus récent quand il arrive"))
  }

  static func unwanted(_ name: String, _ version: String, _ wanted: VersionRange) -> Diagnostic {
    Diagnostic(
      .note, .packUnwanted,
      Phrase(
        en: "\(name) \(version) is there, and the lock wants \(wanted)",
        fr: "\(name) \(version) est là, et le verrou veut \(wanted)"),
      advice: Phrase(
        en: "to take it: izika-rules pack install \(name)@\(version)",
        fr: "pour la prendre : izika-rules pack install \(name)@\(version)"))
  }

  static func powers(_ name: String, _ powers: [String]) -> Diagnostic {
    let list = powers.joined(separator: ", ")
    return Diagnostic(
      .error, .packPowers,
      Phrase(
        en: "\(name) asks for more than before: \(list)", fr: "\(name) demande plus qu'avant : \(list)"),
      advice: Phrase(
        en: "if that is right, add --accept-powers", fr: "si c'est voulu, ajoutez --accept-powers"))
  }
}
