import CLuaSandbox

/// A name every rule file sees: the one table the sandbox is built from and its reference page is written from.
///
/// The host documents what it adds with ``Sandbox/define(_:_:)`` in a table of its own, of the same type.
public struct OfferedName: Sendable, Hashable {
  /// `pairs`, `string.find`.
  public let name: String
  /// How it is written in a rule, `string.find(text, pattern, from?, plain?)`; the name alone for a constant.
  public let usage: String
  /// One line that says what it does.
  public let summary: String
  /// The same in French.
  public let frenchSummary: String

  /// An entry; its name is what stands before the bracket.
  /// - Parameters:
  ///   - usage: how it is written in a rule.
  ///   - summary: one line that says what it does.
  ///   - french: the same in French.
  public init(_ usage: String, _ summary: String, fr french: String) {
    name = String(usage.prefix { $0 != "(" })
    self.usage = usage
    self.summary = summary
    frenchSummary = french
  }

  /// Everything but what the host adds.
  public static let all: [OfferedName] = base + strings + tables + maths + unicode

  /// What the C side can build; a test holds it against ``all``.
  static var built: [String] {
    var names: [String] = []
    while let name = izs_offered(Int32(names.count)) { names.append(String(cString: name)) }
    return names
  }
}

extension OfferedName {
  static let base = [
    OfferedName(
      "assert(value, message?)", "Raises `message` when `value` is nil or false; otherwise gives back its arguments.",
      fr: "Lève `message` quand `value` vaut nil ou false ; sinon rend ses arguments."),
    OfferedName(
      "error(message, level?)", "Raises an error; a text gets file and line in front.",
      fr: "Lève une erreur ; un texte est précédé du fichier et de la ligne."),
    OfferedName("ipairs(list)", "Walks a list from 1 to the first nil.", fr: "Parcourt une liste de 1 au premier nil."),
    OfferedName(
      "pairs(table)", "Walks a table in one order everywhere: numbers, then texts by their bytes, then booleans.",
      fr: "Parcourt une table dans un ordre partout le même : nombres, puis textes par leurs octets, puis booléens."),
    OfferedName(
      "pcall(function, ...)",
      "Calls, and catches an error: true and the results, or false and the error. Budget and memory are not caught.",
      fr:
        "Appelle, et rattrape une erreur : true et les résultats, ou false et l'erreur. Le budget et la mémoire épuisés ne se rattrapent pas."
    ),
    OfferedName(
      "print(...)", "Writes to the log of the call, 64 KiB at most.",
      fr: "Écrit dans le journal de l'appel, 64 Kio au plus."),
    OfferedName("rawequal(a, b)", "Equality without metamethods.", fr: "L'égalité sans métaméthodes."),
    OfferedName("rawlen(value)", "The length without metamethods.", fr: "La longueur sans métaméthodes."),
    OfferedName(
      "require(name)", "What the file lib/NAME.lua of the same pack returns; it is run the first time it is asked for.",
      fr: "Ce que renvoie le fichier lib/NOM.lua du même paquet ; il est exécuté la première fois qu'on le demande."),
    OfferedName(
      "rule(name, function)", "A rule with a name of its own, one of several that answer a question.",
      fr: "Une règle qui porte un nom, parmi plusieurs qui répondent à une question."),
    OfferedName(
      "select(n, ...)", "The arguments from the n-th on, or with '#' how many there are.",
      fr: "Les arguments à partir du n-ième, ou leur nombre avec '#'."),
    OfferedName(
      "setmetatable(table, metatable)", "Sets a copy of the metatable; no __gc, __mode, __close or __metatable.",
      fr: "Donne à la table une copie de la métatable ; sans __gc, __mode, __close ni __metatable."),
    OfferedName("tonumber(value, base?)", "A number from a text, or nil.", fr: "Un nombre d'après un texte, ou nil."),
    OfferedName(
      "tostring(value)", "A text; a table or function shows its type, never an address.",
      fr: "Un texte ; une table ou une fonction montre son type, jamais une adresse."),
    OfferedName(
      "type(value)", "The type as a text; the name of its kind for an object of the host, such as 'event'.",
      fr: "Le type, en un texte ; pour un objet du moteur, le nom de sa sorte, comme 'event'."),
    OfferedName(
      "verdict(value, reason?, options?)",
      "An answer that remembers its reason and the line that gave it. Of an allowance `{band = text}` names the band, and "
        + "`{ledger = false}` keeps the trip's kilometres and amount out of the ledger.",
      fr: "Une réponse qui retient son motif et la ligne qui l'a donnée. Pour une indemnité, `{band = texte}` nomme la "
        + "tranche, et `{ledger = false}` tient les kilomètres et le montant du trajet hors du cumul."),
  ]

  static let strings = [
    OfferedName("string.byte(text, from?, to?)", "The bytes as numbers.", fr: "Les octets, en nombres."),
    OfferedName("string.char(...)", "A text from bytes.", fr: "Un texte d'après des octets."),
    OfferedName(
      "string.find(text, pattern, from?, plain?)",
      "Where a pattern is found: first and last position and its captures, or nil.",
      fr: "Où un motif est trouvé : première et dernière position, puis ses captures ; ou nil."),
    OfferedName(
      "string.format(format, ...)", "Formats as C does; no %p, %a or %q.",
      fr: "Met en forme comme en C ; sans %p, %a ni %q."),
    OfferedName("string.gmatch(text, pattern, from?)", "Walks all matches.", fr: "Parcourt toutes les occurrences."),
    OfferedName(
      "string.gsub(text, pattern, replacement, most?)",
      "Replaces matches by a text, a table's entries or a function's answers; and how many.",
      fr:
        "Remplace les occurrences par un texte, les valeurs d'une table ou les réponses d'une fonction ; et leur nombre."
    ),
    OfferedName("string.len(text)", "The length in bytes.", fr: "La longueur en octets."),
    OfferedName("string.lower(text)", "ASCII letters in lower case.", fr: "Les lettres ASCII en minuscules."),
    OfferedName(
      "string.match(text, pattern, from?)", "The captures of the first match, or the match, or nil.",
      fr: "Les captures de la première occurrence, ou l'occurrence elle-même, ou nil."),
    OfferedName(
      "string.rep(text, n, separator?)", "The text n times, 2 MiB at most.", fr: "Le texte n fois, 2 Mio au plus."),
    OfferedName("string.reverse(text)", "The bytes from last to first.", fr: "Les octets, du dernier au premier."),
    OfferedName(
      "string.sub(text, from, to?)", "A part; negative positions count from the end.",
      fr: "Une partie ; les positions négatives se comptent à partir de la fin."),
    OfferedName("string.upper(text)", "ASCII letters in upper case.", fr: "Les lettres ASCII en majuscules."),
  ]

  static let tables = [
    OfferedName(
      "table.concat(list, separator?, from?, to?)", "The elements as one text.", fr: "Les éléments, en un seul texte."),
    OfferedName(
      "table.insert(list, position?, value)", "Inserts, at the end without a position.",
      fr: "Insère ; sans position, à la fin."),
    OfferedName(
      "table.pack(...)", "A list of the arguments, with their number as `n`.",
      fr: "Une liste des arguments, avec leur nombre sous `n`."),
    OfferedName(
      "table.remove(list, position?)", "Takes an element out and gives it back; the last without a position.",
      fr: "Retire un élément et le rend ; sans position, le dernier."),
    OfferedName(
      "table.sort(list, before?)", "Sorts in place; equal elements keep their order.",
      fr: "Trie sur place ; des éléments égaux gardent leur ordre."),
    OfferedName(
      "table.unpack(list, from?, to?)", "The elements as results, 10,000 at most.",
      fr: "Les éléments comme résultats, 10 000 au plus."),
  ]

  static let maths = [
    OfferedName(
      "math.abs(x)", "The absolute value; exact for a decimal.", fr: "La valeur absolue ; exacte pour un décimal."),
    OfferedName(
      "math.ceil(x)", "The next integer not below x, which may be a decimal.",
      fr: "Le premier entier qui n'est pas au-dessous de x ; x peut être un décimal."),
    OfferedName(
      "math.floor(x)", "The next integer not above x, which may be a decimal.",
      fr: "Le premier entier qui n'est pas au-dessus de x ; x peut être un décimal."),
    OfferedName("math.fmod(x, y)", "The remainder rounded towards zero.", fr: "Le reste, arrondi vers zéro."),
    OfferedName("math.huge", "Infinity.", fr: "L'infini."),
    OfferedName(
      "math.max(x, ...)", "The largest of numbers and decimals, or the last of dates or date-times.",
      fr: "Le plus grand de nombres et de décimaux, ou le dernier de dates ou d'instants."),
    OfferedName("math.maxinteger", "The largest integer.", fr: "Le plus grand entier."),
    OfferedName(
      "math.min(x, ...)", "The smallest of numbers and decimals, or the first of dates or date-times.",
      fr: "Le plus petit de nombres et de décimaux, ou le premier de dates ou d'instants."),
    OfferedName("math.mininteger", "The smallest integer.", fr: "Le plus petit entier."),
    OfferedName(
      "math.modf(x)", "The whole and the fractional part.", fr: "La partie entière et la partie fractionnaire."),
    OfferedName(
      "math.pi", "The ratio of a circle's circumference to its diameter.",
      fr: "Le rapport de la circonférence d'un cercle à son diamètre."),
    OfferedName("math.sqrt(x)", "The square root.", fr: "La racine carrée."),
    OfferedName(
      "math.tointeger(x)", "The integer of the same value, or nil; also of a decimal.",
      fr: "L'entier de même valeur, ou nil ; d'un décimal aussi."),
    OfferedName("math.type(x)", "'integer', 'float' or nil.", fr: "'integer', 'float' ou nil."),
    OfferedName(
      "math.ult(x, y)", "Whether x is below y as unsigned integers.",
      fr: "Si x est inférieur à y, comme entiers non signés."),
  ]

  static let unicode = [
    OfferedName("utf8.char(...)", "A text from code points.", fr: "Un texte d'après des points de code."),
    OfferedName("utf8.charpattern", "A pattern that matches one character.", fr: "Un motif qui répond à un caractère."),
    OfferedName(
      "utf8.codepoint(text, from?, to?)", "The code points as numbers.", fr: "Les points de code, en nombres."),
    OfferedName(
      "utf8.codes(text)", "Walks the positions and code points.", fr: "Parcourt les positions et les points de code."),
    OfferedName(
      "utf8.len(text, from?, to?)", "The number of characters, or nil and where the text stops being UTF-8.",
      fr: "Le nombre de caractères, ou nil et l'endroit où le texte cesse d'être de l'UTF-8."),
    OfferedName(
      "utf8.offset(text, n, from?)", "The position of the n-th character's first byte.",
      fr: "La position du premier octet du n-ième caractère."),
  ]
}
