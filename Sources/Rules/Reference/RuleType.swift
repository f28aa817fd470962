import Values

/// A type of the rule API: what a field holds, a function takes, a rule answers.
package indirect enum RuleType: Sendable, Hashable {
  case text, boolean
  /// A whole number of Lua's.
  case integer
  /// A binary floating point number: degrees only, never kilometres or money.
  case number
  /// Whatever stands for an exact number: an integer, a decimal, or a number with at most six places.
  case exact
  /// An exact decimal, an amount with its currency, a day, a date-time: see ``BoxDocument``.
  case decimal, money, date, time
  /// A record by its name: `event`.
  case record(String)
  case list(RuleType)
  /// By text keys.
  case map(RuleType)
  case optional(RuleType)
  case either([RuleType])
  /// One of these texts.
  case choice([String])
  /// A table that a rule writes, by its keys: `{label = text, amount = exact}`.
  case table([Key])
  case nothing
  /// False alone, where it is a special answer.
  case no
  case any

  /// A key of a table.
  package struct Key: Sendable, Hashable {
    package var name: String
    package var type: RuleType

    package init(_ name: String, _ type: RuleType) {
      self.name = name
      self.type = type
    }
  }
}

extension RuleType {
  /// A place as an object or a table.
  static let somewhere = either([
    .record("place"), .record("point"), .table([.init("lat", .number), .init("lon", .number)]),
  ])
  /// Money, a line each.
  static let amountLines = list(.table([.init("label", .text), .init("amount", amount)]))
  /// A plain number, or one that says its currency.
  static let amount = either([.exact, .money])

  /// Whether a value of the type may be a table that a rule writes.
  var mayBeTable: Bool {
    switch self {
    case .table, .list, .map: true
    case .optional(let type): type.mayBeTable
    case .either(let types): types.contains { $0.mayBeTable }
    default: false
    }
  }

  /// As LuaLS annotations write it.
  var annotation: String {
    switch self {
    case .text: "string"
    case .boolean: "boolean"
    case .integer: "integer"
    case .number: "number"
    case .exact: "izika.decimal|number"
    case .decimal: "izika.decimal"
    case .money: "izika.money"
    case .date: "izika.date"
    case .time: "izika.time"
    case .record(let name): "izika.\(Self.className(name))"
    case .list(let type): type.isUnion ? "(\(type.annotation))[]" : "\(type.annotation)[]"
    case .map(let type): "table<string, \(type.annotation)>"
    case .optional(let type): type.isUnion ? "\(type.annotation)|nil" : "\(type.annotation)?"
    case .either(let types): types.map(\.annotation).joined(separator: "|")
    case .choice(let texts): texts.map { "\"\($0)\"" }.joined(separator: "|")
    case .table(let keys): "{ \(keys.map { "\($0.name): \($0.type.annotation)" }.joined(separator: ", ")) }"
    case .nothing: "nil"
    case .no: "false"
    case .any: "any"
    }
  }

  /// A record's name as a class: `structured location` is `structured_location`.
  static func className(_ record: String) -> String { String(record.map { $0 == " " ? "_" : $0 }) }

  private var isUnion: Bool {
    switch self {
    case .exact, .either, .optional: true
    case .choice(let texts): texts.count > 1
    default: false
    }
  }

  /// As the reference page writes it.
  package func words(_ language: Language) -> String {
    let say = { (phrase: Phrase) in phrase.text(language) }
    return switch self {
    case .text: say(Words.text)
    case .boolean: say(Words.boolean)
    case .integer: say(Words.integer)
    case .number: say(Words.number)
    case .exact: say(Words.exact)
    case .decimal: say(Words.decimal)
    case .time: say(Words.time)
    case .any: say(Words.any)
    case .money, .date, .nothing, .no: annotation.droppingRoom
    case .record(let name): name
    case .list(let type): language == .french ? "liste \(type.ofFrenchMany)" : "list of \(type.words(language))"
    case .map(let type): language == .french ? "table \(type.ofFrenchMany)" : "map of \(type.words(language))"
    case .optional(let type): type.words(language) + say(Words.orNil)
    case .either(let types): types.map { $0.words(language) }.joined(separator: say(Words.or))
    case .choice(let texts): texts.map { "\"\($0)\"" }.joined(separator: ", ")
    case .table(let keys): "{\(keys.map { "\($0.name) = \($0.type.words(language))" }.joined(separator: ", "))}"
    }
  }

  /// Many of it, behind a French noun: « de textes », « d'event ». Names of records are words of Lua's and have no plural.
  private var ofFrenchMany: String {
    if case .either(let types) = self { return types.map(\.ofFrenchMany).joined(separator: " ou ") }
    let many =
      switch self {
      case .text: "textes"
      case .boolean: "booléens"
      case .integer: "entiers"
      case .number: "nombres"
      case .exact: "nombres ou de décimaux"
      case .decimal: "décimaux"
      case .date: "dates"
      case .any: "valeurs"
      default: words(.french)
      }
    return ("aeiou".contains { many.hasPrefix(String($0)) } ? "d'" : "de ") + many
  }

  private enum Words {
    static let text = Phrase(en: "text", fr: "texte")
    static let boolean = Phrase(en: "boolean", fr: "booléen")
    static let integer = Phrase(en: "integer", fr: "entier")
    static let number = Phrase(en: "number", fr: "nombre")
    static let exact = Phrase(en: "number or decimal", fr: "nombre ou décimal")
    static let decimal = Phrase(en: "decimal", fr: "décimal")
    static let time = Phrase(en: "date-time", fr: "date et heure")
    static let any = Phrase(en: "any", fr: "toute valeur")
    static let orNil = Phrase(en: ", or nil", fr: ", ou nil")
    static let or = Phrase(en: " or ", fr: " ou ")
  }
}

extension String {
  fileprivate var droppingRoom: String { hasPrefix("izika.") ? String(dropFirst(6)) : self }
}
