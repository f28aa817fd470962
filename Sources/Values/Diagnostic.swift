/// Something a person should look at: where it is, what is wrong, what to do.
///
/// Diagnostics are values that travel with the result they concern. Code throws only when nothing can go on.
public struct Diagnostic: Sendable, Hashable {
  /// How grave it is. Severities are ordered: a note is less than a warning, a warning less than an error.
  public enum Severity: String, Sendable, Hashable, Comparable, CaseIterable {
    case note, warning, error

    /// Whether `left` is the less grave.
    public static func < (left: Severity, right: Severity) -> Bool { left.rank < right.rank }
    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Where the problem is; every part that is known.
  public struct Place: Sendable, Hashable {
    /// A path as the user wrote it, or a pack's file; never a calendar's URL, which is a password.
    public var file: String?
    /// Counted from 1.
    public var line: Int?
    /// Counted from 1, in characters; nil where only the line is known.
    public var column: Int?
    /// The UID of the event.
    public var event: String?
    /// The local date of the event or trip.
    public var date: CivilDate?
    /// When the event starts, local; nil for one of whole days.
    package var start: LocalTime?
    /// The event's title; it is for whoever runs the program, and stands in no statement.
    package var title: String?

    /// All that is known; without any argument a place that says nothing.
    public init(
      file: String? = nil, line: Int? = nil, column: Int? = nil, event: String? = nil, date: CivilDate? = nil
    ) {
      self.file = file
      self.line = line
      self.column = column
      self.event = event
      self.date = date
    }

    /// An event, as a person finds it in the calendar.
    package init(event: String?, date: CivilDate?, start: LocalTime?, title: String) {
      self.init(event: event, date: date)
      self.start = start
      self.title = title.isEmpty ? nil : title
    }

    /// The same file and line, of no event in particular.
    package var withoutEvent: Place { Place(file: file, line: line, column: column) }

    /// The same file and line, of another place's event.
    package func ofEvent(at other: Place) -> Place {
      var place = other
      (place.file, place.line, place.column) = (file, line, column)
      return place
    }
  }

  /// How grave it is: with an error something is missing from the result, or wrong.
  public var severity: Severity
  /// The kind of problem: the same in every language.
  public var code: Code
  /// Where it is; empty for what concerns the result as a whole.
  public var place: Place
  /// What is wrong; what is quoted in it is cut where it is long.
  public var message: Phrase { didSet { message = message.shortened } }
  /// What to do about it; empty when nothing can be done. It is cut as the message is.
  public var advice: Phrase { didSet { advice = advice.shortened } }
  /// The line of the file that it is about, without the spaces before it; nil where it is not shown.
  package var excerpt: String?
  /// Whether it concerns the whole result, however many events meet it: it is then said once, without event and date.
  public var concernsWhole: Bool

  /// A diagnostic about the result as a whole where no place is given.
  public init(
    _ severity: Severity, _ code: Code, at place: Place = Place(), _ message: Phrase, advice: Phrase = .none,
    concernsWhole: Bool = false
  ) {
    assert(code.severities.contains(severity), "\(code) is never \(severity)")
    self.severity = severity
    self.code = code
    self.place = place
    self.message = message.shortened
    self.advice = advice.shortened
    self.concernsWhole = concernsWhole
  }
}

/// Thrown when nothing can go on: an unreadable input, a pack that does not load. Carries what to tell the user.
public struct Failure: Error, Sendable, Hashable {
  /// What to tell the user; several where one look found several problems.
  public var diagnostics: [Diagnostic]

  /// A failure with several problems.
  public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
  /// A failure with one problem.
  public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
