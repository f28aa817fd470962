import Mileage
import PackSupport
import TestSupport
import Testing
import Values

import struct Foundation.Data
import class Foundation.JSONDecoder

/// The French worked examples of a folder beside the package: what pages on the web computed.
@Suite struct PublishedExamplesTests {
  struct Example: Decodable, CustomTestStringConvertible {
    var id: String
    var table: String
    var distance: String
    var expected: String
    var kind: String
    var multiplier: String?

    var testDescription: String { "\(id) \(table) \(distance) km" }

    enum CodingKeys: String, CodingKey {
      case id, table, distance, expected, kind
      case multiplier = "ev_multiplier"
    }

    /// `fr-2023-car-7+`, `fr-2019-car-3-`, `fr-2023-moto-3-5`, `fr-2019-cyclo`.
    var vehicle: Vehicle? {
      let parts = table.split(separator: "-").map(String.init)
      guard parts.count >= 3 else { return nil }
      let power = parts.count > 3 ? Int(parts[3].filter(\.isNumber)) : nil
      switch parts[2] {
      case "car": return Vehicle(id: id, kind: .car, power: power, energy: multiplier == nil ? .petrol : .electric)
      case "moto": return Vehicle(id: id, kind: .motorcycle, power: power)
      case "cyclo": return Vehicle(id: id, kind: .moped)
      default: return nil
      }
    }

    /// The table of a year is for the income of the year before.
    var year: Int { (Int(table.split(separator: "-")[1]) ?? 0) - 1 }
  }

  private struct Examples: Decodable { var oracles: [Readable] }

  /// Examples of other countries take other forms.
  private struct Readable: Decodable {
    var example: Example?

    init(from decoder: any Decoder) throws { example = try? Example(from: decoder) }
  }

  private static let french: [Example] = {
    guard let file = SourceTree.shared("rates/worked-examples.json"), let data = try? Data(contentsOf: file),
      let examples = try? JSONDecoder().decode(Examples.self, from: data)
    else { return [] }
    return examples.oracles.compactMap(\.example).filter { $0.table.hasPrefix("fr-") && $0.vehicle != nil }
  }()

  private static let missing: Comment = "no worked examples: set IZIKA_SHARED to the folder that holds rates/"

  @Test(.enabled(if: !french.isEmpty, missing), arguments: french.filter { $0.kind != "published_wrong" })
  func isReproduced(example: Example) throws {
    let vehicle = try #require(example.vehicle)
    let km = try #require(Int(example.distance))
    let expected = try #require(Decimal(example.expected))
    #expect(try ShippedPacks.amount(vehicle, year: example.year, km: km) == expected)
  }

  @Test(.enabled(if: !french.isEmpty, missing), arguments: french.filter { $0.kind == "published_wrong" })
  func aWrongPageIsNotReproduced(example: Example) throws {
    let vehicle = try #require(example.vehicle)
    let km = try #require(Int(example.distance))
    let amount = try #require(try ShippedPacks.amount(vehicle, year: example.year, km: km))
    #expect(amount != Decimal(example.expected))
  }
}
