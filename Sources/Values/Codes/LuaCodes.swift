extension Diagnostic.Code {
  package static let luaConstantCondition = Self(
    "lua-constant-condition", .warning,
    Phrase(en: "A condition is always the same", fr: "Une condition est toujours la même"),
    Phrase(
      en: "Name what is compared each time; 0 and \"\" count as true.",
      fr: "Nommez chaque fois ce qui est comparé ; 0 et \"\" comptent comme vrais."))
  package static let luaDecimalComma = Self(
    "lua-decimal-comma", .warning, Phrase(en: "A number has a decimal comma", fr: "Un nombre a une virgule décimale"),
    Phrase(en: "Lua writes a point: 0.5.", fr: "Lua écrit un point : 0.5."))
  package static let luaLostValue = Self(
    "lua-lost-value", .warning, Phrase(en: "Nothing reads a value", fr: "Rien ne lit une valeur"),
    Phrase(
      en: "It is overwritten before: another variable was probably meant.",
      fr: "Elle est remplacée avant : on voulait sans doute une autre variable."))
  package static let luaNeverRead = Self(
    "lua-never-read", .warning, Phrase(en: "Nothing reads a variable", fr: "Rien ne lit une variable"),
    Phrase(en: "Remove it, or use it.", fr: "Ôtez-la, ou employez-la."))
  package static let luaShadowing = Self(
    "lua-shadowing", .warning, Phrase(en: "A name hides another", fr: "Un nom en cache un autre"),
    Phrase(en: "Give one of them another name.", fr: "Donnez un autre nom à l'un des deux."))
  package static let luaSurplusValue = Self(
    "lua-surplus-value", .warning, Phrase(en: "No variable takes a value", fr: "Aucune variable ne prend une valeur"),
    Phrase(en: "Remove it, or add the variable.", fr: "Ôtez-la, ou ajoutez la variable."))
  package static let luaSyntax = Self(
    "lua-syntax", .error, Phrase(en: "A file is not Lua", fr: "Un fichier n'est pas du Lua"),
    Phrase(
      en: "What comes behind the first mistake of a file is looked at when that is mended.",
      fr: "Ce qui suit la première faute d'un fichier est regardé une fois celle-ci corrigée."))
  package static let luaUnreachable = Self(
    "lua-unreachable", .warning, Phrase(en: "A line is never run", fr: "Une ligne n'est jamais exécutée"),
    Phrase(
      en: "What stands before it always leaves, or a condition is always the same.",
      fr: "Ce qui précède s'en va toujours, ou une condition est toujours la même."))
  package static let luaUnused = Self(
    "lua-unused", .warning, Phrase(en: "Nothing uses a name", fr: "Rien n'emploie un nom"),
    Phrase(
      en: "It is left over, or misspelt where it is meant; a function of a rule's name belongs on the table of rules.",
      fr:
        "C'est un reste, ou il est mal écrit là où on le voulait ; une fonction du nom d'une règle se met dans la table des règles."
    ))
  package static let luaUnusedParameter = Self(
    "lua-unused-parameter", .note,
    Phrase(en: "A function does not use its parameter", fr: "Une fonction n'emploie pas son paramètre"),
    Phrase(en: "Begin its name with _ where this is meant.", fr: "Commencez son nom par _ si c'est voulu."))

  static let lua = Group(
    Phrase(en: "The text of Lua files", fr: "Le texte des fichiers Lua"),
    [
      luaConstantCondition, luaDecimalComma, luaLostValue, luaNeverRead, luaShadowing, luaSurplusValue, luaSyntax,
      luaUnreachable, luaUnused, luaUnusedParameter,
    ])
}
