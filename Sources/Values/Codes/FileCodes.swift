extension Diagnostic.Code {
  package static let fileEncoding = Self(
    "file-encoding", .error,
    Phrase(
      en: "A file is not the text that is expected, or not UTF-8",
      fr: "Un fichier n'est pas le texte attendu, ou pas en UTF-8"),
    Phrase(
      en: "Save it anew with the encoding UTF-8; words with accents would match nothing.",
      fr: "Réenregistrez-le en UTF-8 ; les mots accentués ne correspondraient à rien."))
  package static let fileExists = Self(
    "file-exists", .error,
    Phrase(en: "There is something of this name already", fr: "Il y a déjà quelque chose de ce nom"),
    Phrase(en: "Choose another name, or move it away.", fr: "Choisissez un autre nom, ou déplacez-le."))
  package static let fileKept = Self(
    "file-kept", .note,
    Phrase(en: "A file that was there already stays as it is", fr: "Un fichier qui était déjà là reste tel quel"),
    Phrase(
      en: "new writes over nothing: name the new pack in your own profile.",
      fr: "new n'écrase rien : nommez le nouveau paquet dans votre propre profil."))
  package static let fileName = Self(
    "file-name", .error, Phrase(en: "A file's name is not UTF-8", fr: "Le nom d'un fichier n'est pas de l'UTF-8"),
    Phrase(
      en: "Give it another name, of letters without accents.", fr: "Donnez-lui un autre nom, de lettres sans accents."))
  package static let fileUnreadable = Self(
    "file-unreadable", .error, Phrase(en: "A file cannot be read", fr: "Un fichier ne peut pas être lu"),
    Phrase(en: "Check that it is there and may be read.", fr: "Vérifiez qu'il existe et peut être lu."))
  package static let gazetteerDamaged = Self(
    "gazetteer-damaged", .error,
    Phrase(
      en: "The list of towns is damaged, or of another version",
      fr: "Le répertoire des communes est endommagé, ou d'une autre version"),
    Phrase(en: "Install the program anew.", fr: "Réinstallez le programme."))
  package static let gazetteerMissing = Self(
    "gazetteer-missing", .error,
    Phrase(en: "The list of towns is not there", fr: "Le répertoire des communes est absent"),
    Phrase(en: "Install the program whole.", fr: "Réinstallez le programme en entier."))
  package static let gazetteerUnreadable = Self(
    "gazetteer-unreadable", .error,
    Phrase(en: "The list of towns cannot be read", fr: "Le répertoire des communes est illisible"),
    Phrase(en: "Check the rights of the file.", fr: "Vérifiez les droits du fichier."))
  package static let linkMisplaced = Self(
    "link-misplaced", .error,
    Phrase(en: "A link stands where none is expected", fr: "Un lien se trouve là où aucun n'est attendu"),
    Phrase(
      en: "Give it by --calendar, or write it into the profile: a calendar's link is a password.",
      fr: "Donnez-le par --calendar, ou écrivez-le dans le profil : le lien d'un agenda est un mot de passe."))
  package static let outputIsInput = Self(
    "output-is-input", .error,
    Phrase(en: "The output would replace what is read", fr: "La sortie remplacerait ce qui est lu"),
    Phrase(en: "Give --output another name.", fr: "Donnez un autre nom à --output."))
  package static let outputUnwritable = Self(
    "output-unwritable", .error, Phrase(en: "A file cannot be written", fr: "Un fichier ne peut pas être écrit"),
    Phrase(
      en: "Check the folder, its rights and the room on the disk.",
      fr: "Vérifiez le dossier, ses droits et la place sur le disque."))
  package static let shippedRulesMissing = Self(
    "shipped-rules-missing", .error,
    Phrase(
      en: "The shipped rule packs are not beside the program",
      fr: "Les paquets de règles livrés ne sont pas à côté du programme"),
    Phrase(en: "Install the program whole.", fr: "Réinstallez le programme en entier."))
  package static let standardOutputUnwritable = Self(
    "standard-output-unwritable", .error,
    Phrase(en: "The standard output cannot be written", fr: "La sortie standard ne peut pas être écrite"),
    Phrase(
      en: "What was written is not whole: check the disk, or give --output FILE.",
      fr: "Ce qui est écrit n'est pas complet : vérifiez le disque, ou donnez --output FICHIER."))
  package static let usage = Self(
    "usage", .error, Phrase(en: "A command line cannot be understood", fr: "Une ligne de commande n'est pas comprise"),
    Phrase(
      en: "Write what the message proposes; --help shows what a command takes.",
      fr: "Écrivez ce que le message propose ; --help montre ce que prend une commande."))
  package static let wordUnknown = Self(
    "word-unknown", .error, Phrase(en: "A word is none of the list", fr: "Un mot n'est pas dans la liste"),
    Phrase(en: "Take one of the words that the message names.", fr: "Prenez l'un des mots que le message cite."))
  package static let yamlInvalid = Self(
    "yaml-invalid", .error, Phrase(en: "A YAML file cannot be read", fr: "Un fichier YAML ne se lit pas"),
    Phrase(
      en: "A key is unknown, missing, there twice, or has a value of another kind; rules/README.md shows each file.",
      fr: "Une clé est inconnue, absente, en double, ou d'une autre sorte ; rules/README.md montre chaque fichier."))

  static let files = Group(
    Phrase(en: "Files, folders and what is written", fr: "Les fichiers, les dossiers et ce qui est écrit"),
    [
      fileEncoding, fileExists, fileKept, fileName, fileUnreadable, gazetteerDamaged, gazetteerMissing,
      gazetteerUnreadable,
      linkMisplaced, outputIsInput, outputUnwritable, shippedRulesMissing, standardOutputUnwritable, usage,
      wordUnknown, yamlInvalid,
    ])
}
