import Values

/// A person's word on an event or a leg. It stands above every rule, and recalculation never overwrites it.
public struct Correction: Sendable, Hashable {
  public enum Subject: Sendable, Hashable {
    /// One occurrence of an event, by its ``Event/identity``.
    case event(identity: String)
    /// The leg between two places of a trip, by their ``Place/key``: a number would mean another leg after a change elsewhere.
    case leg(trip: String, from: String, to: String)
  }

  public enum Word: Sendable, Hashable {
    case professional(Bool)
    /// Where it took place: an address, or the key of one of the profile's places; with the point that was found or given.
    case place(address: String, Coordinate?)
    /// A call: nobody travelled.
    case noTravel
    case distance(Metres)
  }

  /// By which the journal counts it, and its person undoes it.
  public var number: Int
  public var subject: Subject
  /// The local day of the event or trip.
  public var date: CivilDate
  public var word: Word
  /// Why, for who checks the statement.
  public var reason: String
  /// The local day on which it was made.
  public var made: CivilDate

  public init(number: Int, subject: Subject, date: CivilDate, word: Word, reason: String, made: CivilDate) {
    self.number = number
    self.subject = subject
    self.date = date
    self.word = word
    self.reason = reason
    self.made = made
  }

  /// Which of the rules' questions it answers.
  public var rule: String {
    switch word {
    case .professional: "professional"
    case .place, .noTravel: "place"
    case .distance: "distance"
    }
  }

  /// The word as text, as a decision shows an answer: `true`, `office`, `14200`.
  public var value: String {
    switch word {
    case .professional(let isProfessional): isProfessional ? "true" : "false"
    case .place(let address, _): address
    case .noTravel: "false"
    case .distance(let metres): "\(metres.count)"
    }
  }

  /// What stands in a rule's decision's place.
  var decision: Decision {
    Decision(rule: rule, value: value, pack: "journal", at: "correction \(number)", because: Phrase(verbatim: reason))
  }
}

/// A person's corrections, found by what they are about; of two on one question the later stands.
struct Corrections {
  private struct Key: Hashable {
    var subject: Correction.Subject
    var rule: String
  }

  private var standing: [Key: Correction] = [:]

  init(_ corrections: [Correction]) {
    for correction in corrections.sorted(by: { $0.number < $1.number }) {
      standing[Key(subject: correction.subject, rule: correction.rule)] = correction
    }
  }

  var isEmpty: Bool { standing.isEmpty }
  /// In the order in which they were made.
  var all: [Correction] { standing.values.sorted { $0.number < $1.number } }

  func find(_ rule: String, of event: Event) -> Correction? {
    isEmpty ? nil : standing[Key(subject: .event(identity: event.identity), rule: rule)]
  }

  func find(_ leg: Leg, of trip: Trip) -> Correction? {
    if isEmpty { return nil }
    return standing[Key(subject: .leg(trip: trip.id, from: leg.from.key, to: leg.to.key), rule: "distance")]
  }
}
