import Values

/// The mileage statement of one person for one period.
public struct Statement: Sendable {
  /// As the profile has it; empty without a profile.
  public var person: String
  /// The days that are reported.
  public var period: Period
  /// The IANA name of the person's zone, in which all local days are: `Europe/Paris`.
  public var zone: String
  /// That of the person's scale, the one asked last: of what nothing is paid for. Every amount has its own, and amounts of two
  /// currencies are never added.
  public var currency: Currency
  /// The trips of the period, in order of time.
  public var trips: [Trip]
  /// What was settled besides trips: by vehicle in the profile's order, then by days.
  public var adjustments: [Adjustment]
  /// The period's events that make no trip, by start, then UID.
  public var skipped: [Skipped]
  /// By vehicle, then by fiscal year, then by currency.
  public var totals: [VehicleTotal]
  /// What a person should look at; with an error the statement lacks something, or is wrong.
  public var diagnostics: [Diagnostic]
  /// The rule packs in the order in which they are asked. Set by who wires the rooms.
  public var packs: [Version]
  /// The gazetteer, the time zones' database and the formula of estimates. Set likewise.
  public var data: [Version]
  /// What services of places and of roads answered, on which the statement rests.
  public var placeRecords: [PlaceRecord]
  /// Of roads, likewise.
  public var roadRecords: [RoadRecord]
  /// The person's words that stand in decisions' places, in the order in which they were made.
  public var corrections: [Correction]

  /// A statement without trips, to be filled in; `zone` is an IANA name, `currency` that of the person's scale.
  public init(person: String, period: Period, zone: String, currency: Currency) {
    self.person = person
    self.period = period
    self.zone = zone
    self.currency = currency
    trips = []
    adjustments = []
    skipped = []
    totals = []
    diagnostics = []
    packs = []
    data = []
    placeRecords = []
    roadRecords = []
    corrections = []
  }

  /// Whether one of the ``diagnostics`` is an error.
  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Something the result rests on: a pack with its digest, the gazetteer, the zone data.
public struct Version: Sendable, Hashable {
  /// A pack's name, or the path of a file of rules; `gazetteer`, `tzdata`, `roads`.
  public var name: String
  /// A pack's version, empty for a single file of rules; a data set's: `geonames 2025-12-30`.
  public var version: String
  /// Lower-case hexadecimal SHA-256 of a pack's files; empty for what has none.
  public var sha256: String
  /// A locked pack's digest, `sha256:…`: of all its files, as `izika.lock` has it; empty for what is not locked.
  public var digest: String
  /// The fingerprints of the keys by which a locked pack is signed; or one word: `shipped`, `unsigned`, `folder`. Empty for data.
  public var signed: [String]

  /// A version; `sha256` is that of a pack's files, in lower-case hexadecimal; `digest` and `signed` are a pack's as well.
  public init(name: String, version: String, sha256: String = "", digest: String = "", signed: [String] = []) {
    self.name = name
    self.version = version
    self.sha256 = sha256
    self.digest = digest
    self.signed = signed
  }
}
