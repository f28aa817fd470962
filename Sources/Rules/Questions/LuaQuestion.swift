import LuaSandbox
import Mileage
import Values

/// A question as rules see it. The compiler asks for it of every question: ``LuaDecisions`` answers no other.
package protocol LuaQuestion: Question where Value: WrittenAnswer {
  /// What rules are given and answer, and when they are asked.
  static var document: RuleDocument { get }
  /// What a test may say of the answer.
  static var shape: AnswerShape { get }

  /// What the rule is called with.
  static func arguments(_ subject: Subject) -> [LuaValue]
  /// What the answer is about.
  static func subject(_ subject: Subject) -> QuestionSubject
  /// Before a layer is asked: false where its pack has no say.
  /// - Parameters:
  ///   - currency: in which the pack's plain amounts are; nil where they are in that of what is asked about.
  ///   - arguments: what the rule will be called with.
  static func admits(_ currency: Currency?, to subject: Subject, _ arguments: [LuaValue]) -> Bool
  /// The answer of a rule; never `nothing`.
  /// - Parameter currency: that of the answering pack, likewise.
  static func decode(
    _ value: LuaValue, about subject: Subject, in currency: Currency?
  ) throws(WrongAnswer) -> Value
  /// Whether the last call read what is not known yet and will be: the question is then put back.
  static func isWaiting(_ subject: Subject, in sandbox: Sandbox) -> Bool
  /// What is to be told of what the rules were shown, after they were asked.
  static func told(of arguments: [LuaValue]) -> [Diagnostic]
  /// What is done with an answer that a rule gave before anybody sees it.
  static func finish(_ answer: inout Answer<Value>)
}

extension LuaQuestion {
  package static func admits(_ currency: Currency?, to subject: Subject, _ arguments: [LuaValue]) -> Bool { true }
  package static func told(of arguments: [LuaValue]) -> [Diagnostic] { [] }
  package static func isWaiting(_ subject: Subject, in sandbox: Sandbox) -> Bool { false }
  package static func finish(_ answer: inout Answer<Value>) {}
}

/// A question without money in its answer: that means the same whoever gives it, and whatever it is about.
package protocol PlainQuestion: LuaQuestion {
  /// The answer of a rule; never `nothing`.
  static func decode(_ value: LuaValue) throws(WrongAnswer) -> Value
}

extension PlainQuestion {
  package static func decode(
    _ value: LuaValue, about _: Subject, in _: Currency?
  ) throws(WrongAnswer) -> Value { try decode(value) }
}

/// What a question was asked about, as people are told.
package enum QuestionSubject: Sendable {
  case event(Event)
  case stops(Stop, Stop)
  case day(Day)
  case leg(Leg)
  case trip(Trip)
  /// By its id in the profile.
  case vehicle(String)
  case statement
}

/// How a test of a pack writes the answer that it expects.
package enum AnswerShape: Sendable {
  case truth
  /// A text; false where that is an answer of its own.
  case text(orFalse: Bool)
  case metres, amount
  /// Not here: its lines stand in a part of the statement, which is compared by itself.
  case lines(under: String)
}

extension RuleName {
  /// The question as rules see it.
  private var asSeen: any LuaQuestion.Type {
    guard let question = question as? any LuaQuestion.Type else {
      // The compiler has seen to that: LuaDecisions would not be Decisions.
      preconditionFailure("\(rawValue) cannot be asked of rules")
    }
    return question
  }

  /// What rules are given and answer, and when they are asked.
  package var document: RuleDocument { asSeen.document }

  /// What a test may say of the answer.
  package var shape: AnswerShape { asSeen.shape }
}
