import Values

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
