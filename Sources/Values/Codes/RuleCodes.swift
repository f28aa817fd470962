extension Diagnostic.Code {
  package static let answerMisspelt = Self(
    "answer-misspelt", .warning, Phrase(en: "A word is taken for an address", fr: "Un mot est pris pour une adresse"),
    Phrase(
      en:
        "\"home\", \"office\", \"stay\" and \"direct\" have a meaning where REFERENCE.md lists them; any other text is looked up on the map.",
      fr:
        "« home », « office », « stay » et « direct » ont un sens là où REFERENCE.fr.md les cite ; tout autre texte est cherché sur la carte."
    ))
  package static let argumentMissing = Self(
    "argument-missing", .error, Phrase(en: "A function is given too little", fr: "Une fonction reçoit trop peu"),
    Phrase(en: "The call fails when the rule is asked.", fr: "L'appel échoue quand la règle est interrogée."))
  package static let argumentSurplus = Self(
    "argument-surplus", .warning, Phrase(en: "A function is given too much", fr: "Une fonction reçoit trop"),
    Phrase(en: "What is too much is not looked at.", fr: "Ce qui est en trop n'est pas regardé."))
  package static let argumentWrong = Self(
    "argument-wrong", .error,
    Phrase(en: "A function is given a wrong value", fr: "Une fonction reçoit une mauvaise valeur"),
    Phrase(
      en: "The call fails when the rule is asked. What each takes stands in rules/REFERENCE.md.",
      fr: "L'appel échoue quand la règle est interrogée. Ce que chacune prend est dans rules/REFERENCE.fr.md."))
  package static let fieldEarly = Self(
    "field-early", [.error, .warning],
    Phrase(en: "A field is read before it is known", fr: "Un champ est lu avant d'être connu"),
    Phrase(
      en: "Reading it fails when the rule is asked. rules/REFERENCE.md says from which rule on a field is known.",
      fr:
        "Sa lecture échoue quand la règle est interrogée. rules/REFERENCE.fr.md dit à partir de quelle règle un champ est connu."
    ))
  package static let fieldUnknown = Self(
    "field-unknown", .error, Phrase(en: "A value has no such field", fr: "Une valeur n'a pas ce champ"),
    Phrase(
      en: "Reading it fails when the rule is asked. All fields stand in rules/REFERENCE.md.",
      fr: "Sa lecture échoue quand la règle est interrogée. Tous les champs sont dans rules/REFERENCE.fr.md."))
  package static let fieldWritten = Self(
    "field-written", .error,
    Phrase(en: "A rule sets what it is only shown", fr: "Une règle modifie ce qu'on lui montre"),
    Phrase(
      en: "Rules decide by what they answer: everything that they are shown is read-only.",
      fr: "Les règles décident par leur réponse : tout ce qu'on leur montre est en lecture seule."))
  package static let globalWritten = Self(
    "global-written", .error, Phrase(en: "A name that is not local is set", fr: "Un nom non local est affecté"),
    Phrase(
      en: "Rules keep nothing from one question to the next: write local before the name.",
      fr: "Les règles ne gardent rien d'une question à l'autre : écrivez local devant le nom."))
  package static let keyUnknown = Self(
    "key-unknown", .warning, Phrase(en: "A parameter has no such key", fr: "Un paramètre n'a pas cette clé"),
    Phrase(
      en: "It gives nil, as long as the profile does not set it either.",
      fr: "Elle donne nil, tant que le profil ne la fixe pas non plus."))
  package static let nameClosed = Self(
    "name-closed", .error, Phrase(en: "Rules do not see a name of Lua's", fr: "Les règles ne voient pas un nom de Lua"),
    Phrase(
      en: "Rules see no clock, no chance, no files and no network: so the same calendar gives the same statement.",
      fr:
        "Les règles ne voient ni horloge, ni hasard, ni fichiers, ni réseau : le même agenda donne ainsi le même relevé."
    ))
  package static let nameUnknown = Self(
    "name-unknown", .error, Phrase(en: "Nothing has a name", fr: "Rien ne porte un nom"),
    Phrase(
      en: "It is misspelt, or a local variable that is declared later or elsewhere. The rule fails where it is read.",
      fr: "Il est mal écrit, ou c'est une variable locale déclarée plus loin ou ailleurs. La règle échoue à sa lecture."
    ))
  package static let neverEqual = Self(
    "never-equal", .warning, Phrase(en: "Two values are never equal", fr: "Deux valeurs ne sont jamais égales"),
    Phrase(
      en: "A decimal equals a decimal only, a record is no text, and some texts are never there.",
      fr: "Un décimal n'égale qu'un décimal, un objet n'est pas un texte, et certains textes n'arrivent jamais."))
  package static let patternBytes = Self(
    "pattern-bytes", .warning, Phrase(en: "A pattern cuts a character", fr: "Un motif coupe un caractère"),
    Phrase(
      en:
        "Lua's patterns go by bytes: behind é a sign such as ? or * repeats its last byte only, and [éè] is a set of bytes.",
      fr:
        "Les motifs de Lua vont par octets : après é, un signe comme ? ou * ne répète que son dernier octet, et [éè] est un ensemble d'octets."
    ))
  package static let purposeCut = Self(
    "purpose-cut", .warning, Phrase(en: "A trip's purpose is too long", fr: "Le motif d'un trajet est trop long"),
    Phrase(
      en: "Let the rule purpose answer a shorter one.", fr: "Faites répondre à la règle purpose un motif plus court."))
  package static let review = Self(
    "review", [.error, .warning, .note],
    Phrase(en: "A rule review has a remark", fr: "Une règle review fait une remarque"),
    Phrase(en: "The pack's author says what to do.", fr: "L'auteur du paquet dit quoi faire."))
  package static let ruleAnswer = Self(
    "rule-answer", .error,
    Phrase(en: "A rule answers what its question cannot take", fr: "Une règle donne une réponse qui ne convient pas"),
    Phrase(
      en: "The decision would be an error. What each rule answers stands in rules/REFERENCE.md.",
      fr: "La décision serait une erreur. Ce que répond chaque règle est dans rules/REFERENCE.fr.md."))
  package static let ruleApi = Self(
    "rule-api", .error, Phrase(en: "A file is written for another API", fr: "Un fichier est écrit pour une autre API"),
    Phrase(en: "Write api = 1.", fr: "Écrivez api = 1."))
  package static let ruleBudget = Self(
    "rule-budget", .error,
    Phrase(en: "A rule needs too many instructions", fr: "Une règle demande trop d'instructions"),
    Phrase(en: "Look for a loop that does not end.", fr: "Cherchez une boucle sans fin."))
  package static let ruleError = Self(
    "rule-error", .error,
    Phrase(en: "A rule fails, or a file while it is loaded", fr: "Une règle échoue, ou un fichier à son chargement"),
    Phrase(
      en:
        "Mend the line that is named. The decision is missing, it is never a no; what stands outside of functions is run when the pack is loaded.",
      fr:
        "Corrigez la ligne citée. La décision manque, elle ne vaut jamais non ; ce qui est hors des fonctions est exécuté au chargement du paquet."
    ))
  package static let ruleLoad = Self(
    "rule-load", .error, Phrase(en: "A file does not load", fr: "Un fichier ne se charge pas"),
    Phrase(
      en: "A rule file is Lua text that ends with return rules.",
      fr: "Un fichier de règles est du texte Lua qui finit par return rules."))
  package static let ruleMemory = Self(
    "rule-memory", .error, Phrase(en: "A rule needs too much memory", fr: "Une règle demande trop de mémoire"),
    Phrase(en: "Look for a table or a text that grows.", fr: "Cherchez une table ou un texte qui grossit."))
  package static let ruleNoFunction = Self(
    "rule-no-function", .error, Phrase(en: "A rule is no function", fr: "Une règle n'est pas une fonction"),
    Phrase(
      en: "Write function rules.NAME(…) … end, or a list { rule(\"a-name\", function(…) … end), … }.",
      fr: "Écrivez function rules.NOM(…) … end, ou une liste { rule(\"un-nom\", function(…) … end), … }."))
  package static let ruleParameters = Self(
    "rule-parameters", .warning,
    Phrase(en: "A rule expects more than it is given", fr: "Une règle attend plus qu'elle ne reçoit"),
    Phrase(en: "What the engine does not give is always nil.", fr: "Ce que le moteur ne donne pas vaut toujours nil."))
  package static let ruleRemark = Self(
    "rule-remark", .warning, Phrase(en: "A rule has a remark", fr: "Une règle fait une remarque"),
    Phrase(en: "The pack's author says what to do.", fr: "L'auteur du paquet dit quoi faire."))
  package static let ruleRemembers = Self(
    "rule-remembers", .error,
    Phrase(
      en: "A rule remembers something from one question to the next",
      fr: "Une règle retient quelque chose d'une question à l'autre"),
    Phrase(
      en: "Declare it with local within the function; what earlier trips made is in ledger and tally.",
      fr: "Déclarez-le par local dans la fonction ; ce qu'ont fait les trajets précédents est dans ledger et tally."))
  package static let ruleTime = Self(
    "rule-time", .error, Phrase(en: "A rule takes too long", fr: "Une règle dure trop longtemps"),
    Phrase(en: "Look for a loop that does not end.", fr: "Cherchez une boucle sans fin."))
  package static let ruleTwice = Self(
    "rule-twice", .error, Phrase(en: "A rule is there twice", fr: "Une règle est là deux fois"),
    Phrase(en: "Keep one, or give the two names in one list.", fr: "Gardez-en une, ou nommez les deux dans une liste."))
  package static let ruleUnknown = Self(
    "rule-unknown", .error, Phrase(en: "A rule does not exist", fr: "Une règle n'existe pas"),
    Phrase(
      en: "The engine would never ask it. All rules stand in rules/REFERENCE.md.",
      fr: "Le moteur ne l'interrogerait jamais. Toutes les règles sont dans rules/REFERENCE.fr.md."))
  package static let ruleUnreachable = Self(
    "rule-unreachable", .warning, Phrase(en: "A rule is never asked", fr: "Une règle n'est jamais interrogée"),
    Phrase(
      en: "A rule before it in its list answers every time: change their order, or let that one have no opinion.",
      fr: "Une règle avant elle dans sa liste répond à chaque fois : changez l'ordre, ou laissez celle-là sans avis."))
  package static let rulesMissing = Self(
    "rules-missing", .error, Phrase(en: "A rule file returns no rules", fr: "Un fichier ne renvoie pas de règles"),
    Phrase(
      en: "It begins with local rules = { api = 1 } and ends with return rules.",
      fr: "Il commence par local rules = { api = 1 } et finit par return rules."))
  package static let tallyUnknown = Self(
    "tally-unknown", .warning,
    Phrase(
      en: "A rule asked for sums that opening kilometres hide",
      fr: "Une règle a demandé des sommes que le cumul d'ouverture cache"),
    Phrase(
      en:
        "Say in the profile what of the opening kilometres was driven in that month (`month_km:`), or let the calendars hold these trips.",
      fr:
        "Dites dans le profil ce qui, du cumul d'ouverture, a été parcouru ce mois-là (« month_km: »), ou laissez les agendas contenir ces trajets."
    ))
  package static let textCase = Self(
    "text-case", .warning, Phrase(en: "Case is compared by bytes", fr: "La casse est comparée par octets"),
    Phrase(
      en:
        "lower, upper, find and match of Lua know ASCII letters only: É is no é for them. fold and mentions know all.",
      fr:
        "lower, upper, find et match de Lua ne connaissent que l'ASCII : É n'est pas é pour elles. fold et mentions les connaissent."
    ))

  static let rules = Group(
    Phrase(
      en: "Rules as they are written, loaded and asked",
      fr: "Les règles telles qu'elles sont écrites, chargées et interrogées"),
    [
      answerMisspelt, argumentMissing, argumentSurplus, argumentWrong, fieldEarly, fieldUnknown, fieldWritten,
      globalWritten, keyUnknown, nameClosed, nameUnknown, neverEqual, patternBytes, purposeCut, review, ruleAnswer,
      ruleApi, ruleBudget, ruleError, ruleLoad, ruleMemory, ruleNoFunction, ruleParameters, ruleRemark, ruleRemembers,
      ruleTime, ruleTwice, ruleUnknown, ruleUnreachable, rulesMissing, tallyUnknown, textCase,
    ])
}
