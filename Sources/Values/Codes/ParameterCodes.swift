extension Diagnostic.Code {
  package static let currencyParameter = Self(
    "currency-parameter", .warning,
    Phrase(en: "A parameter says the currency", fr: "Un paramètre dit la devise"),
    Phrase(
      en: "Write `currency:` in pack.yaml: there nothing renames it, and every amount of the pack is in it.",
      fr: "Écrivez « currency: » dans pack.yaml : rien n'y change la devise, et tous les montants du paquet y sont."))
  package static let parameterBands = Self(
    "parameter-bands", .error, Phrase(en: "Bands are out of order", fr: "Des tranches sont en désordre"),
    Phrase(
      en: "Each bound is above the one before, and only the last band has none: rules take the first that holds.",
      fr:
        "Chaque borne dépasse la précédente, et seule la dernière tranche n'en a pas : les règles prennent la première qui convient."
    ))
  package static let parameterBelowZero = Self(
    "parameter-below-zero", .error,
    Phrase(en: "A rate, distance or bound is below zero", fr: "Un taux, une distance ou une borne est négatif"),
    Phrase(en: "Write it without the minus.", fr: "Écrivez-le sans le moins."))
  package static let parameterBreak = Self(
    "parameter-break", .warning, Phrase(en: "A table leaps at a bound", fr: "Un barème saute à une borne"),
    Phrase(
      en:
        "Both bands give an amount for the bound (up_to × rate + constant); they differ by more than `continuous` allows. Compare rate and constant with the text that they come from.",
      fr:
        "Les deux tranches donnent un montant à la borne (up_to × rate + constant) ; ils diffèrent plus que « continuous » ne le permet. Comparez taux et constante au texte d'où ils viennent."
    ))
  package static let parameterDated = Self(
    "parameter-dated", .error,
    Phrase(
      en: "A parameter that holds for a whole period has dated values",
      fr: "Un paramètre qui vaut pour toute une période a des valeurs datées"),
    Phrase(en: "Give it one value.", fr: "Donnez-lui une seule valeur."))
  package static let parameterDrops = Self(
    "parameter-drops", .warning, Phrase(en: "Keys of a mapping are lost", fr: "Des clés d'une table disparaissent"),
    Phrase(
      en:
        "The layer stands in the place of another one's mapping: repeat the keys, write null for one that is to go, or declare the parameter with merge: true.",
      fr:
        "La couche remplace la table d'une autre : répétez les clés, écrivez null pour celle qui doit partir, ou déclarez le paramètre avec merge: true."
    ))
  package static let parameterGap = Self(
    "parameter-gap", .warning,
    Phrase(en: "A series of values leaves out a year", fr: "Une série de valeurs saute une année"),
    Phrase(
      en: "Other years have a value of their own: in this one the value of the year before goes on.",
      fr: "Les autres années ont leur valeur : celle d'avant continue dans celle-ci."))
  package static let parameterHasNoDates = Self(
    "parameter-has-no-dates", .note,
    Phrase(en: "A date is given for a parameter that has none", fr: "Une date est donnée à un paramètre non daté"),
    Phrase(
      en: "It has one value for all days; the date changes nothing.",
      fr: "Il a une valeur pour tous les jours ; la date ne change rien."))
  package static let parameterJump = Self(
    "parameter-jump", .warning,
    Phrase(en: "A number is far from its neighbours", fr: "Un nombre est loin de ses voisins"),
    Phrase(
      en:
        "It differs by more than a quarter from the year before and from the year after: compare it with the text that it comes from. If it is right, leave the code out with --allow parameter-jump.",
      fr:
        "Il diffère de plus d'un quart de l'année d'avant et de celle d'après : comparez-le au texte d'où il vient. S'il est juste, ôtez ce code par --allow parameter-jump."
    ))
  package static let parameterKeyUnknown = Self(
    "parameter-key-unknown", .warning,
    Phrase(en: "A key is taken out that is not there", fr: "Une clé retirée n'existe pas"),
    Phrase(
      en: "Null takes a key of the layers below out of a mapping; none of them has this one.",
      fr: "Null retire d'une table une clé des couches en dessous ; aucune n'a celle-ci."))
  package static let parameterKnownFrom = Self(
    "parameter-known-from", .warning,
    Phrase(en: "A value was known at a strange time", fr: "Une valeur est connue trop tôt ou tard"),
    Phrase(
      en: "known_from is the day of its publication: statements as of an earlier day do not use the value.",
      fr: "known_from est le jour de sa publication : un relevé arrêté avant ce jour n'emploie pas la valeur."))
  package static let parameterMergeIdle = Self(
    "parameter-merge-idle", .warning,
    Phrase(en: "merge stands where it does not count", fr: "merge est là où il ne compte pas"),
    Phrase(
      en: "Whether layers add to a mapping is for the pack that declares it, the one that is asked last.",
      fr: "Qu'une table se complète, le paquet qui la déclare en décide : celui qui est demandé en dernier."))
  package static let parameterNeedsDate = Self(
    "parameter-needs-date", .error,
    Phrase(en: "A dated parameter is asked for without a date", fr: "Un paramètre daté est demandé sans date"),
    Phrase(
      en: "Write parameter(\"name\", trip.date), within a rule.",
      fr: "Écrivez parameter(\"nom\", trip.date), dans une règle."))
  package static let parameterNeverHolds = Self(
    "parameter-never-holds", .error, Phrase(en: "A value never holds", fr: "Une valeur n'est jamais valable"),
    Phrase(
      en: "published_until ends the series before the value begins.",
      fr: "published_until finit la série avant que la valeur commence."))
  package static let parameterNoKnownFrom = Self(
    "parameter-no-known-from", .note,
    Phrase(en: "A rate does not say when it was known", fr: "Un taux ne dit pas depuis quand il est connu"),
    Phrase(
      en:
        "known_from is the day on which the value was published. Without it, statements as of any day use the value, and izika-rules restate finds no difference.",
      fr:
        "known_from est le jour de sa publication. Sans lui, un relevé arrêté à n'importe quel jour emploie la valeur, et izika-rules restate ne trouve aucune différence."
    ))
  package static let parameterShape = Self(
    "parameter-shape", .error,
    Phrase(en: "A parameter has another kind of value", fr: "Un paramètre est d'une autre sorte"),
    Phrase(
      en: "A value that overrides another must be of its kind: rules were written for that.",
      fr: "Une valeur qui en remplace une autre doit être de sa sorte : les règles sont écrites pour elle."))
  package static let parameterUndeclared = Self(
    "parameter-undeclared", [.error, .warning],
    Phrase(en: "A parameter is not declared", fr: "Un paramètre n'est pas déclaré"),
    Phrase(
      en: "Declare it with a value in parameters/*.yaml, so that the rule works and others see what they may change.",
      fr: "Déclarez-le avec une valeur dans parameters/*.yaml : la règle marche, et chacun voit ce qu'il peut changer.")
  )
  package static let parameterUnread = Self(
    "parameter-unread", .warning, Phrase(en: "No rule reads a parameter", fr: "Aucune règle ne lit un paramètre"),
    Phrase(
      en: "Check its name: the message gives the nearest.", fr: "Vérifiez son nom : le message donne le plus proche."))
  package static let parameterUnused = Self(
    "parameter-unused", .warning, Phrase(en: "Nothing asks for a parameter", fr: "Rien ne demande un paramètre"),
    Phrase(
      en: "Neither this pack nor one that it extends looks it up: whoever changes it changes nothing.",
      fr: "Ni ce paquet ni ceux qu'il étend ne le demandent : le changer ne change rien."))
  package static let parameterVehicleUnknown = Self(
    "parameter-vehicle-unknown", .error,
    Phrase(
      en: "A parameter names a vehicle that the profile does not have",
      fr: "Un paramètre nomme un véhicule absent du profil"),
    Phrase(en: "Write the id of a vehicle of vehicles:.", fr: "Écrivez l'id d'un véhicule de vehicles:."))
  package static let parameterWord = Self(
    "parameter-word", .error,
    Phrase(en: "A parameter has a word that is none of its list", fr: "Un paramètre a un mot hors de sa liste"),
    Phrase(en: "Take one of the words that the message names.", fr: "Prenez l'un des mots que le message cite."))

  static let parameters = Group(
    Phrase(en: "Parameters of packs and profiles", fr: "Les paramètres des paquets et des profils"),
    [
      currencyParameter, parameterBands, parameterBelowZero, parameterBreak, parameterDated, parameterDrops,
      parameterGap, parameterHasNoDates, parameterJump, parameterKeyUnknown, parameterKnownFrom,
      parameterMergeIdle, parameterNeedsDate, parameterNeverHolds, parameterNoKnownFrom, parameterShape,
      parameterUndeclared, parameterUnread, parameterUnused, parameterVehicleUnknown, parameterWord,
    ])
}
