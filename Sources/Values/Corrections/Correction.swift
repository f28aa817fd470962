/// What a person said about a trip or an appointment, and why: it counts instead of what would be found, however often the
/// statement is computed anew.
public struct Correction: Sendable, Hashable, Identifiable {
  /// The number that the person is shown; it never changes, and is never given again.
  public var id: Int64
  /// Whose statement it belongs to, as in the profile.
  public var person: String
  /// What is said, and of which leg or appointment.
  public var change: Change
  /// Why; the inspector reads it. Never empty.
  public var reason: String
  /// Who said so, where it was not the person.
  public var author: String?
  /// The local day on which it was said.
  public var made: CivilDate
  /// When it was taken back; nil while it counts.
  public var undone: Undoing?

  /// A correction that counts, unless `undone` says otherwise. The journal gives the number.
  public init(
    id: Int64, person: String, change: Change, reason: String, author: String? = nil, made: CivilDate,
    undone: Undoing? = nil
  ) {
    self.id = id
    self.person = person
    self.change = change
    self.reason = reason
    self.author = author
    self.made = made
    self.undone = undone
  }

  /// What is said. Of two about the same leg or appointment, the one with the higher number counts.
  public enum Change: Sendable, Hashable {
    /// This leg was so many metres long.
    case distance(Metres, leg: Leg)
    /// The appointment was elsewhere: `text` is an address, or the key of one of the profile's places; `coordinate` is the point
    /// that was found for it, or that the person gave.
    case place(text: String, coordinate: Coordinate?, event: Event)
    /// The appointment needed no drive: it was a call, or at the place of the one before.
    case noTravel(event: Event)
    /// The appointment was business, or private.
    case professional(Bool, event: Event)
  }

  /// A leg of a trip, as the person saw it.
  public struct Leg: Sendable, Hashable {
    /// The trip's local day.
    public var date: CivilDate
    /// The trip's id: twelve letters that outlive other changes.
    public var trip: String
    /// The place in the trip, counted from 1.
    public var number: Int
    /// The ends, by addresses or labels that are the same in every language. A stop that is added moves the numbers: where the
    /// ends are no longer these, it is another leg, and the correction is not about it.
    public var from: String
    /// Where it ends, likewise.
    public var to: String

    /// The leg at place `number` of a trip, counted from 1.
    public init(date: CivilDate, trip: String, number: Int, from: String, to: String) {
      self.date = date
      self.trip = trip
      self.number = number
      self.from = from
      self.to = to
    }
  }

  /// An appointment of a calendar.
  public struct Event: Sendable, Hashable {
    /// The local day on which it started when this was said.
    public var date: CivilDate
    /// The calendar's name in the profile, never its address, which is a password.
    public var calendar: String
    /// The event's UID (RFC 5545 section 3.8.4.7).
    public var uid: String
    /// Which of a series (RFC 5545, 3.8.4.4), as `events` prints it; nil for a single appointment.
    public var recurrence: String?

    /// An appointment; `recurrence` is nil for a single one.
    public init(date: CivilDate, calendar: String, uid: String, recurrence: String? = nil) {
      self.date = date
      self.calendar = calendar
      self.uid = uid
      self.recurrence = recurrence
    }
  }

  /// The taking back of a correction. It cannot be taken back itself: a new correction says the same again.
  public struct Undoing: Sendable, Hashable {
    /// Why; never empty.
    public var reason: String
    /// Who took it back, where it was not the person.
    public var author: String?
    /// The local day.
    public var made: CivilDate

    /// The taking back on the local day `made`.
    public init(reason: String, author: String? = nil, made: CivilDate) {
      self.reason = reason
      self.author = author
      self.made = made
    }
  }
}

extension Correction {
  /// The local day of the trip or appointment.
  public var date: CivilDate {
    switch change {
    case .distance(_, let leg): leg.date
    case .place(_, _, let event), .noTravel(let event), .professional(_, let event): event.date
    }
  }

  /// Which of the rules' questions it answers: `distance`, `place` or `professional`.
  public var rule: String {
    switch change {
    case .distance: "distance"
    case .place, .noTravel: "place"
    case .professional: "professional"
    }
  }

  /// The answer as text, as decisions show them: `14200`, `office`, `false`.
  public var value: String {
    switch change {
    case .distance(let metres, _): "\(metres.count)"
    case .place(let text, _, _): text
    case .noTravel: "false"
    case .professional(let isProfessional, _): "\(isProfessional)"
    }
  }
}
