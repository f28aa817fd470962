import Mileage
import Testing
import Values

/// What pages on the web computed, to the cent; and what they computed wrongly.
@Suite(.enabled(if: !SharedRates.examples.isEmpty, SharedRates.missing)) struct WorkedExamplesTests {
  private static func amount(of example: WorkedExample) throws -> Decimal {
    var sum = Decimal.zero
    for (id, distance) in zip(example.tables, example.distances) {
      let table = try #require(SharedRates.table(id), "no table \(id)")
      var vehicle = try #require(table.vehicles.first)
      if example.multiplier != nil { vehicle.energy = .electric }
      let metres = try table.metres(#require(Decimal(distance)))
      let paid = try table.paid(metres, on: table.days[0], by: vehicle, table.decisions(for: vehicle))
      sum = try sum + #require(paid) * Decimal(example.days ?? 1)
    }
    switch example.rounding {
    case "exact": return sum
    case "half_up_0": return try sum.rounded(to: Decimal(1), .halfUp)
    default: throw Failure(Diagnostic(.error, "test", Phrase(verbatim: "rounding \(example.rounding)")))
    }
  }

  @Test(arguments: SharedRates.examples.filter { $0.kind != "published_wrong" })
  func isReproduced(example: WorkedExample) throws {
    #expect(try Self.amount(of: example) == Decimal(example.expected))
  }

  @Test(arguments: SharedRates.examples.filter { $0.kind == "published_wrong" })
  func aWrongPageIsNot(example: WorkedExample) throws {
    #expect(try Self.amount(of: example) != Decimal(example.expected))
  }
}
