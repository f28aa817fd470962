import Values

/// A run of legs within one local day, from a base (or where the last night was spent) to a base (or where the night is spent).
public struct Trip: Sendable {
  /// Stable: made from its first stop, so that it survives changes elsewhere in the calendar.
  public var id: String
  /// The local day, which holds the whole trip.
  public var date: CivilDate
  /// The ways in the order in which they are driven; not empty in a statement.
  public var legs: [Leg]
  /// The appointments that it leads to, in their order; empty for one that only drives back.
  public var stops: [Stop]
  /// Every place of the person's day, in order: what `day` is to a rule that prices the trip.
  public var day: Day
  /// How many legs of the day are driven before it.
  public var legsBefore = 0
  /// Whether no other trip of the day comes before it.
  public var isFirstOfDay: Bool
  /// Whether no other trip of the day comes after it.
  public var isLastOfDay: Bool
  /// With which it is made; nil where none of the person's own is used, or it is not known.
  public var vehicle: Vehicle?
  /// Why it was made, in the words of the `purpose` rule; empty when none answers.
  public var purpose: String
  /// Why no vehicle of the person's own is used; nil when one is.
  public var notByOwnVehicle: Phrase?
  /// The sum of the legs; nil when one of them is not known.
  public var metres: Metres?
  /// After deductions, caps and rounding; nil when it is not known.
  public var payable: Metres?
  /// In ``currency``; nil when it is not known or not paid.
  public var amount: Decimal?
  /// Whether the ledger does not count it: its allowance says so.
  public var staysOutOfLedger = false
  /// In which ``amount`` and ``supplements`` are: that of the rule which priced it; where none did, that of the person's scale.
  public var currency = Currency.euro
  /// Money beside the kilometres, not part of ``amount``; empty when there is none.
  public var supplements: [AmountLine]
  /// Those about its way and the trip as a whole, as they were taken; stops and legs have their own.
  public var decisions: [Decision]
  /// Whether its roads have been asked for: a distance that is nil then is one that nobody knows.
  package var isMeasured = false
  /// Whether a question about its way has no answer: its legs are not all, and it gets no amount.
  public var isIncomplete = false

  /// A trip that is neither measured nor priced.
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

  /// Whether it ends where it starts; false without legs.
  public var isRoundTrip: Bool {
    guard let first = legs.first, let last = legs.last else { return false }
    return first.from.isSamePlace(as: last.to)
  }
  /// Whether it is the way between home and office and nothing else; false without legs.
  public var isCommute: Bool {
    !legs.isEmpty
      && legs.allSatisfy { leg in
        switch (leg.from.kind, leg.to.kind) {
        case (.home, .office), (.office, .home): true
        default: false
        }
      }
  }
  /// ``payable`` as exact kilometres; 0 while that is not known.
  public var km: Decimal { (payable ?? .zero).kilometres }
  /// Its first stop's event on the trip's day, as a diagnostic names the trip.
  public var diagnosticPlace: Diagnostic.Place {
    guard var place = stops.first?.event.diagnosticPlace else { return Diagnostic.Place(date: date) }
    place.date = date
    return place
  }
}
