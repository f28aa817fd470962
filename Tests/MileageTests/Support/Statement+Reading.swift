import Mileage
import Values

extension Trip {
  /// `home > Aubeval > home`.
  var route: String { ([legs.first?.from.label ?? ""] + legs.map(\.to.label)).joined(separator: " > ") }
  var uids: [String] { stops.map(\.event.uid) }
}

extension Statement {
  /// `2026-10-06 home > Aubeval > home 40000`, one a trip.
  var routes: [String] {
    trips.map { "\($0.date) \($0.route) \($0.metres.map { String($0.count) } ?? "?")" }
  }
  /// `code uid date`, one a diagnostic; what a diagnostic lacks is left out.
  var problems: [String] {
    diagnostics.map { found in
      [found.code.name, found.place.event, found.place.date?.description].compactMap { $0 }.joined(separator: " ")
    }
  }
  var amounts: [Decimal?] { trips.map(\.amount) }
  /// `uid: reason`.
  var reasons: [String] { skipped.map { "\($0.event.uid): \($0.reason.english)" } }
}
