import Values

/// What other Lua has and rules have not: why, and what to write instead.
enum ClosedNames {
  /// - Parameter path: a global, or a member of a library: `os.time`.
  static func advice(_ path: String) -> Phrase? {
    let root = path.prefix { $0 != "." }
    return advices[path] ?? advices[String(root)]
  }

  private static let clock = Phrase(
    en: "rules see no clock: the same calendar must give the same result on every day; use the dates of the event or "
      + "trip, or date(\"2026-01-31\")",
    fr: "les règles ne voient pas d'horloge : le même agenda doit donner chaque jour le même résultat ; utilisez les "
      + "dates de l'événement ou du trajet, ou date(\"2026-01-31\")")
  private static let files = Phrase(
    en: "rules read and write no files: put values into parameters/*.yaml, and words for the reader into remark(…)",
    fr: "les règles ne lisent ni n'écrivent de fichiers : mettez les valeurs dans parameters/*.yaml, et ce que le "
      + "lecteur doit savoir dans remark(…)")
  private static let code = Phrase(
    en: "only the text of the pack is run: put what is shared into lib/NAME.lua and write require \"NAME\"",
    fr: "seul le texte du paquet est exécuté : mettez ce qui est partagé dans lib/NOM.lua et écrivez require \"NOM\"")
  private static let system = Phrase(
    en: "rules see nothing of the machine: what they need comes from the calendar, the profile and parameters",
    fr: "les règles ne voient rien de la machine : tout leur vient de l'agenda, du profil et des paramètres")
  private static let plain = Phrase(
    en: "rules cannot look behind values or other rules: use plain fields and functions",
    fr: "les règles ne regardent pas derrière les valeurs ni les autres règles : utilisez champs et fonctions simples")
  private static let chance = Phrase(
    en: "rules see no chance: the same calendar must give the same result each time",
    fr: "les règles ne voient pas de hasard : le même agenda doit donner chaque fois le même résultat")

  private static func instead(_ text: String) -> Phrase { Phrase(en: "write \(text)", fr: "écrivez \(text)") }

  private static let advices: [String: Phrase] = [
    "os": system, "os.time": clock, "os.date": clock, "os.clock": clock, "os.difftime": clock,
    "os.getenv": system, "os.rename": files, "os.remove": files, "os.tmpname": files,
    "io": files, "load": code, "loadstring": code, "loadfile": code, "dofile": code, "module": code, "package": code,
    "debug": plain, "getmetatable": plain, "rawget": plain, "rawset": plain, "_G": plain, "_ENV": plain,
    "getfenv": plain, "setfenv": plain, "coroutine": plain, "newproxy": plain, "collectgarbage": system,
    "warn": instead("remark(…)"), "next": instead("pairs(…)"), "xpcall": instead("pcall(…)"),
    "unpack": instead("table.unpack"), "table.getn": instead("#list"), "table.maxn": instead("#list"),
    "table.foreach": instead("for key, value in pairs(…) do"),
    "table.foreachi": instead("for _, value in ipairs(…) do"),
    "math.pow": instead("x ^ y"), "math.random": chance, "math.randomseed": chance,
    "math.mod": instead("x % y"),
    "string.gfind": instead("string.gmatch"), "string.dump": plain, "string.pack": plain, "string.unpack": plain,
    "_VERSION": Phrase(en: "this is Lua 5.4, rule API 1", fr: "c'est Lua 5.4, API de règles 1"),
  ]
}
