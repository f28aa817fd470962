extension Diagnostic.Code {
  package static let answerInvalid = Self(
    "answer-invalid", .error,
    Phrase(
      en: "An answer is not in the list of the question", fr: "Une réponse n'est pas dans la liste de la question"),
    Phrase(en: "Answer by a number of the list.", fr: "Répondez par un numéro de la liste."))
  package static let answersEnded = Self(
    "answers-ended", .error,
    Phrase(en: "The answers ended before the last question", fr: "Les réponses s'arrêtent avant la dernière question"),
    Phrase(
      en: "Answer all questions, or choose by --from.", fr: "Répondez à toutes les questions, ou choisissez par --from."
    ))
  package static let fileControl = Self(
    "file-control", .warning,
    Phrase(en: "A file holds a control character", fr: "Un fichier contient un caractère de commande"),
    Phrase(
      en: "A terminal obeys it instead of showing it, and hides what stands there: type the line anew.",
      fr: "Un terminal lui obéit au lieu de le montrer, et cache ce qui s'y trouve : retapez la ligne."))
  package static let fileDirection = Self(
    "file-direction", .warning,
    Phrase(
      en: "A file turns the direction of writing", fr: "Un fichier inverse le sens de l'écriture"),
    Phrase(
      en: "An invisible mark makes a reader see other text than the program: type the line anew.",
      fr: "Une marque invisible fait voir au lecteur un autre texte qu'au programme : retapez la ligne."))
  package static let fileMark = Self(
    "file-mark", .warning,
    Phrase(en: "A file begins with a byte order mark", fr: "Un fichier commence par une marque d'ordre"),
    Phrase(
      en: "The mark (BOM) is passed over, but it changes the pack's digest: save the file as UTF-8 without it.",
      fr: "La marque (BOM) est ignorée, mais elle change l'empreinte du paquet : enregistrez en UTF-8 sans elle."))
  package static let fileReturns = Self(
    "file-returns", .warning,
    Phrase(en: "A file has the line ends of Windows", fr: "Un fichier a les fins de ligne de Windows"),
    Phrase(
      en: "Carriage returns change the pack's digest: let the editor, and git, write LF alone.",
      fr: "Les retours chariot changent l'empreinte du paquet : faites écrire des LF seuls à l'éditeur, et à git."))
  package static let layerUnreachable = Self(
    "layer-unreachable", .note,
    Phrase(en: "A rule of an extended pack is never asked", fr: "Une règle d'un paquet étendu n'est jamais interrogée"),
    Phrase(
      en: "The pack's own rule answers every time. That may well be meant.",
      fr: "La règle du paquet répond à chaque fois. C'est peut-être voulu."))
  package static let moduleUnknown = Self(
    "module-unknown", .error, Phrase(en: "A module does not exist", fr: "Un module n'existe pas"),
    Phrase(
      en: "require \"NAME\" gives what lib/NAME.lua of the same pack returns, or of one that it extends.",
      fr: "require \"NOM\" donne ce que renvoie lib/NOM.lua du même paquet, ou d'un paquet qu'il étend."))
  package static let moduleUnused = Self(
    "module-unused", .note, Phrase(en: "Nothing asks for a module", fr: "Rien ne demande un module"),
    Phrase(en: "Remove it, or require it.", fr: "Ôtez-le, ou demandez-le par require."))
  package static let needsMissing = Self(
    "needs-missing", .error,
    Phrase(en: "A pack does not declare a function that it needs", fr: "Un paquet ne déclare pas une fonction"),
    Phrase(
      en: "Functions that ask the map stand under needs in pack.yaml, so that who installs the pack knows.",
      fr: "Les fonctions qui interrogent la carte figurent sous needs dans pack.yaml : qui l'installe le sait."))
  package static let needsUnused = Self(
    "needs-unused", .note,
    Phrase(en: "A pack declares a need that it has not", fr: "Un paquet déclare un besoin qu'il n'a pas"),
    Phrase(en: "Take it out of needs in pack.yaml.", fr: "Ôtez-le de needs dans pack.yaml."))
  package static let packAddress = Self(
    "pack-address", .warning,
    Phrase(
      en: "A pack to be shared holds what looks like a real mail address",
      fr: "Un paquet à partager contient ce qui ressemble à une vraie adresse électronique"),
    Phrase(
      en: "Write an invented one on a host that ends with .example.",
      fr: "Écrivez-en une inventée, sur un hôte qui finit par .example."))
  package static let packArchive = Self(
    "pack-archive", .error,
    Phrase(
      en: "A pack's archive is cut short, changed, or was not made by this program",
      fr: "L'archive d'un paquet est coupée, modifiée, ou n'a pas été faite par ce programme"),
    Phrase(
      en: "Do not use it: copy it again, or ask who made the pack for the file anew.",
      fr: "Ne l'utilisez pas : recopiez-la, ou redemandez le fichier à qui fait le paquet."))
  package static let packCalendar = Self(
    "pack-calendar", .error,
    Phrase(
      en: "A test of a pack to be shared needs a calendar that stays at home",
      fr: "Un test d'un paquet à partager a besoin d'un agenda qui reste chez vous"),
    Phrase(
      en: "Who gets the pack runs its tests before accepting it: the calendar belongs into tests/, and is invented.",
      fr: "Qui reçoit le paquet en exécute les tests avant de l'accepter : l'agenda va dans tests/, et il est inventé.")
  )
  package static let packChanged = Self(
    "pack-changed", .error,
    Phrase(
      en: "A pack changed while it was built, or since it was accepted",
      fr: "Un paquet a changé pendant sa construction, ou depuis son acceptation"),
    Phrase(
      en: "A folder that is being built: run the command again. A locked pack: install its file again.",
      fr: "Un dossier en construction : relancez la commande. Un paquet verrouillé : réinstallez son fichier."))
  package static let packCycle = Self(
    "pack-cycle", .error, Phrase(en: "Packs extend each other", fr: "Des paquets s'étendent en cercle"),
    Phrase(en: "Take one of them out of extends.", fr: "Ôtez l'un d'eux de extends."))
  package static let packEmpty = Self(
    "pack-empty", .error, Phrase(en: "A pack holds nothing", fr: "Un paquet est vide"),
    Phrase(en: "Add rules.lua or parameters/*.yaml.", fr: "Ajoutez rules.lua ou parameters/*.yaml."))
  package static let packFileName = Self(
    "pack-file-name", .error,
    Phrase(
      en: "A pack to be shared has a file whose name does not mean the same everywhere",
      fr: "Un paquet à partager a un fichier dont le nom ne vaut pas partout"),
    Phrase(
      en: "Rename it: ASCII letters, digits and . _ -, not two names that differ by capital letters alone.",
      fr:
        "Renommez-le : lettres sans accents, chiffres et . _ -, pas deux noms qui ne diffèrent que par des majuscules.")
  )
  package static let packIdentity = Self(
    "pack-identity", .error,
    Phrase(
      en: "A pack cannot be shared under its name, its version or with what it extends",
      fr: "Un paquet ne peut être partagé sous son nom, sa version, ou avec ce qu'il étend"),
    Phrase(
      en: "An archive is named scope-name-version, and extends packs that others have, not folders.",
      fr: "Une archive se nomme portée-nom-version, et étend des paquets que d'autres ont, pas des dossiers."))
  package static let packIncomplete = Self(
    "pack-incomplete", .note, Phrase(en: "A pack does not say what it is", fr: "Un paquet ne dit pas ce qu'il est"),
    Phrase(
      en: "Whoever chooses among packs reads its description, its licence and its README.md.",
      fr: "Qui choisit un paquet lit sa description, sa licence et son README.md."))
  package static let packLink = Self(
    "pack-link", .error,
    Phrase(
      en: "A pack to be shared holds what looks like a calendar's link",
      fr: "Un paquet à partager contient ce qui ressemble au lien d'un agenda"),
    Phrase(
      en: "A calendar's link is a password: take it out, and have the link changed if the pack was sent.",
      fr: "Le lien d'un agenda est un mot de passe : retirez-le, et faites-le changer si le paquet a été envoyé."))
  package static let packList = Self(
    "pack-list", .error,
    Phrase(
      en: "The list in a pack's archive is not that of its files",
      fr: "La liste d'une archive de paquet n'est pas celle de ses fichiers"),
    Phrase(
      en: "A file was changed, added or taken out: copy the archive again, or ask for it anew.",
      fr: "Un fichier a été modifié, ajouté ou ôté : recopiez l'archive, ou redemandez-la."))
  package static let packMisnamed = Self(
    "pack-misnamed", .note,
    Phrase(
      en: "A pack's file is named for another pack or version", fr: "Le fichier d'un paquet porte le nom d'un autre"),
    Phrase(
      en: "What is inside counts, whatever the file is called: look whether it is what you were told of.",
      fr: "C'est le contenu qui compte, quel que soit le nom : voyez si c'est ce qu'on vous a annoncé."))
  package static let packName = Self(
    "pack-name", .warning, Phrase(en: "A pack's name is not scope/name", fr: "Le nom d'un paquet n'est pas portée/nom"),
    Phrase(
      en: "Others name the pack by it: write who makes it and what it is, in lower case: my-agency/rules.",
      fr: "D'autres le désignent ainsi : écrivez qui le fait et ce qu'il est, en minuscules : mon-agence/regles."))
  package static let packNameTaken = Self(
    "pack-name-taken", .error,
    Phrase(en: "A pack has a shipped pack's name", fr: "Un paquet porte le nom d'un paquet livré"),
    Phrase(
      en: "Statements cite packs by name: give it one of your own.",
      fr: "Les relevés citent les paquets par leur nom : donnez-lui le sien."))
  package static let packNested = Self(
    "pack-nested", .error,
    Phrase(en: "A pack would be made within another one", fr: "Un paquet serait créé dans un autre"),
    Phrase(
      en: "Make it beside: what lies in a pack's folder may travel with it.",
      fr: "Créez-le à côté : ce que contient le dossier d'un paquet peut voyager avec lui."))
  package static let packNotFound = Self(
    "pack-not-found", .error, Phrase(en: "A pack does not exist", fr: "Un paquet n'existe pas"),
    Phrase(
      en: "extends names shipped packs, or folders by ./ or ../ from the pack's own.",
      fr: "extends nomme des paquets livrés, ou des dossiers par ./ ou ../ depuis celui du paquet."))
  package static let packShadowed = Self(
    "pack-shadowed", .warning,
    Phrase(en: "A folder has a shipped pack's name", fr: "Un dossier porte le nom d'un paquet livré"),
    Phrase(
      en: "Write ./ before the folder's name, or give it another name.",
      fr: "Écrivez ./ devant le nom du dossier, ou donnez-lui un autre nom."))
  package static let packStopped = Self(
    "pack-stopped", .error, Phrase(en: "A pack is asked no more", fr: "Un paquet n'est plus interrogé"),
    Phrase(
      en: "Look for a loop that does not end, or for work that is done anew for each event.",
      fr: "Cherchez une boucle sans fin, ou un travail refait pour chaque événement."))
  package static let packTooLarge = Self(
    "pack-too-large", .error, Phrase(en: "A pack is too large", fr: "Un paquet est trop gros"),
    Phrase(
      en: "Take out what is not rules, parameters or tests.",
      fr: "Ôtez ce qui n'est ni règles, ni paramètres, ni tests."))
  package static let packTwoVersions = Self(
    "pack-two-versions", .error,
    Phrase(en: "Two versions of one pack are asked", fr: "Deux versions d'un même paquet sont demandées"),
    Phrase(en: "Let all packs extend the same version.", fr: "Faites étendre la même version à tous les paquets."))
  package static let packVersion = Self(
    "pack-version", .error,
    Phrase(en: "A pack has another version than is asked for", fr: "Un paquet a une autre version"),
    Phrase(
      en: "Install a version that the range holds, or widen the range.",
      fr: "Installez une version de l'intervalle, ou élargissez-le."))
  package static let runEnded = Self(
    "run-ended", .error,
    Phrase(en: "A rule took too long and ended the run", fr: "Une règle a duré trop longtemps et a mis fin au calcul"),
    Phrase(en: "Look for a loop that does not end.", fr: "Cherchez une boucle sans fin."))
  package static let templateUnknown = Self(
    "template-unknown", .error,
    Phrase(en: "A pack to begin with is not shipped", fr: "Un paquet de départ n'est pas livré"),
    Phrase(en: "Take one that the message names.", fr: "Prenez-en un que le message cite."))

  static let packs = Group(
    Phrase(en: "Rule packs as a whole", fr: "Les paquets de règles en entier"),
    [
      answerInvalid, answersEnded, fileControl, fileDirection, fileMark, fileReturns, layerUnreachable, moduleUnknown,
      moduleUnused,
      needsMissing,
      needsUnused, packAddress, packArchive, packCalendar, packChanged, packCycle, packEmpty, packFileName,
      packIdentity,
      packIncomplete, packLink, packList, packMisnamed, packName, packNameTaken, packNested, packNotFound, packShadowed,
      packStopped,
      packTooLarge, packTwoVersions, packVersion, runEnded, templateUnknown,
    ])
}
