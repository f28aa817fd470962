import Mileage
import Values

/// The roads of a test: metres between places by their names, so that no machine's map and no network decides a test.
struct FixedDistances: Sendable {
  struct Entry: Sendable {
    var from: String
    var to: String
    var metres: Metres
    /// `visits.yaml:7`: what the decision names as its line.
    var at: String
  }

  /// The case's own before those of its file.
  var layers: [[Entry]] = []

  /// The first entry of a layer for this way, else its first for the way back; nil where the estimate must do.
  func find(_ leg: Leg) -> Entry? {
    for entries in layers {
      let there = entries.first { leg.from.answers(to: $0.from) && leg.to.answers(to: $0.to) }
      if let found = there ?? entries.first(where: { leg.from.answers(to: $0.to) && leg.to.answers(to: $0.from) }) {
        return found
      }
    }
    return nil
  }
}

extension Place {
  /// Whether a test means this place: its key in the profile, its text in the calendar, or its town with or without postcode.
  package func answers(to name: String) -> Bool {
    name == label || name == address || name == found.town && !name.isEmpty
      || name == found.postalTown && !name.isEmpty
  }
}
