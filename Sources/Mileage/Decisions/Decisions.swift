import Values

/// A place that a rule chose.
public enum PlaceChoice: Sendable, Hashable {
  case home
  case office
  /// A place that the rule was shown, or one of the profile's by `named`.
  case place(Place)
  /// A text to find on the map.
  case text(String)
  case coordinate(Coordinate)
  /// A call or a video conference: nobody travels.
  case noTravel
  /// The night is spent at the last stop.
  case stay
  /// No return in between: go straight to the next stop.
  case direct
}

/// Which vehicle a trip is made with.
public enum VehicleChoice: Sendable, Hashable {
  case vehicle(id: String)
  /// Train, passenger: listed, not paid.
  case notOwn
}

/// Every decision the engine leaves to a person's rules. The engine itself takes none.
public protocol Decisions: AnyObject {
  /// Over which days kilometres and amounts add up.
  var years: FiscalCalendar { get }
  /// Whose kilometres and amounts do.
  var ledgerOf: LedgerScope { get }
  func professional(_ event: Event) -> Answer<Bool>
  func place(_ event: Event) -> Answer<PlaceChoice>
  func origin(_ day: Day) -> Answer<PlaceChoice>
  func destination(_ day: Day) -> Answer<PlaceChoice>
  func between(_ previous: Stop, _ following: Stop) -> Answer<PlaceChoice>
  func vehicle(_ trip: Trip) -> Answer<VehicleChoice>
  func purpose(_ trip: Trip) -> Answer<String>
  /// Metres where the rules fix them; no opinion means that the roads are asked.
  func distance(_ leg: Leg) -> Answer<Metres>
  func payable(_ trip: Trip) -> Answer<Metres>
  func roundDistance(_ metres: Metres, _ trip: Trip) -> Answer<Metres>
  func allowance(_ trip: Trip, _ ledger: Ledger) -> Answer<Decimal>
  func roundAmount(_ amount: Decimal, _ trip: Trip) -> Answer<Decimal>
  func supplements(_ trip: Trip) -> Answer<[AmountLine]>
  func settle(_ ledger: Ledger, _ period: Period) -> Answer<[AmountLine]>
  func review(_ statement: Statement) -> Answer<[Diagnostic]>
}
