import Mileage
import PackSupport
import Testing
import Values

@testable import Rules

/// What the tables say of every field and function, held against what the sandbox gives.
@Suite struct ReferenceTypesTests {
  /// Where a rule finds a record of each kind; every field of these has a value.
  private static let full = [
    "event": "trip.stops[1].event", "attendee": "trip.stops[1].event.organizer",
    "calendar": "trip.stops[1].event.calendar", "point": "trip.stops[1].event.geo", "place": "trip.legs[1].to",
    "conference": "trip.stops[1].event.conferences[1]",
    "structured location": "trip.stops[1].event.structured_location", "stop": "trip.stops[1]", "day": "trip.day",
    "leg": "trip.legs[1]", "trip": "trip", "vehicle": "trip.vehicle",
    "ledger": "ledger", "tally": "tally", "sums": "tally.month", "opening": "ledger.openings[1]", "period": "period",
    "statement": "statement",
    "profile": "profile",
  ]
  /// The same where whatever can be missing is missing.
  private static let bare = [
    "event": "trip.stops[1].event", "place": "trip.legs[1].to", "day": "trip.day", "leg": "trip.legs[1]",
    "trip": "trip", "opening": "ledger.openings[1]", "sums": "tally.month",
    "vehicle": "profile.vehicles[2]",
  ]

  @Test func everyFieldHasItsType() throws {
    for record in RuleReference.records {
      let path = try #require(Self.full[record.name], "no sample of \(record.name)")
      for field in record.fields {
        let found = try ReferenceSample.full.types(of: "\(path).\(field.name)")
        #expect(field.type.accepts(found, isFull: true), "\(record.name).\(field.name): \(found)")
      }
    }
  }

  @Test func whatCanBeMissingIsNilAndNothingElse() throws {
    for record in RuleReference.records {
      guard let path = Self.bare[record.name] else { continue }
      for field in record.fields {
        let found = try ReferenceSample.bare.types(of: "\(path).\(field.name)")
        #expect(field.type.accepts(found, isFull: false), "\(record.name).\(field.name): \(found)")
        if case .optional = field.type { #expect(found.first == "nil", "\(record.name).\(field.name): \(found)") }
      }
    }
  }

  @Test func everyFieldOfADateAndADateTimeHasItsType() throws {
    let samples = ["date": "trip.date", "date-time": "trip.stops[1].start", "money": "money(3, \"EUR\")"]
    for box in RuleReference.boxes {
      for field in box.fields {
        let path = try #require(samples[box.name])
        let found = try ReferenceSample.full.types(of: "\(path).\(field.name)")
        #expect(field.type.accepts(found, isFull: true), "\(box.name).\(field.name): \(found)")
      }
    }
  }

  @Test func everyOperatorGivesItsType() throws {
    let left = [
      "date": "trip.date", "date-time": "trip.stops[1].start", "decimal": "trip.km", "money": "money(3, \"EUR\")",
    ]
    for box in RuleReference.boxes {
      let value = try #require(left[box.name])
      for entry in box.operators {
        for right in entry.operand.map(\.samples) ?? [""] {
          let expression = entry.operand == nil ? "-\(value)" : "(\(value)) \(entry.sign) \(right)"
          let found = try ReferenceSample.full.types(of: expression)
          #expect(entry.answer.accepts(found, isFull: true), "\(expression): \(found)")
        }
      }
    }
  }

  @Test func everyExampleGivesWhatItSays() throws {
    for function in RuleReference.functions {
      guard let example = function.example else { continue }
      let text = try Sample.text(example.expression)
      #expect(text == example.text, "\(example.expression) gives \(text ?? "nothing")")
    }
  }
}

extension RuleType {
  /// Whether a value of these types may stand here: what `type` and `math.type` say of it, then of what it holds.
  /// - Parameter isFull: whether what can be missing must be there.
  func accepts(_ found: [String], isFull: Bool) -> Bool {
    switch self {
    case .text: found.first == "string"
    case .choice(let texts): found.first == "string" && texts.contains(found.dropFirst().joined())
    case .boolean, .no: found == ["boolean"]
    case .integer: found == ["integer"]
    case .number: found == ["float"]
    case .decimal: found == ["decimal"]
    case .money: found == ["money"]
    case .exact: ["integer", "float", "decimal"].contains(found.first)
    case .date: found == ["date"]
    case .time: found == ["date-time"]
    case .record(let name): found == [name]
    case .list(let type):
      found.first == "list" && (found.count == 1 ? !isFull : type.accepts(Array(found.dropFirst()), isFull: isFull))
    case .map(let type):
      ["map", "properties"].contains(found.first)
        && (found.count == 1 ? !isFull : type.accepts(Array(found.dropFirst()), isFull: isFull))
    case .optional(let type): found == ["nil"] ? !isFull : type.accepts(found, isFull: isFull)
    case .either(let types): types.contains { $0.accepts(found, isFull: isFull) }
    case .table, .any: !found.isEmpty
    case .nothing: found == ["nil"]
    }
  }

  /// Values of it, as a rule writes them.
  fileprivate var samples: [String] {
    switch self {
    case .integer: ["3"]
    case .exact: ["3", "0.5", "decimal(\"1.25\")"]
    case .money: ["money(2, \"EUR\")"]
    case .date: ["date(\"2026-01-01\")"]
    case .time: ["trip.stops[1].finish"]
    case .text: ["\"x\""]
    default: []
    }
  }
}
