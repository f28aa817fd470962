import LuaSandbox
import Mileage
import Values

/// The functions that rules call: one table, from which the sandbox is built.
struct RuleFunctionEntry: Sendable {
  let name: String
  /// How it is called and what it gives, in one line.
  let synopsis: String
  let body: @Sendable (HostCall, RuleSession) throws -> LuaValue

  static let all: [RuleFunctionEntry] = [
    RuleFunctionEntry(
      name: "parameter", synopsis: "parameter(name [, date]): the value of a declared parameter, on a date if dated",
      body: Self.parameter),
    RuleFunctionEntry(
      name: "mentions",
      synopsis:
        "mentions(event or text, words): the first of the words that the text, or summary, description and categories hold",
      body: Self.mentions),
    RuleFunctionEntry(
      name: "is_me",
      synopsis: "is_me(attendee or organizer): whether it is the person of the profile, by own_addresses or by name",
      body: Self.isMe),
    RuleFunctionEntry(
      name: "my_answer",
      synopsis:
        "my_answer(event): the person's own answer, \"ACCEPTED\", \"DECLINED\", \"TENTATIVE\"…; \"\" when not invited",
      body: Self.myAnswer),
    RuleFunctionEntry(
      name: "hours", synopsis: "hours(n): seconds", body: { call, _ in try seconds(call, each: 3_600) }),
    RuleFunctionEntry(
      name: "minutes", synopsis: "minutes(n): seconds", body: { call, _ in try seconds(call, each: 60) }),
    RuleFunctionEntry(
      name: "decimal", synopsis: "decimal(text): an exact decimal, decimal(\"0.5\")",
      body: { call, _ in .box(DecimalBox.box(try DecimalBox.decimal(call[0], "decimal"))) }),
    RuleFunctionEntry(
      name: "round", synopsis: "round(value, step, mode): half-up, half-even, up or down to a multiple of step",
      body: Self.round),
    RuleFunctionEntry(
      name: "named", synopsis: "named(key): a place of the profile", body: Self.named),
    RuleFunctionEntry(
      name: "phrase", synopsis: "phrase(english, french): a reason or remark in both languages", body: Self.phrase),
    RuleFunctionEntry(
      name: "remark", synopsis: "remark(text): a warning for the person who reads the statement", body: Self.remark),
  ]

  // MARK: - Parameters

  private static func parameter(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    guard case .text(let name) = call[0] else { throw HostError("parameter: a name expected") }
    var date: CivilDate?
    if call.arguments.count > 1 {
      guard let given = DateBox.date(call[1]) else {
        throw HostError("parameter: a date expected as second argument, such as trip.date")
      }
      date = given
    }
    return try session.parameter(name, on: date)
  }

  // MARK: - Texts

  private static func mentions(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    let search = try Self.search(call[1])
    switch call[0] {
    case .object(let event as EventView):
      session.hostReads.insert(.search)
      return search.first(in: event.event.occurrence.event).map { .text($0) } ?? .nothing
    case .text(let text): return search.first(in: Folding.text(text)).map { .text($0) } ?? .nothing
    default: throw HostError("mentions: an event or a text expected as first argument")
    }
  }

  private static func search(_ words: LuaValue) throws -> WordSearch {
    switch words {
    case .object(let list as ListView):
      list.origin?.note()
      if let made = list.words { return made }
      let made = WordSearch(try list.values.map(word))
      list.words = made
      return made
    case .table(let table): return WordSearch(try table.list.map(word))
    case .text(let text): return WordSearch([text])
    default: throw HostError("mentions: a list of words expected as second argument")
    }
  }

  private static func word(_ value: LuaValue) throws -> String {
    guard case .text(let text) = value else { throw HostError("mentions: the list must hold texts only") }
    return text
  }

  private static func phrase(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    guard case .text(let english) = call[0], case .text(let french) = call[1] else {
      throw HostError("phrase: two texts expected, English and French")
    }
    return .text(Phrase(en: english, fr: french).asRuleText)
  }

  // MARK: - Numbers

  private static func seconds(_ call: HostCall, each: Int) throws -> LuaValue {
    let given = try DecimalBox.decimal(call[0], "a duration")
    return try DecimalBox.naming("a duration") { () throws(DecimalError) in
      .integer(Int64(try (given * Decimal(each)).wholeNumber(.halfEven)))
    }
  }

  private static func round(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    guard case .text(let name) = call[2], let mode = Rounding(rawValue: name) else {
      let modes = Rounding.allCases.map(\.rawValue).joined(separator: ", ")
      throw HostError("round: the third argument says how: \(modes)")
    }
    let step = try DecimalBox.decimal(call[1], "round")
    guard step > .zero else { throw HostError("round: the step must be greater than zero") }
    let value = try DecimalBox.decimal(call[0], "round")
    let rounded = try DecimalBox.naming("round") { () throws(DecimalError) in try value.rounded(to: step, mode) }
    if case .integer = call[0], let whole = rounded.exactInt { return .integer(Int64(whole)) }
    return .box(DecimalBox.box(rounded))
  }

  // MARK: - The person

  private static func named(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    guard case .text(let key) = call[0] else { throw HostError("named: the key of a place expected") }
    guard let place = session.person.places[key] else {
      let known = session.person.places.keys.sorted().joined(separator: ", ")
      throw HostError("named: the profile has no place '\(key)' under places (it has: \(known))")
    }
    return .object(PlaceView(place))
  }

  private static func remark(_ call: HostCall, _ session: RuleSession) throws -> LuaValue {
    guard case .text(let text) = call[0] else { throw HostError("remark: a text expected") }
    session.remark(text)
    return .nothing
  }
}
