import Values

/// What should a person look at?
public enum Review: Question {
  /// The statement with all but the answer to this question.
  public typealias Subject = Statement
  /// What is to be told; empty where there is nothing.
  public typealias Value = [Diagnostic]

  /// The question's name.
  public static let name = RuleName.review
  /// When it is asked.
  public static let stage = QuestionStage.end
}

extension Decisions {
  /// What a person should look at.
  public func review(_ statement: Statement) -> Answer<[Diagnostic]> { ask(Review.self, statement) }
}
