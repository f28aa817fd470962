import Values

/// What a person wants to be counted instead of what was found.
public struct CorrectionRequest: Sendable {
  /// What it is about.
  public enum Subject: Sendable {
    /// A leg of a trip, counted from 1.
    case leg(trip: String, number: Int)
    /// An appointment; the day tells the occurrences of a series apart.
    case event(uid: String, on: CivilDate?)
  }

  /// What is said of it. A distance goes with a leg, all else with an appointment.
  public enum Word: Sendable {
    case distance(Metres)
    /// An address, or the key of one of the profile's places; with its point, where the person gives one.
    case place(String, Coordinate?)
    case noTravel
    case professional(Bool)
  }

  /// Whose trip or appointment it is, and the period in which it is looked for.
  public var statement: StatementRequest
  /// Which leg or appointment it is.
  public var subject: Subject
  /// What is said of it.
  public var word: Word
  /// Why; the inspector reads it.
  public var reason: String
  /// Who says so, where it is not the person.
  public var author: String?

  /// A word about something in `statement`; its reason must not be blank.
  public init(
    _ statement: StatementRequest, _ subject: Subject, _ word: Word, reason: String, author: String? = nil
  ) {
    self.statement = statement
    self.subject = subject
    self.word = word
    self.reason = reason
    self.author = author
  }
}
