/// With which vehicle is a trip made?
public enum TripVehicle: Question {
  /// The trip, not measured yet.
  public typealias Subject = Trip
  /// The vehicle, or that it is none of the person's own.
  public typealias Value = VehicleChoice

  /// The question's name.
  public static let name = RuleName.vehicle
  /// When it is asked.
  public static let stage = QuestionStage.trip
}

extension Decisions {
  /// With which vehicle a trip is made.
  public func vehicle(_ trip: Trip) -> Answer<VehicleChoice> { ask(TripVehicle.self, trip) }
}

/// Which vehicle a trip is made with.
public enum VehicleChoice: Sendable, Hashable {
  case vehicle(id: String)
  /// Train, passenger: listed, not paid.
  case notOwn
}
