extension Diagnostic.Code {
  package static let correctionAlreadyUndone = Self(
    "correction-already-undone", .error,
    Phrase(en: "A correction was taken back before", fr: "Une correction est déjà annulée"),
    Phrase(en: "Nothing needs doing.", fr: "Rien à faire."))
  package static let correctionMeaningless = Self(
    "correction-meaningless", .error,
    Phrase(en: "A correction says nothing that can hold", fr: "Une correction ne dit rien d'applicable"),
    Phrase(en: "Correct what it names.", fr: "Corrigez ce qu'elle indique."))
  package static let correctionMismatch = Self(
    "correction-mismatch", .error,
    Phrase(
      en: "A correction gives a leg what only an appointment has, or the other way round",
      fr: "Une correction donne à une étape ce qui est d'un rendez-vous, ou l'inverse"),
    Phrase(
      en: "Give --km with --trip and --leg; --place or --no-travel with --event.",
      fr: "Donnez --km avec --trip et --leg ; --place ou --no-travel avec --event."))
  package static let correctionNoEvent = Self(
    "correction-no-event", .error,
    Phrase(
      en: "A correction names an appointment that is not there",
      fr: "Une correction nomme un rendez-vous qui n'existe pas"),
    Phrase(
      en: "Copy its UID from the statement, and ask for its period.",
      fr: "Copiez son UID du relevé, et demandez sa période."))
  package static let correctionNoLeg = Self(
    "correction-no-leg", .error,
    Phrase(
      en: "A correction names a leg that the trip does not have",
      fr: "Une correction nomme une étape que le trajet n'a pas"),
    Phrase(en: "Take one of the legs that the message names.", fr: "Prenez l'une des étapes que le message cite."))
  package static let correctionNoTrip = Self(
    "correction-no-trip", .error,
    Phrase(en: "A correction names a trip that is not there", fr: "Une correction nomme un trajet qui n'existe pas"),
    Phrase(
      en: "Copy its id from the statement, and ask for its period.",
      fr: "Copiez son identifiant du relevé, et demandez sa période."))
  package static let correctionOfNobody = Self(
    "correction-of-nobody", .error,
    Phrase(en: "A correction is nobody's", fr: "Une correction n'est attribuée à personne"),
    Phrase(en: "Give the person's --profile.", fr: "Donnez le --profile de la personne."))
  package static let correctionPlaceUnsure = Self(
    "correction-place-unsure", .error,
    Phrase(en: "The place of a correction is not certain", fr: "Le lieu d'une correction n'est pas certain"),
    Phrase(en: "Write street, postcode and town.", fr: "Écrivez la rue, le code postal et la commune."))
  package static let correctionSeveralEvents = Self(
    "correction-several-events", .error,
    Phrase(en: "A correction names several appointments", fr: "Une correction nomme plusieurs rendez-vous"),
    Phrase(en: "Say which, by its start.", fr: "Dites lequel, par son début."))
  package static let correctionUnknown = Self(
    "correction-unknown", .error, Phrase(en: "There is no such correction", fr: "Cette correction n'existe pas"),
    Phrase(en: "List them: izika-rules correct list.", fr: "Affichez-les : izika-rules correct list."))
  package static let correctionUnused = Self(
    "correction-unused", .warning,
    Phrase(en: "A correction changes nothing any more", fr: "Une correction ne change plus rien"),
    Phrase(
      en: "Take it back, or correct the appointment that took its place.",
      fr: "Annulez-la, ou corrigez le rendez-vous qui a pris la place."))
  package static let correctionWithoutReason = Self(
    "correction-without-reason", .error,
    Phrase(en: "A correction has no reason", fr: "Une correction n'est pas motivée"),
    Phrase(
      en: "Say why in a few words: the inspector reads them.",
      fr: "Dites pourquoi en quelques mots : le contrôleur les lit."))
  package static let journalBusy = Self(
    "journal-busy", .error, Phrase(en: "Another program holds the journal", fr: "Un autre programme occupe le journal"),
    Phrase(en: "Wait until it is done, then run again.", fr: "Attendez qu'il ait fini, puis relancez."))
  package static let journalDamaged = Self(
    "journal-damaged", .error,
    Phrase(en: "The journal is damaged, or none", fr: "Le journal est endommagé, ou n'en est pas un"),
    Phrase(
      en: "Restore it from a backup, or name another file.",
      fr: "Restaurez-le depuis une sauvegarde, ou indiquez un autre fichier."))
  package static let journalDanglingLink = Self(
    "journal-dangling-link", .error,
    Phrase(en: "The journal is a link that leads nowhere", fr: "Le journal est un lien qui ne mène nulle part"),
    Phrase(
      en: "Remove the link, or make what it leads to available.",
      fr: "Ôtez le lien, ou rendez disponible ce qu'il désigne."))
  package static let journalDiskFull = Self(
    "journal-disk-full", .error,
    Phrase(en: "There is no room for the journal", fr: "Il n'y a plus de place pour le journal"),
    Phrase(en: "Make room on the disk, then run again.", fr: "Faites de la place sur le disque, puis relancez."))
  package static let journalForeign = Self(
    "journal-foreign", .error,
    Phrase(en: "The file is a database, but no journal", fr: "Le fichier est une base de données, mais pas un journal"),
    Phrase(en: "Name another file.", fr: "Indiquez un autre fichier."))
  package static let journalNewer = Self(
    "journal-newer", .error,
    Phrase(
      en: "The journal is of a newer version of the program",
      fr: "Le journal vient d'une version plus récente du programme"),
    Phrase(
      en: "Update the program, or name another file.", fr: "Mettez le programme à jour, ou indiquez un autre fichier."))
  package static let journalNoFile = Self(
    "journal-no-file", .error,
    Phrase(
      en: "Something that is no file stands where the journal should",
      fr: "Autre chose qu'un fichier se trouve à la place du journal"),
    Phrase(en: "Name another file.", fr: "Indiquez un autre fichier."))
  package static let journalNoHome = Self(
    "journal-no-home", .error, Phrase(en: "There is no folder for the journal", fr: "Aucun dossier pour le journal"),
    Phrase(en: "Name a file by --journal, or set HOME.", fr: "Indiquez un fichier par --journal, ou définissez HOME."))
  package static let journalOutdated = Self(
    "journal-outdated", .error,
    Phrase(
      en: "The journal must be brought up to date, and may not be written to",
      fr: "Le journal doit être mis à jour, et ne peut être modifié"),
    Phrase(en: "Give yourself the right to write to it.", fr: "Donnez-vous le droit d'y écrire."))
  package static let journalReadOnly = Self(
    "journal-read-only", .error,
    Phrase(en: "The journal may not be written to", fr: "Le journal ne peut pas être modifié"),
    Phrase(en: "Check the rights of the file and its folder.", fr: "Vérifiez les droits du fichier et de son dossier."))
  package static let journalRefused = Self(
    "journal-refused", .error,
    Phrase(en: "The journal does not take an entry", fr: "Le journal n'accepte pas une entrée"),
    Phrase(en: "Tell the makers of the program.", fr: "Signalez-le aux auteurs du programme."))
  package static let journalSecret = Self(
    "journal-secret", .error,
    Phrase(
      en: "A service's address holds a secret that the journal does not keep",
      fr: "L'adresse d'un service contient un secret que le journal ne garde pas"),
    Phrase(
      en: "Run without the journal, or name the service without its secret.",
      fr: "Relancez sans journal, ou indiquez le service sans son secret."))
  package static let journalUnfinished = Self(
    "journal-unfinished", .error,
    Phrase(
      en: "The last run that wrote to the journal was cut",
      fr: "Le dernier calcul qui écrivait dans le journal a été coupé"),
    Phrase(
      en: "Give yourself the right to write to it, then run again.",
      fr: "Donnez-vous le droit d'y écrire, puis relancez."))
  package static let journalUnreadable = Self(
    "journal-unreadable", [.error, .warning],
    Phrase(en: "The journal cannot be read", fr: "Le journal ne peut pas être lu"),
    Phrase(
      en: "Check the rights of the file, or name another.",
      fr: "Vérifiez les droits du fichier, ou indiquez-en un autre."))
  package static let journalUnwritable = Self(
    "journal-unwritable", .error, Phrase(en: "The journal cannot be written", fr: "Le journal ne peut pas être écrit"),
    Phrase(
      en: "Check the rights of the folder, or name another file.",
      fr: "Vérifiez les droits du dossier, ou indiquez un autre fichier."))

  static let corrections = Group(
    Phrase(en: "Corrections and the journal", fr: "Les corrections et le journal"),
    [
      correctionAlreadyUndone, correctionMeaningless, correctionMismatch, correctionNoEvent, correctionNoLeg,
      correctionNoTrip, correctionOfNobody, correctionPlaceUnsure, correctionSeveralEvents, correctionUnknown,
      correctionUnused, correctionWithoutReason, journalBusy, journalDamaged, journalDanglingLink, journalDiskFull,
      journalForeign, journalNewer, journalNoFile, journalNoHome, journalOutdated, journalReadOnly, journalRefused,
      journalSecret, journalUnfinished, journalUnreadable, journalUnwritable,
    ])
}
