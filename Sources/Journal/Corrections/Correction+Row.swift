import GRDB
import Values

extension Correction {
  /// From a row of the view `corrections`.
  init(_ row: Row) throws {
    self.init(
      id: try row.value("id"), person: try row.value("person"), change: try Change(row),
      reason: try row.value("reason"), author: try row.optional("author"),
      made: try row.present(row.day("made"), "made"), undone: nil)
    if let day = try row.day("undone") {
      undone = Undoing(
        reason: try row.value("undone_because"), author: try row.optional("undone_by"), made: day)
    }
  }
}

extension Correction.Change {
  /// From `kind` on, in the order of the insertion.
  var arguments: StatementArguments {
    switch self {
    case .distance(let metres, let leg):
      [
        "distance", leg.date.description, storedText(leg.trip), leg.number, storedText(leg.from), storedText(leg.to),
        metres.count, nil, nil,
        nil, nil, nil, nil,
      ]
    case .place(let text, let coordinate, let event):
      ["place", event.date.description, nil, nil, nil, nil, nil] + event.arguments
        + [storedText(text), coordinate?.latitude, coordinate?.longitude]
    case .noTravel(let event):
      ["no-travel", event.date.description, nil, nil, nil, nil, nil] + event.arguments + [nil, nil, nil]
    case .professional(let isProfessional, let event):
      [isProfessional ? "professional" : "private", event.date.description, nil, nil, nil, nil, nil] + event.arguments
        + [nil, nil, nil]
    }
  }

  fileprivate init(_ row: Row) throws {
    switch try row.value("kind") as String {
    case "distance":
      self = .distance(
        try row.present(row.metres("metres"), "metres"),
        leg: Correction.Leg(
          date: try row.present(row.day("date"), "date"), trip: try row.value("trip"),
          number: try row.present(row.number("leg", in: 1...1_000_000), "leg"),
          from: try row.value("leg_from"),
          to: try row.value("leg_to")))
    case "place":
      self = .place(text: try row.value("place"), coordinate: try row.coordinate(), event: try Correction.Event(row))
    case "no-travel": self = .noTravel(event: try Correction.Event(row))
    case "professional": self = .professional(true, event: try Correction.Event(row))
    case "private": self = .professional(false, event: try Correction.Event(row))
    default: throw Row.damage("kind")
    }
  }
}

extension Correction.Event {
  fileprivate var arguments: StatementArguments {
    [storedText(calendar), storedText(uid), recurrence.map(storedText)]
  }

  fileprivate init(_ row: Row) throws {
    self.init(
      date: try row.present(row.day("date"), "date"), calendar: try row.value("calendar"), uid: try row.value("uid"),
      recurrence: try row.optional("recurrence"))
  }
}
