import Values

/// An appointment that needs travel.
public struct Stop: Sendable {
  public var event: Event
  public var place: Place
  /// `professional` and `place`.
  public var decisions: [Decision]

  public init(event: Event, place: Place, decisions: [Decision] = []) {
    self.event = event
    self.place = place
    self.decisions = decisions
  }

  public var date: CivilDate { event.date }
}

/// One way between two places.
public struct Leg: Sendable {
  public var from: Place
  public var to: Place
  /// When the appointment before it ends; nil when there is none at that place, or it lasts all day.
  public var departure: ZonedTime?
  /// When the appointment after it starts; nil when it ends the trip, or that appointment lasts all day.
  public var arrival: ZonedTime?
  /// Nil while it is not known, and when nobody could tell.
  public var distance: RoadDistance?
  /// The `distance` decision, where a rule was asked.
  public var decision: Decision?

  public init(from: Place, to: Place, departure: ZonedTime? = nil, arrival: ZonedTime? = nil) {
    self.from = from
    self.to = to
    self.departure = departure
    self.arrival = arrival
  }
}

/// A run of legs within one local day, from a base (or where the last night was spent) to a base (or where the night is spent).
public struct Trip: Sendable {
  /// Stable: made from its first stop, so that it survives changes elsewhere in the calendar.
  public var id: String
  public var date: CivilDate
  public var legs: [Leg]
  public var stops: [Stop]
  /// Every place of the person's day, in order: what `day` is to a rule that prices the trip.
  public var day: Day
  public var isFirstOfDay: Bool
  public var isLastOfDay: Bool
  public var vehicle: Vehicle?
  public var purpose: String
  /// Why no vehicle of the person's own is used; nil when one is.
  public var notByOwnVehicle: Phrase?
  /// The sum of the legs; nil when one of them is not known.
  public var metres: Metres?
  /// After deductions, caps and rounding; nil when it is not known.
  public var payable: Metres?
  /// Decimal euros (or the scale's currency); nil when it is not known or not paid.
  public var amount: Decimal?
  public var supplements: [AmountLine]
  public var decisions: [Decision]
  /// Whether a question about its way has no answer: its legs are not all, and it gets no amount.
  public var isIncomplete = false

  public init(
    id: String, date: CivilDate, legs: [Leg], stops: [Stop], day: Day, isFirstOfDay: Bool = true,
    isLastOfDay: Bool = true
  ) {
    self.id = id
    self.date = date
    self.legs = legs
    self.stops = stops
    self.day = day
    self.isFirstOfDay = isFirstOfDay
    self.isLastOfDay = isLastOfDay
    purpose = ""
    supplements = []
    decisions = []
  }

  public var isRoundTrip: Bool {
    guard let first = legs.first, let last = legs.last else { return false }
    return first.from.isSamePlace(as: last.to)
  }
  public var km: Decimal { (payable ?? .zero).kilometres }
  public var diagnosticPlace: Diagnostic.Place { Diagnostic.Place(event: stops.first?.event.uid, date: date) }
}

/// What the person's local day holds, as `origin` and `destination` see it.
public struct Day: Sendable {
  public var date: CivilDate
  public var stops: [Stop]
  /// Where the last night was spent; nil on the first day.
  public var previousPlace: Place?
  /// When the next appointment after this day starts.
  public var nextStart: ZonedTime?

  public init(date: CivilDate, stops: [Stop], previousPlace: Place? = nil, nextStart: ZonedTime? = nil) {
    self.date = date
    self.stops = stops
    self.previousPlace = previousPlace
    self.nextStart = nextStart
  }
}

/// A line of money beside the kilometres: a supplement of a trip, an adjustment of a period.
public struct AmountLine: Sendable, Hashable {
  public var label: String
  public var amount: Decimal

  public init(label: String, amount: Decimal) {
    self.label = label
    self.amount = amount
  }
}
