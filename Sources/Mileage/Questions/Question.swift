/// A question that the engine leaves to a person's rules. It has no values, only a type: what it is asked about is passed
/// beside it.
public protocol Question {
  /// What it is asked about; where that are several things, a tuple of them in the order of the rule's arguments.
  associatedtype Subject
  /// What answers it.
  associatedtype Value: Sendable

  /// Under which name files define rules for it.
  static var name: RuleName { get }
  /// When it is asked.
  static var stage: QuestionStage { get }
}

/// When a question is asked, and what becomes of its answer.
public enum QuestionStage: Sendable, CaseIterable {
  /// Of every appointment: it becomes a stop, or is skipped.
  case appointment
  /// Of every day: its stops are chained into trips.
  case day
  /// Of every trip, before its distance is known.
  case trip
  /// Of every trip: each answer stands in the place of the one before, the last are the kilometres that are paid.
  case kilometres
  /// Of every trip: each answer stands in the place of the one before, the last is the amount.
  case amount
  /// Of every trip: money besides.
  case supplements
  /// At the end of the period.
  case end
}
