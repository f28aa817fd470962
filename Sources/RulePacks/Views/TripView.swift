import LuaSandbox
import Mileage
import Values

/// `leg`: one way between two places; `metres` is nil until the distance is known.
final class LegView: RecordView<LegView.Field> {
  enum Field: String, CaseIterable, Sendable { case from, to, metres, seconds, source, departure }

  static let schema = RecordSchema<Field>("leg")
  private let leg: Leg

  init(_ leg: Leg) {
    self.leg = leg
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .from: answer.object(PlaceView(leg.from))
    case .to: answer.object(PlaceView(leg.to))
    case .metres: if let distance = leg.distance { answer.integer(distance.metres.count) }
    case .seconds: if let seconds = leg.distance?.seconds { answer.integer(seconds) }
    case .source: answer.text(leg.distance?.source ?? "")
    case .departure: if let departure = leg.departure { answer.box(TimeBox.box(departure)) }
    }
  }
}

/// `trip`: a run of legs from a base to a base.
final class TripView: RecordView<TripView.Field> {
  enum Field: String, CaseIterable, Sendable {
    case date, legs, stops, vehicle, metres, km, day, purpose, amount
    case payableMetres = "payable_metres"
    case firstOfDay = "first_of_day"
    case lastOfDay = "last_of_day"
    case roundTrip = "round_trip"
  }

  static let schema = RecordSchema<Field>("trip")
  private let trip: Trip

  init(_ trip: Trip) {
    self.trip = trip
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .date: answer.box(DateBox.box(trip.date))
    case .legs: answer.object(ListView(trip.legs.map { .object(LegView($0)) }))
    case .stops: answer.object(ListView(trip.stops.map { .object(StopView($0)) }))
    case .vehicle: if let vehicle = trip.vehicle { answer.object(VehicleView(vehicle)) }
    case .metres: if let metres = trip.metres { answer.integer(metres.count) }
    case .payableMetres: if let metres = trip.payable { answer.integer(metres.count) }
    case .km: answer.box(DecimalBox.box(trip.km))
    case .day: answer.object(DayView(trip.day))
    case .purpose: answer.text(trip.purpose)
    case .amount: if let amount = trip.amount { answer.box(DecimalBox.box(amount)) }
    case .firstOfDay: answer.boolean(trip.isFirstOfDay)
    case .lastOfDay: answer.boolean(trip.isLastOfDay)
    case .roundTrip: answer.boolean(trip.isRoundTrip)
    }
  }
}

/// A vehicle of the profile.
final class VehicleView: RecordView<VehicleView.Field> {
  enum Field: String, CaseIterable, Sendable { case id, kind, power, energy, from, to }

  static let schema = RecordSchema<Field>("vehicle")
  private let vehicle: Vehicle

  init(_ vehicle: Vehicle) {
    self.vehicle = vehicle
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .id: answer.text(vehicle.id)
    case .kind: answer.text(vehicle.kind)
    case .power: if let power = vehicle.power { answer.integer(power) }
    case .energy: answer.text(vehicle.energy)
    case .from: if let date = vehicle.from { answer.box(DateBox.box(date)) }
    case .to: if let date = vehicle.to { answer.box(DateBox.box(date)) }
    }
  }
}

/// `ledger`: a vehicle's running totals before the trip.
final class LedgerView: RecordView<LedgerView.Field> {
  enum Field: String, CaseIterable, Sendable {
    case vehicle, km, amount, trips, months
    case fiscalYear = "fiscal_year"
  }

  static let schema = RecordSchema<Field>("ledger")
  private let ledger: Ledger

  init(_ ledger: Ledger) {
    self.ledger = ledger
    super.init(Self.schema)
  }

  override func read(_ field: Field, into answer: inout FieldAnswer) {
    switch field {
    case .vehicle: answer.object(VehicleView(ledger.vehicle))
    case .km: answer.box(DecimalBox.box(ledger.km))
    case .amount: answer.box(DecimalBox.box(ledger.amount))
    case .trips: answer.integer(ledger.trips)
    case .months: answer.object(ListView(ledger.months.map { .box(DecimalBox.box($0)) }))
    case .fiscalYear: answer.integer(ledger.year.year)
    }
  }
}
