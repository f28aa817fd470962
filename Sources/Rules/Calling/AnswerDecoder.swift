import LuaSandbox
import Mileage
import Values

/// Reads what a rule answered; what it does not understand it says in words for the rule's author.
enum AnswerDecoder {
  struct WrongType: Error {
    var message: Phrase

    init(_ rule: RuleName, expected: String, got value: LuaValue) {
      let answer =
        if case .text(let text) = value { "\"\(TextLimit.cut(text, to: TextLimit.quoted))\"" } else {
          AnswerDecoder.describe(value)
        }
      message = Phrase(verbatim: "\(rule.rawValue) must answer \(expected), not \(answer)")
    }

    /// A deduction of more than was driven.
    init(_ rule: RuleName, negative metres: Int) {
      message = Phrase(
        en: "\(rule.rawValue) answers \(metres) m: kilometres are never below zero; write math.max(…, 0)",
        fr: "\(rule.rawValue) répond \(metres) m : des kilomètres ne sont jamais négatifs ; écrivez math.max(…, 0)")
    }
  }

  /// - Throws: for a text that no statement should hold.
  private static func short(_ text: String, _ rule: RuleName) throws(WrongType) -> String {
    guard text.utf8.count <= TextLimit.answer else {
      throw WrongType(rule, expected: "texts of at most \(TextLimit.answer) bytes", got: .text(text))
    }
    return text
  }

  static func boolean(_ value: LuaValue, _ rule: RuleName) throws(WrongType) -> Bool {
    guard case .boolean(let answer) = value else { throw WrongType(rule, expected: "true or false", got: value) }
    return answer
  }

  static func text(_ value: LuaValue, _ rule: RuleName) throws(WrongType) -> String {
    guard case .text(let answer) = value else { throw WrongType(rule, expected: "a text", got: value) }
    return answer
  }

  static func decimal(_ value: LuaValue, _ rule: RuleName) throws(WrongType) -> Decimal {
    if case .text = value { throw WrongType(rule, expected: "an exact amount (write decimal(text))", got: value) }
    do {
      return try DecimalBox.decimal(value, rule.rawValue)
    } catch {
      throw WrongType(rule, expected: "an exact amount", got: value)
    }
  }

  /// A million kilometres: more is a mistake, and sums of less never overflow.
  private static let mostMetres = 1_000_000_000

  /// Whole metres, or an exact decimal without a fraction.
  static func metres(_ value: LuaValue, _ rule: RuleName) throws(WrongType) -> Metres {
    let whole: Int? =
      switch value {
      case .integer(let number): Int(number)
      case .text: nil
      default: (try? DecimalBox.decimal(value, rule.rawValue))?.exactInt
      }
    guard let whole, (-mostMetres...mostMetres).contains(whole) else {
      throw WrongType(rule, expected: "a whole number of metres, not negative (use round)", got: value)
    }
    if whole < 0 { throw WrongType(rule, negative: whole) }
    return Metres(whole)
  }

  static func vehicle(_ value: LuaValue, _ rule: RuleName) throws(WrongType) -> VehicleChoice {
    switch value {
    case .text(let id): return .vehicle(id: try short(id, rule))
    case .boolean(false): return .notOwn
    default: throw WrongType(rule, expected: "a vehicle's id, or false", got: value)
    }
  }

  static func place(_ value: LuaValue, _ rule: RuleName) throws(WrongType) -> PlaceChoice {
    switch value {
    case .text(let text) where !text.isEmpty: return place(named: try short(text, rule), rule)
    case .boolean(false) where rule == .place: return .noTravel
    case .object(let view as PlaceView): return .place(view.place)
    default: if let point = point(value) { return .coordinate(point) }
    }
    let places = "a place: a text, \"home\", \"office\", named(...), {lat=, lon=}"
    throw WrongType(rule, expected: places + extras(rule), got: value)
  }

  private static func place(named text: String, _ rule: RuleName) -> PlaceChoice {
    switch text {
    case "home": .home
    case "office": .office
    case "stay" where rule == .destination: .stay
    case "direct" where rule == .between: .direct
    default: .text(text)
    }
  }

  static func lines(_ value: LuaValue, _ rule: RuleName) throws(WrongType) -> [AmountLine] {
    let expected = "a list of lines {label = text, amount = decimal}"
    guard case .table(let table) = value, table.fields.isEmpty else {
      throw WrongType(rule, expected: expected, got: value)
    }
    guard table.list.count <= TextLimit.lines else {
      throw WrongType(rule, expected: "at most \(TextLimit.lines) lines", got: value)
    }
    var lines: [AmountLine] = []
    var bytes = 0
    for item in table.list {
      guard case .table(let line) = item, case .text(let label)? = line.fields["label"],
        let amount = line.fields["amount"]
      else { throw WrongType(rule, expected: expected, got: item) }
      bytes += label.utf8.count
      guard bytes <= TextLimit.labels else {
        throw WrongType(rule, expected: "labels of at most \(TextLimit.labels) bytes together", got: .text(label))
      }
      lines.append(AmountLine(label: try short(label, rule), amount: try decimal(amount, rule)))
    }
    return lines
  }

  /// `review` answers texts, or tables {severity=, message=, advice=}.
  static func diagnostics(_ value: LuaValue, _ rule: RuleName) throws(WrongType) -> [Diagnostic] {
    let expected = "a list of texts, or of {message = text, severity = \"note\", \"warning\" or \"error\"}"
    guard case .table(let table) = value, table.fields.isEmpty else {
      throw WrongType(rule, expected: expected, got: value)
    }
    var diagnostics: [Diagnostic] = []
    for item in table.list {
      switch item {
      case .text(let text):
        diagnostics.append(Diagnostic(.warning, "review", Phrase(verbatim: try short(text, rule))))
      case .table(let fields):
        guard case .text(let message)? = fields.fields["message"] else {
          throw WrongType(rule, expected: expected, got: item)
        }
        var severity = Diagnostic.Severity.warning
        if case .text(let name)? = fields.fields["severity"] {
          guard let known = Diagnostic.Severity(rawValue: name) else {
            throw WrongType(rule, expected: expected, got: item)
          }
          severity = known
        }
        var advice = ""
        if case .text(let text)? = fields.fields["advice"] { advice = try short(text, rule) }
        diagnostics.append(
          Diagnostic(
            severity, "review", Phrase(verbatim: try short(message, rule)), advice: Phrase(verbatim: advice)))
      default: throw WrongType(rule, expected: expected, got: item)
      }
    }
    return diagnostics
  }

  private static func extras(_ rule: RuleName) -> String {
    switch rule {
    case .place: ", or false (no travel)"
    case .destination: ", or \"stay\""
    case .between: ", or \"direct\""
    default: ""
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
    case .text(let text): TextLimit.cut(text, to: TextLimit.answer)
    case .box(let box):
      DecimalBox.decimal(box)?.description ?? DateBox.date(.box(box))?.description ?? TimeBox.text(box) ?? "a value"
    case .object(let view as PlaceView): view.place.label
    case .object(let object): "a \(object.type.name)"
    case .table(let table):
      table.list.isEmpty && table.fields.isEmpty
        ? "{}" : table.list.isEmpty ? "a table" : "a list of \(table.list.count)"
    }
  }
}
