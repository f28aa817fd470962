import Values

/// What a person has made before a trip, with all vehicles together: on the trip's day, in its calendar month and in its fiscal
/// year. Trips that are not by own vehicle, or whose kilometres nobody knows, are not in it.
public struct Tally: Sendable, Hashable {
  /// On the day of the trip.
  public var day: Sums
  /// In its calendar month.
  public var month: Sums
  /// In its fiscal year.
  public var year: Sums

  /// The sums of some days up to the trip. Nil is what is not known: see ``gap``.
  public struct Sums: Sendable, Hashable {
    /// Kilometres of the roads found.
    public var driven: Decimal?
    /// Payable kilometres.
    public var km: Decimal?
    /// Amounts by currency, without supplements; trips whose amount is unknown add nothing.
    public var amounts: [Currency: Decimal]?
    /// How many trips.
    public var trips: Int?
    /// Why something of it is not known; nil where all is.
    public var gap: Gap?

    /// Nothing made; `currency` is that of the person's scale, whose amount is zero and not absent.
    public init(currency: Currency) {
      (driven, km, amounts, trips) = (.zero, .zero, [currency: .zero], 0)
    }
  }

  /// What hides a part of the sums.
  public enum Gap: Sendable, Hashable {
    /// The opening kilometres of a vehicle stand for trips of these days.
    case opening(OpeningLedger)
    /// The days begin before the fiscal year, whose ledger is not worked out here.
    case otherYear(start: CivilDate)
  }

  /// Nothing made before; `currency` is that of the person's scale, whose amount is zero and not absent.
  public init(currency: Currency) {
    let nothing = Sums(currency: currency)
    (day, month, year) = (nothing, nothing, nothing)
  }
}
