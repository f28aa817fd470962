import Values

/// Running totals in a fiscal year and a currency: a vehicle's, or those of all vehicles that share a scale's bounds.
///
/// Kilometres are the vehicles' whatever they are paid in, for a scale's bounds look at all that was driven; amounts are those of one
/// currency. What is paid in another one stands among the kilometres made ``elsewhere``.
public struct Ledger: Sendable, Hashable {
  /// Whose totals they are.
  public var owner: LedgerOwner
  /// The vehicle that it is asked for: the trip's, or the one whose lines settle it.
  public var vehicle: Vehicle
  /// All vehicles whose totals they are, in the profile's order.
  public var vehicles: [Vehicle]
  /// Over which months they run.
  public var year: FiscalYear
  /// In which its amounts are.
  public var currency: Currency
  /// Whether that is the currency of the person's scale: the opening, and sums that name none, stand in it.
  public var isMain: Bool
  /// Payable kilometres so far, those of the opening and those made elsewhere included.
  public var km: Decimal
  /// ``km`` by kind of vehicle.
  public var kinds: [VehicleKind: Decimal]
  /// Of ``km``, those that others pay, or that are paid in another currency.
  public var elsewhere: Decimal
  /// Of ``km``, those that stand for trips before the calendars begin.
  public var opening: Decimal
  /// What the profile says of the year, in the order of the days; nothing in a ledger that is not the main one.
  public var openings: [OpeningLedger]
  /// Amounts so far in its currency; trips whose amount is unknown add nothing.
  public var amount: Decimal
  /// Trips so far that are paid in its currency.
  public var trips: Int
  /// Payable kilometres of these trips by month of the year, its first month first.
  public var months: [Decimal]
  /// Amounts of these trips, likewise.
  public var monthAmounts: [Decimal]

  /// One vehicle's ledger before its first trip: ``km`` are the opening's and those made elsewhere.
  public init(
    vehicle: Vehicle, year: FiscalYear, currency: Currency = .euro, openingKm: Decimal = .zero,
    elsewhere: Decimal = .zero
  ) {
    let opening = OpeningLedger(year: year.year, vehicle: vehicle.id, km: openingKm, elsewhere: elsewhere)
    self.init(
      owner: .vehicle(vehicle.id), vehicles: [vehicle], asked: vehicle, year: year, currency: currency,
      openings: openingKm == .zero && elsewhere == .zero ? [] : [opening])
  }

  /// The main ledger of a year before its first trip.
  /// - Parameters:
  ///   - vehicles: all that `owner` covers, in the profile's order.
  ///   - vehicle: the one that it is asked for.
  ///   - currency: that of the person's scale.
  ///   - openings: those of these vehicles and of this year, one a vehicle.
  public init(
    owner: LedgerOwner, vehicles: [Vehicle], asked vehicle: Vehicle, year: FiscalYear, currency: Currency,
    openings: [OpeningLedger]
  ) {
    self.owner = owner
    self.vehicle = vehicle
    self.vehicles = vehicles
    self.year = year
    self.currency = currency
    isMain = true
    self.openings = openings.sorted { ($0.before ?? year.start, $0.vehicle) < ($1.before ?? year.start, $1.vehicle) }
    (km, opening, elsewhere, amount, trips) = (.zero, .zero, .zero, .zero, 0)
    kinds = [:]
    months = Array(repeating: .zero, count: year.months)
    monthAmounts = months
    for one in openings {
      // All of them are bounded where they are read.
      let sum = (try? one.km + one.elsewhere) ?? one.km
      let kind = vehicles.first { $0.id == one.vehicle }?.kind ?? vehicle.kind
      opening = (try? opening + one.km) ?? opening
      elsewhere = (try? elsewhere + one.elsewhere) ?? elsewhere
      km = (try? km + sum) ?? km
      kinds[kind] = (try? (kinds[kind] ?? .zero) + sum) ?? sum
    }
  }

  /// The ledger of another currency with the same kilometres, none of which were paid in it.
  init(_ currency: Currency, beside ledger: Ledger) {
    self = ledger
    self.currency = currency
    isMain = false
    elsewhere = ledger.km
    (opening, openings, amount, trips) = (.zero, [], .zero, 0)
    months = Array(repeating: .zero, count: months.count)
    monthAmounts = months
  }

  /// Adds kilometres of ``vehicle`` that are paid in another currency; on an overflow nothing is added.
  mutating func enter(elsewhere distance: Decimal) throws(DecimalError) {
    var next = self
    next.km = try km + distance
    next.elsewhere = try elsewhere + distance
    next.kinds[vehicle.kind] = try (kinds[vehicle.kind] ?? .zero) + distance
    self = next
  }

  /// Adds a trip of ``vehicle`` that is paid in its currency; on an overflow nothing is added.
  public mutating func enter(km distance: Decimal, amount sum: Decimal?, on date: CivilDate) throws(DecimalError) {
    var next = self
    let month = year.month(of: date)
    next.km = try km + distance
    next.kinds[vehicle.kind] = try (kinds[vehicle.kind] ?? .zero) + distance
    if let sum {
      next.amount = try amount + sum
      next.monthAmounts[month] = try monthAmounts[month] + sum
    }
    next.trips += 1
    next.months[month] = try months[month] + distance
    self = next
  }
}

/// What a profile says of a vehicle's fiscal year besides its calendar.
public struct OpeningLedger: Sendable, Hashable {
  /// The calendar year in which the fiscal year starts.
  public var year: Int
  /// The vehicle's id in the profile.
  public var vehicle: String
  /// Trips before this day are not counted: ``km`` stand for them. Nil where the calendars hold the whole year.
  public var before: CivilDate?
  /// Driven before that day.
  public var km: Decimal
  /// Of ``km``, those of the calendar month in which ``before`` lies; nil where nobody says.
  public var monthKm: Decimal?
  /// Driven in the year with the same vehicle and paid by others: they count for the band, and are not paid here.
  public var elsewhere: Decimal

  /// The opening of the fiscal year that starts in `year`; `before` is nil where the calendars hold all of it.
  public init(year: Int, vehicle: String, before: CivilDate? = nil, km: Decimal = .zero, elsewhere: Decimal = .zero) {
    self.year = year
    self.vehicle = vehicle
    self.before = before
    self.km = km
    self.elsewhere = elsewhere
  }
}

extension Ledger {
  /// What is told where a sum does not fit: an error.
  package static func overflow(at place: Diagnostic.Place) -> Diagnostic {
    Diagnostic(
      .error, .ledgerOverflow, at: place,
      Phrase(en: "the ledger cannot hold this sum", fr: "le cumul ne peut contenir cette somme"),
      advice: Phrase(
        en: "check the kilometres, and what `payable` and `allowance` answer",
        fr: "vérifiez les kilomètres, et ce que répondent « payable » et « allowance »"))
  }
}
