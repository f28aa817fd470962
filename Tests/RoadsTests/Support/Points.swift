import Values

extension RoadEnd {
  /// `43.7311,7.4197`, an address unless it is said otherwise.
  init(_ text: String, _ precision: FoundPlace.Precision = .address) {
    self.init(Coordinate(text)!, precision)
  }
}

extension RoadEnds {
  init(_ from: String, _ to: String, _ precision: FoundPlace.Precision = .address) {
    self.init(from: RoadEnd(from, precision), to: RoadEnd(to, precision))
  }
}

/// From the rock of Monaco to Cap-d'Ail: the way of most recorded answers.
let monaco = RoadEnds("43.7311,7.4197", "43.7256,7.3974")
