import Values

/// A service with the memory of its answers, as a ``ServiceRun`` asks both.
package protocol AskedService<Question, Answer>: Sendable {
  associatedtype Question: Hashable & Sendable
  /// Whatever may be kept, refusals too; what is no answer is a ``ServiceProblem``.
  associatedtype Answer: Sendable

  var identity: ServiceIdentity { get }

  func ask(_ question: Question) throws(ServiceProblem) -> Answer

  /// Which of the questions one request each may answer; empty for a service that knows single questions only.
  func groups(of questions: [Question]) -> [[Question]]

  /// The answers to a group, each as if it were asked alone; what is missing is asked alone.
  func ask(together group: [Question]) throws(ServiceProblem) -> [Question: Answer]

  /// What earlier runs were answered, in the order of the questions; nil for what they were not.
  /// - Throws: a ``Failure`` when the memory cannot be read.
  func recall(_ questions: [Question]) throws(Failure) -> [Answer?]

  /// - Throws: a ``Failure`` when the memory cannot be written.
  func keep(_ answers: [Answer]) throws(Failure)
}

extension AskedService {
  package func groups(of questions: [Question]) -> [[Question]] { [] }
  package func ask(together group: [Question]) throws(ServiceProblem) -> [Question: Answer] { [:] }
}
