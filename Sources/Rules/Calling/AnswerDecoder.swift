import LuaSandbox
import Mileage
import Values

/// Reads what a rule answered; what it does not understand it says in words for the rule's author.
enum AnswerDecoder {
  /// - Throws: for a text that no statement should hold.
  static func short(_ text: String, _ rule: RuleName) throws(WrongAnswer) -> String {
    guard text.utf8.count <= TextLimit.answer else {
      throw WrongAnswer(rule, expected: "texts of at most \(TextLimit.answer) bytes", got: .text(text))
    }
    return SaidNumber.exact(text)
  }

  static func boolean(_ value: LuaValue, _ rule: RuleName) throws(WrongAnswer) -> Bool {
    guard case .boolean(let answer) = value else { throw WrongAnswer(rule, expected: "true or false", got: value) }
    return answer
  }

  static func text(_ value: LuaValue, _ rule: RuleName) throws(WrongAnswer) -> String {
    guard case .text(let answer) = value else { throw WrongAnswer(rule, expected: "a text", got: value) }
    return SaidNumber.exact(answer)
  }

  /// A million kilometres: more is a mistake, and sums of less never overflow.
  private static let mostMetres = 1_000_000_000

  /// Whole metres, or an exact decimal without a fraction.
  static func metres(_ value: LuaValue, _ rule: RuleName) throws(WrongAnswer) -> Metres {
    let whole: Int? =
      switch value {
      case .integer(let number): Int(number)
      case .text: nil
      default: (try? DecimalBox.decimal(value, rule.rawValue))?.exactInt
      }
    guard let whole, (-mostMetres...mostMetres).contains(whole) else {
      throw WrongAnswer(rule, expected: "a whole number of metres, not negative (use round)", got: value)
    }
    if whole < 0 { throw WrongAnswer(rule, negative: whole) }
    return Metres(whole)
  }

  /// What a question takes in the stead of a place.
  enum Instead {
    case noTravel, stay, direct

    fileprivate var choice: PlaceChoice {
      switch self {
      case .noTravel: .noTravel
      case .stay: .stay
      case .direct: .direct
      }
    }

    /// Nil for what is no text.
    fileprivate var text: String? {
      switch self {
      case .noTravel: nil
      case .stay: "stay"
      case .direct: "direct"
      }
    }
  }

  static func place(
    _ value: LuaValue, _ rule: RuleName, or instead: Instead? = nil
  ) throws(WrongAnswer) -> PlaceChoice {
    switch value {
    case .text(let text) where !text.isEmpty: return place(named: try short(text, rule), instead)
    case .boolean(false) where instead == .noTravel: return .noTravel
    case .object(let view as PlaceView): return .place(view.place)
    default: if let point = point(value) { return .coordinate(point) }
    }
    let places = "a place: a text, \"home\", \"office\", named(...), {lat=, lon=}"
    let more = instead.map { $0.text.map { ", or \"\($0)\"" } ?? ", or false (no travel)" } ?? ""
    throw WrongAnswer(rule, expected: places + more, got: value)
  }

  private static func place(named text: String, _ instead: Instead?) -> PlaceChoice {
    switch text {
    case "home": .home
    case "office": .office
    default: if let instead, instead.text == text { instead.choice } else { .text(text) }
    }
  }

  /// A point, or a table `{lat=, lon=}`; nil for anything else.
  static func point(_ value: LuaValue) -> Coordinate? {
    switch value {
    case .object(let view as PointView): view.coordinate
    case .object(let view as MapView): point(view.values)
    case .table(let table): point(table.fields)
    default: nil
    }
  }

  private static func point(_ fields: [String: LuaValue]) -> Coordinate? {
    guard let lat = fields["lat"].flatMap(degrees), let lon = fields["lon"].flatMap(degrees) else { return nil }
    return Coordinate(latitude: lat, longitude: lon)
  }

  private static func degrees(_ value: LuaValue) -> Double? {
    switch value {
    case .integer(let whole): Double(whole)
    case .number(let number): number
    case .box(let box): DecimalBox.decimal(box).flatMap { Double($0.description) }
    default: nil
    }
  }

  /// The answer as decisions show it.
  static func describe(_ value: LuaValue) -> String {
    switch value {
    case .nothing: "nil"
    case .boolean(let answer): answer ? "true" : "false"
    case .integer(let number): String(number)
    case .number(let number): number.description
    case .text(let text): TextLimit.cut(SaidNumber.exact(text), to: TextLimit.answer)
    case .box(let box):
      DecimalBox.decimal(box)?.description ?? MoneyBox.money(box)?.description ?? DateBox.date(.box(box))?.description
        ?? TimeBox.text(box) ?? "a value"
    case .object(let view as PlaceView): view.place.label
    case .object(let object): "a \(object.type.name)"
    case .table(let table): TextLimit.cut(written(table, depth: 2), to: TextLimit.table)
    }
  }

  /// `{{amount = 21.4, label = Repas}}`, as rules write it and in no language; what lies deeper is left out.
  private static func written(_ table: LuaValue.Table, depth: Int) -> String {
    guard depth > 0 else { return "{…}" }
    let show = { (value: LuaValue) in
      if case .table(let inner) = value { written(inner, depth: depth - 1) } else { describe(value) }
    }
    let fields = table.fields.sorted { $0.key < $1.key }.map { "\($0.key) = \(show($0.value))" }
    return "{\((table.list.prefix(TextLimit.lines).map(show) + fields).joined(separator: ", "))}"
  }
}

/// An answer that a question does not take, in words for the rule's author.
package struct WrongAnswer: Error {
  var message: Phrase

  init(_ rule: RuleName, expected: String, got value: LuaValue) {
    let answer = Self.shown(value)
    message = Phrase(
      en: "\(rule.rawValue) must answer \(expected), not \(answer.english)",
      fr: "\(rule.rawValue) doit répondre par \(Self.french(expected)), pas \(answer.french)")
  }

  /// The answer as messages quote it.
  private static func shown(_ value: LuaValue) -> Phrase {
    let described = AnswerDecoder.describe(value)
    switch value {
    case .text(let text):
      let quoted = TextLimit.cut(text, to: TextLimit.quoted)
      return Phrase(en: "\"\(quoted)\"", fr: "« \(quoted) »")
    case .table(let table) where !table.list.isEmpty:
      return Phrase(en: described, fr: "une liste de \(table.list.count)")
    case .table(let table) where !table.fields.isEmpty: return Phrase(en: described, fr: "une table")
    case .object(let object) where !(object is PlaceView):
      return Phrase(en: described, fr: LuaMessage.kind(object.type.name).french)
    case .box(let box):
      return Phrase(en: described, fr: DecimalBox.decimal(box).map { FrenchText.number($0) } ?? described)
    case .number: return Phrase(en: described, fr: described.replacing(".", with: ","))
    default: return Phrase(verbatim: described)
    }
  }

  /// What a question takes, put together from words that several questions share.
  private static func french(_ expected: String) -> String {
    words.reduce(expected) { text, word in text.replacing(word.0, with: word.1) }
  }

  private static let words = [
    ("texts of at most", "des textes d'au plus"), ("labels of at most", "des libellés d'au plus"),
    ("bytes together", "octets en tout"), ("bytes", "octets"), ("at most", "au plus"),
    ("a whole number of metres, not negative (use round)", "un nombre entier de mètres, non négatif (employez round)"),
    ("an exact amount (write decimal(text))", "un montant exact (écrivez decimal(texte))"),
    ("an exact amount", "un montant exact"), ("a vehicle's id, or false", "l'identifiant d'un véhicule, ou false"),
    ("a list of lines {label = text, amount = decimal}", "une liste de lignes {label = texte, amount = décimal}"),
    ("a list of texts, or of {message = text,", "une liste de textes, ou de {message = texte,"),
    (" lines", " lignes"), ("a place: a text,", "un lieu : un texte,"), ("(no travel)", "(pas de trajet)"),
    ("true or false", "true ou false"), (", or ", ", ou "), (" or ", " ou "), ("a text", "un texte"),
  ]

  /// - Parameter own: whether the currency was meant, as that of the answering pack, and not told.
  init(_ rule: RuleName, _ amount: Money, in currency: Currency, own: Bool) {
    let ending =
      own
      ? Phrase(
        en:
          ": a plain number is in the currency of its pack; let the rule answer nil where `trip.currency` is another, or "
          + "write money(…, \"\(currency)\")",
        fr:
          " : un nombre seul est dans la devise de son paquet ; faites répondre nil là où « trip.currency » en est une "
          + "autre, ou écrivez money(…, \"\(currency)\")")
      : .none
    message = Phrase(
      en: "\(rule.rawValue) answers \(amount), where all is in \(currency)\(ending.english)",
      fr: "\(rule.rawValue) donne \(FrenchText.money(amount)), là où tout est en \(currency)\(ending.french)")
  }

  /// A deduction of more than was driven.
  init(_ rule: RuleName, negative metres: Int) {
    message = Phrase(
      en: "\(rule.rawValue) answers \(metres) m: kilometres are never below zero; write math.max(…, 0)",
      fr: "\(rule.rawValue) donne \(metres) m : des kilomètres ne sont jamais négatifs ; écrivez math.max(…, 0)")
  }
}
