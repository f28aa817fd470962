import ICalendar
import Values

/// The days a statement reports.
public struct Period: Sendable, Hashable {
  public var from: CivilDate
  /// The first day after it.
  public var to: CivilDate

  public init(from: CivilDate, to: CivilDate) {
    self.from = from
    self.to = to
  }

  public func contains(_ date: CivilDate) -> Bool { from <= date && date < to }
}

/// An occurrence that makes no trip, and the decision that says so.
public struct Skipped: Sendable {
  public var event: Event
  public var reason: Phrase
  public var decision: Decision?

  public init(event: Event, reason: Phrase, decision: Decision?) {
    self.event = event
    self.reason = reason
    self.decision = decision
  }
}

/// Lines of `settle` for one vehicle and the period.
public struct Adjustment: Sendable {
  public var vehicle: String
  /// The days that it settles: the period, its part in a fiscal year, or a month of it.
  public var days: Period
  public var line: AmountLine
  public var decision: Decision

  public init(vehicle: String, days: Period, line: AmountLine, decision: Decision) {
    self.vehicle = vehicle
    self.days = days
    self.line = line
    self.decision = decision
  }
}

/// What one vehicle made and earned in a fiscal year's part of the period, and its ledger around it.
public struct VehicleTotal: Sendable, Hashable {
  public var vehicle: Vehicle
  /// Payable metres of these trips.
  public var metres: Metres
  /// The sum of the printed lines: trips, supplements, adjustments. Nil when one of them has no amount.
  public var amount: Decimal?
  public var trips: Int
  /// The fiscal year's ledger, before the first of these trips and after the last.
  public var before: Ledger
  public var after: Ledger

  public init(vehicle: Vehicle, metres: Metres, amount: Decimal?, trips: Int, before: Ledger, after: Ledger) {
    self.vehicle = vehicle
    self.metres = metres
    self.amount = amount
    self.trips = trips
    self.before = before
    self.after = after
  }
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
