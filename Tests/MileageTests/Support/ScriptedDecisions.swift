import Mileage
import TestSupport
import Values

/// Decisions by closures; a test replaces those it is about. The others answer as a plain pack would.
///
/// The default place is the event's location, with `home` and `office` for those words; every kilometre is paid 0.50 €.
final class ScriptedDecisions: Decisions {
  typealias Lines = Answer<[AmountLine]>

  var years = FiscalCalendar.calendarYears
  var ledgerOf = LedgerScope.vehicle

  var onProfessional: (Event) -> Answer<Bool> = { _ in .said(true, "professional") }
  var onPlace: (Event) -> Answer<PlaceChoice> = { .said(ScriptedDecisions.place(of: $0), "place") }
  var onOrigin: (Day) -> Answer<PlaceChoice> = { day in
    if let night = day.previousPlace, night.kind == .lodging { return .said(.place(night), "origin") }
    return .said(.home, "origin")
  }
  var onDestination: (Day) -> Answer<PlaceChoice> = { _ in .said(.home, "destination") }
  var onBetween: (Stop, Stop) -> Answer<PlaceChoice> = { _, _ in .said(.direct, "between") }
  var onVehicle: (Trip) -> Answer<VehicleChoice> = { _ in .said(.vehicle(id: "clio"), "vehicle") }
  var onPurpose: (Trip) -> Answer<String> = { .said($0.stops.map(\.title).joined(separator: ", "), "purpose") }
  var onDistance: (Leg) -> Answer<Metres> = { _ in .silent("distance") }
  var onPayable: (Trip) -> Answer<Metres> = { .said($0.metres ?? .zero, "payable") }
  var onRoundDistance: (Metres, Trip) -> Answer<Metres> = { metres, _ in .said(metres, "round_distance") }
  var onAllowance: (Trip, Ledger) -> Answer<Decimal> = { trip, _ in
    guard let amount = try? trip.km * exact("0.5") else { return .failed("allowance") }
    return .said(amount, "allowance")
  }
  var onRoundAmount: (Decimal, Trip) -> Answer<Decimal> = { amount, _ in .said(amount, "round_amount") }
  var onSupplements: (Trip) -> Lines = { _ in .said([], "supplements") }
  var onSettle: (Ledger, Period) -> Lines = { _, _ in .said([], "settle") }
  var onReview: (Statement) -> Answer<[Diagnostic]> = { _ in .said([], "review") }

  static func place(of event: Event) -> PlaceChoice {
    switch event.occurrence.event.text(.location) {
    case "": .noTravel
    case "home": .home
    case "office": .office
    case let text: .text(text)
    }
  }

  func professional(_ event: Event) -> Answer<Bool> { onProfessional(event) }
  func place(_ event: Event) -> Answer<PlaceChoice> { onPlace(event) }
  func origin(_ day: Day) -> Answer<PlaceChoice> { onOrigin(day) }
  func destination(_ day: Day) -> Answer<PlaceChoice> { onDestination(day) }
  func between(_ previous: Stop, _ following: Stop) -> Answer<PlaceChoice> { onBetween(previous, following) }
  func vehicle(_ trip: Trip) -> Answer<VehicleChoice> { onVehicle(trip) }
  func purpose(_ trip: Trip) -> Answer<String> { onPurpose(trip) }
  func distance(_ leg: Leg) -> Answer<Metres> { onDistance(leg) }
  func payable(_ trip: Trip) -> Answer<Metres> { onPayable(trip) }
  func roundDistance(_ metres: Metres, _ trip: Trip) -> Answer<Metres> { onRoundDistance(metres, trip) }
  func allowance(_ trip: Trip, _ ledger: Ledger) -> Answer<Decimal> { onAllowance(trip, ledger) }
  func roundAmount(_ amount: Decimal, _ trip: Trip) -> Answer<Decimal> { onRoundAmount(amount, trip) }
  func supplements(_ trip: Trip) -> Lines { onSupplements(trip) }
  func settle(_ ledger: Ledger, _ period: Period) -> Lines { onSettle(ledger, period) }
  func review(_ statement: Statement) -> Answer<[Diagnostic]> { onReview(statement) }
}

extension Answer {
  static func said(_ value: Value, _ rule: String, because: Phrase = "scripted") -> Answer {
    Answer(value, decision: Decision(rule: rule, value: "\(value)", pack: "test", at: "rules.lua:1", because: because))
  }

  static func silent(_ rule: String) -> Answer { Answer(nil, decision: Decision(rule: rule)) }

  static func failed(_ rule: String) -> Answer {
    let failure = Diagnostic(
      .error, "rule-error", at: Diagnostic.Place(file: "rules.lua", line: 7), Phrase(verbatim: "\(rule): it broke"))
    return Answer(nil, decision: Decision(rule: rule, pack: "test", at: "rules.lua:7"), failure: failure)
  }
}

extension Stop {
  var title: String { event.occurrence.event.text(.summary) }
}
