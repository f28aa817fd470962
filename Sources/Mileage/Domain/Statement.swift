import Values

/// The mileage statement of one person for one period.
public struct Statement: Sendable {
  public var person: String
  public var period: Period
  public var zone: String
  public var currency: String
  public var trips: [Trip]
  public var adjustments: [Adjustment]
  public var skipped: [Skipped]
  /// By vehicle, then by fiscal year.
  public var totals: [VehicleTotal]
  public var diagnostics: [Diagnostic]
  /// Set by who wires the rooms.
  public var packs: [Version]
  public var data: [Version]
  /// What services of places and of roads answered, on which the statement rests.
  public var placeRecords: [PlaceRecord]
  public var roadRecords: [RoadRecord]
  /// The person's words that stand in decisions' places, in the order in which they were made.
  public var corrections: [Correction]

  public init(person: String, period: Period, zone: String, currency: String) {
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

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// Something the result rests on: a pack with its digest, the gazetteer, the zone data.
public struct Version: Sendable, Hashable {
  public var name: String
  public var version: String
  /// Lower-case hexadecimal SHA-256 of a pack's files; empty for what has none.
  public var sha256: String

  public init(name: String, version: String, sha256: String = "") {
    self.name = name
    self.version = version
    self.sha256 = sha256
  }
}
