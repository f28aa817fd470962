import LuaSandbox
import PackSupport
import Testing
import Values

@testable import Rules

/// Every message of Lua and of the sandbox in words, provoked with the liblua that is linked: another version that says it
/// otherwise is noticed here.
@Suite struct LuaMessageTests {
  /// What a rule does, what a French author is told of it, and what to do.
  static let mistakes: [(body: String, what: String, advice: String)] = [
    (
      "local place; return place.town", "la variable « place » vaut nil : on n'y lit pas de champ",
      "if … place then … end"
    ),
    ("return event.geo.lat", "le champ « geo » vaut nil : on n'y lit pas de champ", "vérifiez"),
    ("return (nil)[1]", "vaut nil", "vérifiez-le d'abord"),
    ("local n = 5 return n.km", "la variable « n » est un nombre : on n'y lit pas de champ", "cette valeur"),
    ("local f = 5 return f()", "la variable « f » est un nombre, pas une fonction", "vérifiez le nom"),
    ("return string.find1('a')", "le champ « find1 » vaut nil, pas une fonction", "vouliez-vous dire « find » ?"),
    ("return ('a'):uper()", "la méthode « uper » vaut nil, pas une fonction", "vouliez-vous dire « upper » ?"),
    ("local km; return km + 1", "la variable « km » vaut nil : on ne peut pas calculer avec", "if … km then … end"),
    ("local t = {} return t.km * 2", "le champ « km » vaut nil : on ne peut pas calculer avec", "vérifiez-le d'abord"),
    ("local s = 'abc' return s + 1", "est un texte : on ne peut pas calculer avec", "sans guillemets"),
    ("local t = {} return t + 1", "la variable « t » est une table : on ne peut pas calculer avec", "cette valeur"),
    (
      "local who; return 'a' .. who", "la variable « who » vaut nil : .. joint des textes et des nombres",
      "(who or \"\")"
    ),
    ("local t = {} return 'a' .. t", "la variable « t » est une table : .. joint", "tostring(…)"),
    ("local n; return n > 3", "on compare un nombre et nil", "ce qui est absent vaut nil"),
    ("return 3 > '2'", "on compare un texte et un nombre : il n'y a pas d'ordre entre eux", "sans guillemets"),
    ("return {} < {}", "on compare deux valeurs dont chacune est une table", "cette valeur"),
    ("local t; return #t", "la variable « t » vaut nil : # compte les listes et les textes", "vérifiez-le d'abord"),
    ("local a = {} return a & 1", "& | ~ << >> prennent des nombres entiers", "and, or, not"),
    ("return 1 // 0", "une division par zéro", "if n ~= 0"),
    ("return 1 % 0", "une division par zéro (%)", "if n ~= 0"),
    ("return 1.5 | 1", "il faut ici un nombre entier", "math.floor(x)"),
    ("for i = 'a', 3 do end", "la valeur de départ de la boucle n'est pas un nombre", "for i = 1, 10"),
    ("for i = 1, nil do end", "la limite de la boucle n'est pas un nombre", "for i = 1, 10"),
    ("for i = 1, 3, 0 do end", "la boucle avance par pas de zéro", "ôtez le pas"),
    ("for _, x in ipairs(nil) do end", "une valeur vaut nil", "vérifiez-le d'abord"),
    ("return string.format('%d', 1.5)", "« format » demande un nombre entier comme argument 2", "math.floor"),
    (
      "return string.format('%d', 'x')", "« format » demande un nombre comme argument 2, et reçoit un texte",
      "cette valeur"
    ),
    ("return string.format('%d')", "« format » demande un argument 2, et n'en reçoit pas", "donnez-le"),
    ("return tostring()", "« tostring » demande une valeur comme argument 1", "donnez-la"),
    (
      "return table.insert({1}, 9, 2)",
      "« insert » ne peut pas employer son argument 2 : la place n'existe pas dans la liste", "REFERENCE"
    ),
    ("return string.format('%y', 1)", "« %y » ne veut rien dire pour string.format", "écrivez %s"),
    (
      "local function f() return (string.gsub('a', 'a', f)) end return f()", "des fonctions s'appellent sans fin",
      "elle-même"
    ),
    ("local t = {} t[nil] = 1", "la clé d'une table vaut nil", "absent"),
    ("local t = {} t[0/0] = 1", "la clé d'une table est un nombre sans valeur (0/0)", "diviseur"),
    ("assert(false)", "ce qu'exige assert(…) n'est pas vrai", "second argument"),
    ("table.insert({})", "« insert » reçoit trop peu d'arguments, ou trop", "REFERENCE"),
    ("return table.concat({{}}, ',')", "l'élément 1 de la liste n'est ni l'un ni l'autre", "la liste"),
    ("return table.unpack({}, 1, 1000000)", "la liste est trop longue pour table.unpack", "ipairs"),
    ("return utf8.codepoint('\\xff')", "le texte n'est pas de l'UTF-8 à cet endroit", "octets"),
    ("return ('a'):find('%')", "le motif de recherche finit par %", "%%"),
    ("return ('a'):find('[a')", "un [ du motif de recherche n'est pas fermé", "%["),
    ("return ('a'):find('%b')", "%b demande deux signes", "mentions"),
    ("return ('a'):find('%fa')", "%f demande un [ensemble]", "mentions"),
    ("return ('a'):find('(a')", "une ( du motif de recherche n'est pas fermée", "%("),
    ("return ('a'):gsub('a', '%2')", "le motif de recherche n'a pas de partie entre parenthèses numéro %2", "%("),
    ("return ('a'):gsub('a', '%z')", "un % du texte de remplacement ne veut rien dire", "%%"),
    (
      "return ('a'):gsub('a', function() return {} end)", "ce qui remplace le texte trouvé n'est pas un texte",
      "répondez un texte"
    ),
    ("return event.sumary", "un événement n'a pas de champ « sumary »", "vouliez-vous dire « summary » ?"),
    ("return event.zzzzzzzz", "un événement n'a pas de champ « zzzzzzzz »", "REFERENCE.fr.md"),
    (
      "return 'Visites : ' + 3", "est un texte : on ne peut pas calculer avec",
      "pour mettre des textes bout à bout, écrivez .."
    ),
    ("return event + 1", "la variable « event » est un événement", "prenez-en un champ : event.summary"),
    ("return decimal('1') * '55 %'", "avec le texte « 55 % »", "un nombre, avec un point et sans unité"),
    (
      "return money(9.9, 'CHF') + 5.5", "9,90 CHF et 5,5 : un nombre seul n'a pas de devise",
      "écrivez money(5.5, \"CHF\")"
    ),
    ("return money(9, 'CHF') + money(5, 'EUR')", "9,00 CHF et 5,00 EUR sont dans deux devises", "taux de change"),
    ("return money(9, 'CHF') // 2", "on ne calcule pas ainsi avec une somme d'argent", "money.amount"),
    ("rules.seen = true", "ne retient rien d'une question à l'autre", "« tally »"),
    ("return visite", "rien ne s'appelle « visite »", "\"visite\""),
    ("return os.date()", "les règles ne voient pas « os »", "ni horloge"),
    ("return mention(event, {'a'})", "rien ne s'appelle « mention »", "vouliez-vous dire « mentions » ?"),
    ("total = 1", "« total » reçoit une valeur sans être déclaré", "local total = …"),
    ("event.summary = 'x'", "« summary » ne peut pas être modifié", "local"),
    ("return event.categories.first", "est une liste, sans champs", "ipairs"),
    ("return decimal('1') + nil", "on ne peut ni calculer ni comparer un décimal avec nil", "absent"),
    (
      "return decimal('1') + '2,5'", "on ne peut pas calculer un nombre exact avec le texte « 2,5 »", "decimal(\"2.5\")"
    ),
    ("return decimal('0,52')", "« 0,52 » n'est pas un nombre", "decimal(\"0.52\")"),
    ("return decimal({})", "« decimal » demande un nombre, et reçoit une table", "REFERENCE"),
    ("return decimal(1/3)", "a plus de décimales que personne n'en a écrit", "decimal(\"0.52\")"),
    ("return decimal('1') / 0", "une division par zéro", "diviseur"),
    ("return decimal(1/0)", "un nombre est infini, ou sans valeur", "diviseur"),
    (
      "return decimal('9999999999999') * decimal('9999999999999') * decimal('9999999999999')",
      "le résultat est trop grand", "unité"
    ),
    ("return event.start.date < 5", "on compare ou soustrait deux dates", "date(\"2026-10-06\")"),
    ("return event.start > 18", "on compare ou soustrait deux heures", "event.start.hour >= 18"),
    ("return event.start > event.start.date", "on compare ou soustrait deux", "event.start.date"),
    ("return parameter 'ratee'", "aucun paramètre « ratee » n'est déclaré", "vouliez-vous dire « rate » ?"),
    ("return parameter 'zzzzzz'", "aucun paramètre « zzzzzz » n'est déclaré", "parameters:"),
    ("return named 'hom'", "le profil n'a pas de lieu « hom »", "vouliez-vous dire « home » ?"),
    ("return rule('a b', function() end)", "le nom d'une règle est un seul mot", "lettres"),
    ("return rule('a', 5)", "la règle « a » est un nombre, pas une fonction", "function(event)"),
    ("return verdict(verdict(true))", "un verdict en contient un autre", "renvoyez"),
    ("return verdict(true, {})", "le motif d'un verdict est une table, pas un texte", "pourquoi"),
    ("error({})", "error(…) reçoit une table, pas un texte", "error(\"…\")"),
    ("for _ in pairs({[function() end] = 1}) do end", "une table a une clé qui n'est ni un texte ni un nombre", "clés"),
    ("return string.format('%p', 1)", "string.format ne connaît pas %p", "%.2f"),
    ("table.insert(event.categories, 'x')", "ne peut pas être modifiée", "copiez"),
    ("return mentions(5, {'a'})", "« mentions » demande un événement ou un texte", "REFERENCE"),
    ("return mentions(event, 5)", "« mentions » demande une liste de mots", "REFERENCE"),
    ("return mentions(event, {1})", "ne contient pas que des textes", "guillemets"),
    ("return round(1, 1, 'haut')", "round ne connaît pas ce mot pour arrondir", "half-up"),
    ("return round(1, 0, 'half-up')", "round demande un pas supérieur à zéro", "1000"),
    ("return named(5)", "« named » demande la clé d'un lieu du profil", "REFERENCE"),
  ]

  private static func file(_ body: String) -> String {
    """
    local rules = { api = 1 }
    function rules.professional(event)
      \(body)
    end
    return rules
    """
  }

  private static func decisions(_ body: String) throws -> LuaDecisions {
    try Sample.decisions(file(body), parameters: "rate: {value: 0.5}\n")
  }

  @Test(arguments: mistakes.indices)
  func aMistakeIsToldInWords(index: Int) throws {
    let (body, what, advice) = Self.mistakes[index]
    let failure = try #require(
      try Self.decisions(body).professional(try Sample.event()).failure, "\(body)")
    #expect(failure.message.french.hasPrefix("professional : "))
    #expect(failure.message.french.contains(what), "\(body): \(failure.message.french)")
    #expect(failure.advice.french.contains(advice), "\(body): \(failure.advice.french)")
    #expect(failure.message.english != failure.message.french)
    #expect(failure.place.file == "one/rules.lua" && failure.place.line == 3, "\(body)")
    #expect(failure.excerpt == body)
  }

  /// A form that nothing provokes would be guesswork.
  @Test func everyFormIsProvoked() throws {
    var provoked: Set<Int> = []
    for (body, _, _) in Self.mistakes {
      let body = "local _, told = pcall(function() \(body) end) return verdict(false, tostring(told))"
      let answer = try Self.decisions(body).professional(try Sample.event())
      let told = answer.decision.because.english
      let message = told.hasPrefix("one/rules.lua:3: ") ? String(told.dropFirst("one/rules.lua:3: ".count)) : told
      if let form = LuaMessage.form(of: message) { provoked.insert(form) }
    }
    for message in Self.elsewhere { provoked.insert(try #require(LuaMessage.form(of: message), "\(message)")) }
    let idle = LuaMessage.forms.indices.filter { !provoked.contains($0) }.map { LuaMessage.forms[$0].pattern }
    #expect(idle.isEmpty, "nothing provokes \(idle)")
  }

  /// What takes a pack with modules, dated parameters or an earlier question to provoke; the tests of those hold the texts.
  private static let elsewhere = [
    "undefined name 'require': the pack has no module 'words' (no file under lib/)",
    "require: there is no module 'word' (did you mean 'words'?)", "require: there is no module 'x' (there are: words)",
    "require: modules require each other in a circle: a, b, a",
    "require: the module 'words' returns nothing (end it with `return` and a table of functions)",
    "a rule file must return a table", "event: only readable inside the call that received it",
    "parameter 'rate' has dated values: ask for it with a date, parameter(\"rate\", trip.date)",
    "parameter 'rate' has no value for 2026 that was known on 2026-01-01: it was published on 2026-03-01",
    "parameter 'rate' has no value for 2019: its first one starts on 2020-01-01",
    "distance_between: a place or {lat=, lon=} expected, not number", "the error is a table, not a text",
    "returned a table",
    "decimal: a binary number with more than six places; write decimal(\"…\")",
    "bad argument #1 to 'for iterator' (table expected, got nil)",
  ]

  /// A month's sums stand where one of them was meant; the rule that gets them is asked too late for the table above.
  @Test func aSumIsTakenFromItsTally() throws {
    let told = try #require(LuaMessage("attempt to compare number with sums"))
    #expect(told.what.french.hasPrefix("on compare un nombre et un compte (driven, km, amounts, trips)"))
    #expect(told.advice.french == "prenez-en un champ : tally.month.km")
  }

  @Test func whatARuleSaysItselfIsLeftAsItIs() throws {
    let failure = try #require(
      try Sample.decisions(Self.file("error('le client manque')")).professional(try Sample.event()).failure)
    #expect(failure.message.french == "professional : le client manque")
    #expect(failure.advice.french.hasPrefix("la règle s'arrête ici d'elle-même"))
  }

  @Test(arguments: [
    ("if event.summary = \"x\" then return true end", "« = »"), ("return \"x", "n'est pas fermé"),
    ("return 1..2", "n'est pas un nombre"),
    ("if true then return true", "« end »"), ("return “x”", "caractère"),
  ])
  func aFileThatIsNoLuaIsToldAsTheCheckTellsIt(body: String, what: String) throws {
    let failure = #expect(throws: Failure.self) { try Sample.decisions(Self.file(body)) }
    let problem = try #require(failure?.diagnostics.first)
    #expect(problem.code == .luaSyntax)
    #expect(problem.message.french.contains(what), "\(problem.message.french)")
    #expect(problem.excerpt != nil)
  }
}
