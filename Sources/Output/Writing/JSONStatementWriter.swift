import Mileage
import Values

/// Writes a statement as one line of JSON, schema `izika.statement/2`: everything that explains and replays it.
///
/// Amounts are decimal strings with a point or null, distances whole metres, times UTC; words of our own are in the
/// options' language.
struct JSONStatementWriter: Sendable {
  static let schema = "izika.statement/2"

  let options: StatementOptions

  func write(_ statement: Statement, into output: inout [UInt8]) {
    var json = JSONWriter()
    json.object { json in
      json.field("schema", Self.schema)
      json.field("engine", options.engine)
      write(versions: statement, into: &json)
      json.field("person", statement.person)
      json.key("period")
      json.object { json in
        json.field("from", statement.period.from)
        json.field("to", statement.period.to)
      }
      json.field("timezone", statement.zone)
      json.list("trips", statement.trips) { $0.trip($1, options.language) }
      json.list("adjustments", statement.adjustments) { $0.adjustment($1, options.language) }
      var grounds = WrittenDecisions(language: options.language)
      json.list("skipped", statement.skipped) { json, skipped in
        json.skipped(skipped, isShown: options.showSkipped, &grounds)
      }
      json.key("answers")
      json.object { json in
        json.list("places", statement.placeRecords) { $0.placeRecord($1) }
        json.list("roads", statement.roadRecords) { $0.roadRecord($1) }
      }
      json.list("corrections", statement.corrections) { $0.correction($1) }
      json.list("diagnostics", statement.diagnostics) { $0.diagnostic($1, options.language) }
      json.list("vehicles", statement.vehicles) { $0.vehicle($1) }
      json.list("totals", statement.totals) { $0.total($1) }
    }
    json.endLine()
    output += json.bytes
  }

  /// The packs as a list, the data by name: `{"packs":[…],"gazetteer":"2025-12-30","tzdata":"2025b"}`.
  private func write(versions statement: Statement, into json: inout JSONWriter) {
    json.key("versions")
    json.object { json in
      json.list("packs", statement.packs) { $0.pack($1) }
      for data in statement.data {
        json.field(data.name, data.sha256.isEmpty ? data.version : "\(data.version) sha256:\(data.sha256)")
      }
    }
  }
}

extension Statement {
  /// Every vehicle that the statement names, in the order of the totals, then of the trips.
  fileprivate var vehicles: [Vehicle] {
    var seen: Set<String> = []
    return (totals.map(\.vehicle) + trips.compactMap(\.vehicle)).filter { seen.insert($0.id).inserted }
  }
}

extension JSONWriter {
  mutating func field(_ name: String, _ date: CivilDate?) { field(name, date?.description) }
  mutating func field(_ name: String, _ metres: Metres?) { field(name, metres?.count) }
  /// Money: a decimal string with two places at least, or null.
  mutating func field(_ name: String, amount: Decimal?) { field(name, amount?.text(places: 2)) }

  mutating func list<Element>(_ name: String, _ elements: [Element], _ write: (inout JSONWriter, Element) -> Void) {
    key(name)
    array { json in
      for element in elements { write(&json, element) }
    }
  }

  mutating func strings(_ name: String, _ texts: [String]) { list(name, texts) { $0.string($1) } }

  /// The ends in metres, or null.
  mutating func field(_ name: String, _ range: ClosedRange<Metres>?) {
    key(name)
    guard let range else { return null() }
    array { json in
      json.int(range.lowerBound.count)
      json.int(range.upperBound.count)
    }
  }
}
