extension Diagnostic.Code {
  package static let lockChanged = Self(
    "lock-changed", .error,
    Phrase(en: "izika.lock was changed while a command was at it", fr: "izika.lock a changé pendant une commande"),
    Phrase(
      en: "The other change counts, and nothing of this one was written: run it again.",
      fr: "L'autre changement compte, et rien de celui-ci n'a été écrit : relancez-la."))
  package static let lockIncomplete = Self(
    "lock-incomplete", .error,
    Phrase(en: "A pack is not in izika.lock", fr: "Un paquet n'est pas dans izika.lock"),
    Phrase(
      en: "Where there is a lock, every pack that is asked stands in it: pack install adds what is missing.",
      fr: "Là où il y a un verrou, chaque paquet interrogé y figure : pack install ajoute ce qui manque."))
  package static let lockInvalid = Self(
    "lock-invalid", .error,
    Phrase(en: "izika.lock says something that cannot be", fr: "izika.lock dit une chose impossible"),
    Phrase(
      en:
        "The program writes it, and nothing in it needs a hand: take it from a copy, or make it again by pack install.",
      fr:
        "C'est le programme qui l'écrit, rien n'y demande une main : reprenez une copie, ou refaites-le par pack install."
    ))
  package static let lockMissing = Self(
    "lock-missing", .error,
    Phrase(en: "There is no izika.lock", fr: "Il n'y a pas d'izika.lock"),
    Phrase(
      en: "Name a profile by --profile, or make a lock by pack install: without one, the program's own packs count.",
      fr:
        "Désignez un profil par --profile, ou faites un verrou par pack install : sans lui comptent les paquets du programme."
    ))
  package static let lockUnknown = Self(
    "lock-unknown", .error,
    Phrase(en: "Which locks need a pack is not known", fr: "On ne sait pas quels verrous ont besoin d'un paquet"),
    Phrase(
      en: "Without a journal of what was accepted, pack clean knows few locks: it removes nothing before it has asked.",
      fr:
        "Sans journal des acceptations, pack clean connaît peu de verrous : il ne supprime rien sans avoir demandé."))
  package static let packAmbiguous = Self(
    "pack-ambiguous", .error,
    Phrase(
      en: "A name means a locked pack and a folder", fr: "Un nom désigne un paquet verrouillé et un dossier"),
    Phrase(
      en: "Write ./ before the folder's name where it is meant, otherwise move the folder away.",
      fr: "Écrivez ./ devant le nom du dossier si c'est lui, sinon déplacez le dossier."))
  package static let packAsked = Self(
    "pack-asked", .error,
    Phrase(en: "A pack that should go is asked for", fr: "Un paquet à ôter est demandé"),
    Phrase(
      en: "Take it out of the profiles' rules first, and remove the packs that extend it.",
      fr: "Ôtez-le d'abord des rules des profils, et supprimez les paquets qui l'étendent."))
  package static let packFolder = Self(
    "pack-folder", .note,
    Phrase(
      en: "A name that could be a pack's means a folder",
      fr: "Un nom qui pourrait être celui d'un paquet désigne un dossier"),
    Phrase(
      en: "Write ./ before it: a pack of that name, once it is installed, would not be taken for it.",
      fr: "Écrivez ./ devant : un paquet de ce nom, une fois installé, ne serait pas pris pour lui."))
  package static let packMissing = Self(
    "pack-missing", [.error, .warning],
    Phrase(
      en: "A pack of izika.lock is not on this computer", fr: "Un paquet d'izika.lock n'est pas sur cet ordinateur"),
    Phrase(
      en: "Ask for its file, of that version and digest, and install it; nothing is fetched by itself.",
      fr:
        "Demandez son fichier, de cette version et de cette empreinte, et installez-le ; rien n'est cherché tout seul.")
  )
  package static let packOlder = Self(
    "pack-older", .error,
    Phrase(en: "A pack is older than the one there is", fr: "Un paquet est plus ancien que celui qui est là"),
    Phrase(
      en: "An old version may have faults that were mended since; pack install --older goes back on purpose.",
      fr: "Une ancienne version a peut-être des fautes corrigées depuis ; pack install --older y revient exprès."))
  package static let packPowers = Self(
    "pack-powers", .error,
    Phrase(en: "A pack asks for more than before", fr: "Un paquet demande plus qu'avant"),
    Phrase(
      en: "Functions that ask the map, further packs and other engines are accepted apart: --accept-powers.",
      fr: "Fonctions qui interrogent la carte, autres paquets, autres moteurs s'acceptent à part : --accept-powers."))
  package static let packUnlocked = Self(
    "pack-unlocked", .error,
    Phrase(en: "--locked meets rules that are not locked", fr: "--locked rencontre des règles non verrouillées"),
    Phrase(
      en: "A folder or a file can change from one run to the next; only what izika.lock holds cannot.",
      fr: "Un dossier ou un fichier peut changer d'un calcul à l'autre ; seul ce que tient izika.lock ne le peut pas."))
  package static let packUnreleased = Self(
    "pack-unreleased", .error,
    Phrase(
      en: "A pack is called shipped and never was", fr: "Un paquet est dit livré et ne l'a jamais été"),
    Phrase(
      en: "Every pack that ever came with the program stands in rules/RELEASED; lock the shipped one again.",
      fr:
        "Tout paquet jamais livré avec le programme figure dans rules/RELEASED ; verrouillez de nouveau celui qui l'est."
    ))
  package static let packTests = Self(
    "pack-tests", .error,
    Phrase(
      en: "A pack's own tests fail with this engine", fr: "Les tests mêmes d'un paquet échouent avec ce moteur"),
    Phrase(
      en: "Do not accept it before its publisher has looked at it.",
      fr: "Ne l'acceptez pas avant que l'éditeur l'ait regardé."))
  package static let packUndo = Self(
    "pack-undo", .error,
    Phrase(en: "There is nothing to go back to", fr: "Il n'y a rien à quoi revenir"),
    Phrase(
      en: "undo goes back to the lock as it was before something was accepted on this computer.",
      fr: "undo revient au verrou d'avant ce qui fut accepté sur cet ordinateur."))
  package static let packUnwanted = Self(
    "pack-unwanted", .note,
    Phrase(
      en: "There is a newer version that the lock does not want",
      fr: "Il y a une version plus récente que le verrou ne veut pas"),
    Phrase(
      en: "Install it by its name and version to take it all the same.",
      fr: "Installez-la par son nom et sa version pour la prendre quand même."))
  package static let packUnseen = Self(
    "pack-unseen", .error,
    Phrase(
      en: "What a pack changes in money was not shown", fr: "Ce qu'un paquet change en argent n'a pas été montré"),
    Phrase(
      en: "Compare before by diff; --accept-unseen accepts without having seen it.",
      fr: "Comparez d'abord avec diff ; --accept-unseen accepte sans l'avoir vu."))
  package static let versionChanged = Self(
    "version-changed", .error,
    Phrase(
      en: "Two packs of one version differ", fr: "Deux paquets d'une même version diffèrent"),
    Phrase(
      en: "A version is made once. Keep the one that is locked, and ask the publisher for a new version number.",
      fr:
        "Une version ne se fait qu'une fois. Gardez celle qui est verrouillée, et demandez un nouveau numéro à l'éditeur."
    ))

  static let locks = Group(
    Phrase(en: "Packs that are installed, and their lock", fr: "Les paquets installés et leur verrou"),
    [
      lockChanged, lockIncomplete, lockInvalid, lockMissing, lockUnknown, packAmbiguous, packAsked, packFolder,
      packMissing,
      packOlder, packPowers, packTests, packUndo, packUnlocked, packUnreleased, packUnseen, packUnwanted,
      versionChanged,
    ])
}
