import TestSupport
import Testing

import struct Foundation.Data
import class Foundation.JSONDecoder

/// The tables and worked examples of a folder beside the package: what the packs' parameters are held against.
enum SharedRates {
  static let tables: [RateTable] = read("rates.json", as: Tables.self)?.tables ?? []
  static let examples: [WorkedExample] = read("worked-examples.json", as: Examples.self)?.oracles ?? []

  static let missing: Comment = "no rates: set IZIKA_SHARED to the folder that holds rates/"

  static func table(_ id: String) -> RateTable? { tables.first { $0.id == id } }

  private struct Tables: Decodable { var tables: [RateTable] }
  private struct Examples: Decodable { var oracles: [WorkedExample] }

  /// Nil where the file is not there. One that is there and does not read is a mistake of these tests.
  private static func read<Contents: Decodable>(_ name: String, as type: Contents.Type) -> Contents? {
    guard let file = SourceTree.shared("rates/\(name)") else { return nil }
    do {
      return try JSONDecoder().decode(type, from: Data(contentsOf: file))
    } catch {
      fatalError("\(file.path) does not read: \(error)")
    }
  }
}

/// An amount that a page on the web computed, by one table or by several for parts of a year.
struct WorkedExample: Decodable, Sendable, CustomTestStringConvertible {
  var id: String
  var tables: [String]
  /// In the unit of each table.
  var distances: [String]
  var expected: String
  /// `exact`, or `half_up_0` for an amount in whole units.
  var rounding: String
  /// `published`, `derived`, or `published_wrong`.
  var kind: String
  var days: Int?
  var multiplier: String?

  var testDescription: String { "\(id) \(tables.joined(separator: ", "))" }

  enum CodingKeys: String, CodingKey {
    case id, table, distance, expected, rounding, kind, days
    case multiplier = "ev_multiplier"
  }

  init(from decoder: any Decoder) throws {
    let fields = try decoder.container(keyedBy: CodingKeys.self)
    id = try fields.decode(String.self, forKey: .id)
    tables = try fields.list(.table)
    distances = try fields.list(.distance)
    expected = try fields.decode(String.self, forKey: .expected)
    rounding = try fields.decode(String.self, forKey: .rounding)
    kind = try fields.decode(String.self, forKey: .kind)
    days = try fields.decodeIfPresent(Int.self, forKey: .days)
    multiplier = try fields.decodeIfPresent(String.self, forKey: .multiplier)
  }
}

extension KeyedDecodingContainer {
  /// A list of texts, or one text alone.
  fileprivate func list(_ key: Key) throws -> [String] {
    if let one = try? decode(String.self, forKey: key) { return [one] }
    return try decode([String].self, forKey: key)
  }
}
