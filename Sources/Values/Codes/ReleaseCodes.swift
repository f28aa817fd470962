extension Diagnostic.Code {
  package static let credentialsInvalid = Self(
    "credentials-invalid", .error,
    Phrase(
      en: "The file of passwords for servers is not understood, or others can read it",
      fr: "Le fichier des mots de passe pour des serveurs n'est pas compris, ou d'autres peuvent le lire"),
    Phrase(
      en: "Correct it, or move it away and log in anew: pack login HOST.",
      fr: "Corrigez-le, ou déplacez-le et identifiez-vous de nouveau : pack login HÔTE."))
  package static let layerRepacked = Self(
    "layer-repacked", .error,
    Phrase(
      en: "A pack was re-packed on its way between registries",
      fr: "Un paquet a été recompressé en passant d'un registre à l'autre"),
    Phrase(
      en: "Copy it with skopeo copy --preserve-digests.", fr: "Copiez-le avec skopeo copy --preserve-digests."))
  package static let listBusy = Self(
    "list-busy", .error,
    Phrase(en: "Somebody else is publishing there", fr: "Quelqu'un d'autre publie au même endroit"),
    Phrase(
      en: "Wait until it is done; what a run that was cut left behind is named, and can be removed.",
      fr: "Attendez qu'il ait fini ; ce qu'une exécution interrompue a laissé est nommé, et peut être supprimé."))
  package static let listInvalid = Self(
    "list-invalid", .error,
    Phrase(
      en: "A list of versions is not as this program writes it, or is another scope's",
      fr: "Une liste de versions n'est pas telle que ce programme l'écrit, ou est celle d'une autre portée"),
    Phrase(
      en: "Nothing of it is used: ask who publishes the packs.",
      fr: "Rien n'en est utilisé : demandez à qui publie les paquets."))
  package static let listLate = Self(
    "list-late", .warning,
    Phrase(
      en: "A list of versions is older than was promised", fr: "Une liste de versions est plus vieille que promis"),
    Phrase(
      en: "Somebody may hold newer ones back, or the publisher is late: ask. What is locked goes on.",
      fr: "On retient peut-être les suivantes, ou l'éditeur est en retard : demandez. Ce qui est verrouillé continue."))
  package static let listMissing = Self(
    "list-missing", .error,
    Phrase(
      en: "The list of versions that was there is gone", fr: "La liste de versions qui était là a disparu"),
    Phrase(
      en: "Without it nobody sees what was withdrawn: ask the publisher, or take it back from a mirror.",
      fr: "Sans elle, nul ne voit ce qui est retiré : demandez à l'éditeur, ou reprenez-la d'un miroir."))
  package static let listOlder = Self(
    "list-older", .error,
    Phrase(
      en: "A list of versions is older than one that was seen, or another one of its number",
      fr: "Une liste de versions est plus ancienne qu'une déjà vue, ou une autre du même numéro"),
    Phrase(
      en: "Somebody may have set it back: ask the publisher. What is locked goes on.",
      fr: "On l'a peut-être remise en arrière : demandez à l'éditeur. Ce qui est verrouillé continue."))
  package static let listShrunk = Self(
    "list-shrunk", .error,
    Phrase(
      en: "A list of versions no longer names a key that was revoked",
      fr: "Une liste de versions ne nomme plus une clé qui était révoquée"),
    Phrase(
      en: "What was revoked stays revoked: ask the publisher, by telephone.",
      fr: "Ce qui fut révoqué le reste : demandez à l'éditeur, par téléphone."))
  package static let loginMissing = Self(
    "login-missing", .error,
    Phrase(
      en: "There is no user or no password to log in with, or none to forget",
      fr: "Il n'y a pas d'utilisateur ou de mot de passe pour s'identifier, ou rien à oublier"),
    Phrase(
      en: "Type them at the terminal, or give --user and send the password to standard input.",
      fr: "Tapez-les au terminal, ou donnez --user et envoyez le mot de passe à l'entrée standard."))
  package static let loginUnneeded = Self(
    "login-unneeded", .error,
    Phrase(en: "A server asks for no password", fr: "Un serveur ne demande pas de mot de passe"),
    Phrase(
      en: "Nothing needs doing; of a web server name the folder that is protected.",
      fr: "Rien à faire ; pour un serveur web, nommez le dossier protégé."))
  package static let packWithdrawn = Self(
    "pack-withdrawn", [.warning, .error],
    Phrase(en: "A version was withdrawn by who made it", fr: "Une version a été retirée par qui l'a faite"),
    Phrase(
      en: "Read why, and take a newer one; it is not chosen anew.",
      fr: "Lisez pourquoi, et prenez-en une plus récente ; elle n'est plus choisie."))
  package static let realmChanged = Self(
    "realm-changed", [.warning, .error],
    Phrase(
      en: "A registry wants tokens from another address than when somebody logged in",
      fr: "Un registre veut des jetons d'une autre adresse que lors de l'identification"),
    Phrase(
      en: "No password was sent: ask who runs the registry, then log in anew.",
      fr: "Aucun mot de passe n'est parti : demandez à qui tient le registre, puis identifiez-vous de nouveau."))
  package static let realmUnsafe = Self(
    "realm-unsafe", .error,
    Phrase(
      en: "A registry wants tokens from an address that is not safe, or that nobody agreed to",
      fr: "Un registre veut des jetons d'une adresse peu sûre, ou que personne n'a acceptée"),
    Phrase(
      en: "No password was sent: pack login shows the address and keeps it.",
      fr: "Aucun mot de passe n'est parti : pack login montre l'adresse et la garde."))
  package static let signerOffered = Self(
    "signer-offered", .note,
    Phrase(en: "A publisher names a key that is new here", fr: "Un éditeur nomme une clé nouvelle ici"),
    Phrase(
      en: "It counts once its owner has read you its thirty digits by telephone: pack trust add.",
      fr: "Elle vaut une fois que son titulaire vous en a lu les trente chiffres au téléphone : pack trust add."))
  package static let sourceAnswer = Self(
    "source-answer", .error,
    Phrase(
      en: "A server that packs come from answers what cannot be used",
      fr: "Un serveur d'où viennent des paquets répond ce qui est inutilisable"),
    Phrase(
      en: "Check the address, then ask who runs it. What is locked goes on.",
      fr: "Vérifiez l'adresse, puis demandez à qui le tient. Ce qui est verrouillé continue."))
  package static let sourceMissing = Self(
    "source-missing", [.error, .note],
    Phrase(en: "There is no place to get packs from", fr: "Il n'y a pas d'endroit d'où prendre les paquets"),
    Phrase(
      en: "Give the scope one by pack trust add SCOPE PLACE; a shared folder may just not be connected.",
      fr:
        "Donnez-en un à la portée par pack trust add PORTÉE ORIGINE ; un dossier partagé n'est peut-être pas connecté.")
  )
  package static let sourceRefused = Self(
    "source-refused", .error,
    Phrase(
      en: "A server that packs come from refuses access", fr: "Un serveur d'où viennent des paquets refuse l'accès"),
    Phrase(
      en: "Log in: pack login HOST.", fr: "Identifiez-vous : pack login HÔTE."))
  package static let sourceTooLarge = Self(
    "source-too-large", .error,
    Phrase(en: "A folder of packs holds too much", fr: "Un dossier de paquets contient trop de choses"),
    Phrase(
      en: "Name the folder in which the packs lie, not one far above it.",
      fr: "Désignez le dossier où sont les paquets, pas un dossier bien au-dessus."))
  package static let sourceUnreachable = Self(
    "source-unreachable", .error,
    Phrase(
      en: "A server that packs come from does not answer", fr: "Un serveur d'où viennent des paquets ne répond pas"),
    Phrase(
      en: "Check the network and the address, or try again later. What is locked goes on.",
      fr: "Vérifiez le réseau et l'adresse, ou réessayez plus tard. Ce qui est verrouillé continue."))
  package static let sourceUnread = Self(
    "source-unread", .warning,
    Phrase(
      en: "A file in a folder of packs is passed over", fr: "Un fichier d'un dossier de paquets est laissé de côté"),
    Phrase(
      en: "It is cut, still being copied or no pack: look at it, and take it away if nobody needs it.",
      fr: "Il est coupé, en cours de copie ou n'est pas un paquet : regardez-le, et ôtez-le s'il ne sert à personne."))
  package static let sourceUnsafe = Self(
    "source-unsafe", .error,
    Phrase(
      en: "The connection to a server that packs come from is not safe",
      fr: "La connexion à un serveur d'où viennent des paquets n'est pas sûre"),
    Phrase(
      en: "Check the address and this machine's date; ask who runs the server.",
      fr: "Vérifiez l'adresse et la date de cette machine ; demandez à qui tient le serveur."))
  package static let sourceUnsupported = Self(
    "source-unsupported", .error,
    Phrase(
      en: "Packs cannot be sent to such a place from here",
      fr: "Les paquets ne peuvent pas être envoyés d'ici à un tel endroit"),
    Phrase(
      en: "Publish in a folder, and upload that to the web server as it is.",
      fr: "Publiez dans un dossier, et mettez-le en ligne tel quel sur le serveur web."))
  package static let uploadElsewhere = Self(
    "upload-elsewhere", .error,
    Phrase(
      en: "A registry names an address of another server, or one without https",
      fr: "Un registre donne une adresse d'un autre serveur, ou sans https"),
    Phrase(
      en: "Nothing was sent there: the proxy before the registry has to send X-Forwarded-Proto.",
      fr: "Rien n'y a été envoyé : le proxy devant le registre doit envoyer X-Forwarded-Proto."))
  package static let versionAbsent = Self(
    "version-absent", .error,
    Phrase(
      en: "A version of a pack is not where it should be", fr: "Une version d'un paquet n'est pas là où elle devrait"),
    Phrase(
      en: "It may still be copied: try again, then ask the publisher.",
      fr: "Elle est peut-être encore en cours de copie : réessayez, puis demandez à l'éditeur."))

  static let releases = Group(
    Phrase(en: "Where packs come from", fr: "D'où viennent les paquets"),
    [
      credentialsInvalid, layerRepacked, listBusy, listInvalid, listLate, listMissing, listOlder, listShrunk,
      loginMissing, loginUnneeded, packWithdrawn, realmChanged, realmUnsafe, signerOffered, sourceAnswer, sourceMissing,
      sourceRefused, sourceTooLarge, sourceUnreachable, sourceUnread, sourceUnsafe, sourceUnsupported, uploadElsewhere,
      versionAbsent,
    ])
}
