import LuaSandbox
import Mileage
import Packs
import System
import Values

/// A function that rules call: what it does, and what is said of it.
///
/// One table, from which the sandbox, the reference page and what editors know are built.
struct RuleFunctionEntry: Sendable {
  let document: FunctionDocument
  let body: @Sendable (HostCall, RuleSession) throws -> LuaValue

  var name: String { document.name }
  /// Whether a pack must name it under `needs`: it asks the engine's places or roads.
  var isDeclared: Bool { document.isDeclared }

  init(
    _ name: String, _ arguments: [ArgumentDocument], _ answer: RuleType, _ summary: Phrase, isDeclared: Bool = false,
    example: (String, String)? = nil, _ body: @escaping @Sendable (HostCall, RuleSession) throws -> LuaValue
  ) {
    document = FunctionDocument(
      name: name, arguments: arguments, answer: answer, summary: summary, isDeclared: isDeclared,
      example: example.map { (expression: $0.0, text: $0.1) })
    self.body = body
  }

  static let all: [RuleFunctionEntry] = parameters + texts + amounts + people + numbers + places + answers + saying
}

extension RuleFunctionEntry {
  private static let longestName = 200

  package static let parameters = [
    RuleFunctionEntry(
      "parameter", [ArgumentDocument("name", .text), ArgumentDocument("date", .date, optional: true)], .any,
      Phrase(
        en:
          "The value of a declared parameter; a dated one is asked for with a date, `parameter(\"rate\", trip.date)`.",
        fr: "La valeur d'un paramètre déclaré ; un paramètre daté se demande avec une date, "
          + "`parameter(\"rate\", trip.date)`.")
    ) { call, session in
      guard case .text(let name) = call[0] else { throw HostError("parameter: a name expected") }
      guard name.utf8.count <= longestName else {
        let beginning = TextLimit.cut(name, to: TextLimit.quoted)
        throw HostError("no parameter '\(beginning)' is declared (a name has at most \(longestName) bytes)")
      }
      var date: CivilDate?
      if call.arguments.count >= 2 {
        date = DateBox.date(call[1])
        guard date != nil else {
          throw HostError("parameter: a date expected as second argument, such as trip.date")
        }
      }
      let cost = session.cost(ofLookingUp: name, on: date)
      if cost > 0 { try call.charge(cost) }
      return try session.parameter(name, on: date)
    }
  ]

  package static let answers = [
    RuleFunctionEntry(
      "phrase", [ArgumentDocument("english", .text), ArgumentDocument("french", .text)], .text,
      Phrase(
        en: "A reason, remark or error in both languages; who reads it gets one.",
        fr: "Un motif, une remarque ou une erreur dans les deux langues ; le lecteur en voit une.")
    ) { call, _ in
      guard case .text(let english) = call[0], case .text(let french) = call[1] else {
        throw HostError("phrase: two texts expected, English and French")
      }
      return .text(Phrase(en: english, fr: french).asRuleText)
    },
    RuleFunctionEntry(
      "remark",
      [ArgumentDocument("text", .text), ArgumentDocument("how_often", .choice(["once"]), optional: true)], .nothing,
      Phrase(
        en: "A warning for the person who reads the statement; with \"once\" about the whole of it: trips that say the "
          + "same say it once.",
        fr: "Un avertissement pour qui lit le relevé ; avec \"once\", sur le relevé entier : les trajets qui disent la "
          + "même chose la disent une fois.")
    ) { call, session in
      guard case .text(let text) = call[0] else { throw HostError("remark: a text expected") }
      switch call[1] {
      case .nothing: try session.remark(text)
      case .text("once"): try session.remark(text, once: true)
      default: throw HostError("remark: the second argument can only be \"once\"")
      }
      return .nothing
    },
  ]
}

extension Engine {
  /// This engine, with the functions that rules are lent here.
  /// - Parameter version: what packs may ask for; nil holds none to the range that it names.
  package static func lendingFunctions(version: SemanticVersion? = nil) -> Engine {
    Engine(
      version: version, functions: RuleFunctionEntry.all.map(\.name),
      declared: RuleFunctionEntry.all.filter(\.isDeclared).map(\.name))
  }
}
