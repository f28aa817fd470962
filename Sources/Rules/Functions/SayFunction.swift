import LuaSandbox
import Values

/// Numbers, money and days in sentences: rules see no locale, and their readers have one.
extension RuleFunctionEntry {
  package static let saying = [
    RuleFunctionEntry(
      "say",
      [
        ArgumentDocument("value", .either([.exact, .money, .date])), ArgumentDocument("unit", .text, optional: true),
        ArgumentDocument("places", .integer, optional: true),
        ArgumentDocument("language", .choice(["en", "fr"]), optional: true),
      ], .text,
      Phrase(
        en:
          "A number, an amount or a day for whoever reads a reason or a remark: thousands apart, a decimal comma in French, "
          + "its unit behind it, a day as 06/10/2026 in French. Places round, a tie away from zero; without them it has as "
          + "many as it needs, and money those of its currency. A language writes it at once, for a label or a purpose, "
          + "which all readers share.",
        fr:
          "Un nombre, un montant ou un jour pour qui lit un motif ou une remarque : milliers séparés, virgule décimale et "
          + "jour 06/10/2026 en français, unité derrière. Les décimales arrondissent, l'égalité s'éloigne de zéro ; sans "
          + "elles, il en a autant qu'il faut, et une somme celles de sa devise. Une langue l'écrit aussitôt, pour un "
          + "libellé ou un objet, que tous les lecteurs partagent."),
      example: ("say(1457.5, \"€\", 2, \"fr\")", "1\u{A0}457,50\u{A0}€")
    ) { call, _ in
      let text = try said(call)
      switch call[3] {
      case .nothing: return .text(text)
      case .text("en"): return .text(SaidNumber.shown(text, in: .english))
      case .text("fr"): return .text(SaidNumber.shown(text, in: .french))
      default: throw HostError("say: the fourth argument is the language, \"en\" or \"fr\"")
      }
    }
  ]

  /// With the marks of ``SaidNumber``.
  private static func said(_ call: HostCall) throws -> String {
    if let date = DateBox.date(call[0]) {
      guard case (.nothing, .nothing) = (call[1], call[2]) else {
        throw HostError("say: a day has no unit and no places")
      }
      return SaidNumber.text(date)
    }
    let unit = try unit(call)
    let text: String
    if let places = try places(call) {
      let amount = MoneyBox.money(call[0])?.amount
      text = try SaidNumber.text(try amount ?? DecimalBox.decimal(call[0], "say"), places: places, of: "say")
    } else if let money = MoneyBox.money(call[0]) {
      text = SaidNumber.text(money)
    } else {
      text = SaidNumber.text(try DecimalBox.decimal(call[0], "say"))
    }
    let grouped = SaidNumber.grouped(text)
    guard let unit = unit ?? MoneyBox.money(call[0])?.currency.code else { return grouped }
    return SaidNumber.text(grouped, before: unit)
  }

  private static func unit(_ call: HostCall) throws -> String? {
    switch call[1] {
    case .nothing: return nil
    case .text(let unit): return unit
    case .integer(let places):
      throw HostError(
        Phrase(
          en: "say: the second argument is a unit, such as \"km\"; places come third: say(…, nil, \(places))",
          fr: "say : le deuxième argument est une unité, comme \"km\" ; les décimales sont le troisième : "
            + "say(…, nil, \(places))"
        ).asRuleText)
    default: throw HostError("say: the second argument is a unit, such as \"km\"")
    }
  }

  private static func places(_ call: HostCall) throws -> Int? {
    switch call[2] {
    case .nothing: return nil
    case .integer(let places) where (0...12).contains(places): return Int(places)
    default: throw HostError("say: the third argument is the number of places, 0 to 12")
    }
  }
}
