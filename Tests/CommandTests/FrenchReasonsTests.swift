import Foundation
import TestSupport
import Testing

/// A reason is read out before an inspector: in French it is French, numbers and places too.
@Suite struct FrenchReasonsTests {
  /// A scale, what drives by it, and how far; enough for a reason with thousands, a rate and a bound.
  @Test(arguments: [
    "fr/bareme --vehicle car:5 --year 2025 --km 6000", "fr/bareme --vehicle moped --year 2025 --km 4000.5",
    "fr/bareme --vehicle car:4:electric --year 2025 --km 21000",
    "fr/carburant --vehicle car:5:petrol --year 2025 --km 1500",
    "fr/agents-publics --vehicle car:5 --year 2025 --km 11000",
    "fr/agents-publics --vehicle moped --year 2025 --km 11000", "fr/velo --vehicle bicycle --year 2025 --km 100",
    "be/forfait --vehicle car --date 2025-10-06 --km 25000",
    "be/forfait --vehicle bicycle --date 2025-10-06 --km 12000",
    "ch/forfait --vehicle car --year 2026 --km 13000", "lu/forfait --vehicle car --year 2025 --km 150",
    "nl/kilometervergoeding --vehicle bicycle --year 2025 --km 100",
    "de/reisekosten --vehicle car --year 2025 --km 250",
    "de/entfernungspauschale --vehicle car --year 2024 --km 27", "ca/cra --vehicle car --year 2025 --km 6000",
    "uk/hmrc --vehicle car --date 2026-06-15 --miles 11000", "us/irs --vehicle car --date 2022-07-01 --miles 1000",
  ])
  func scalesWriteNumbersAsFrenchDoes(price: String) throws {
    let printed = try Self.printed("izika-rules price --rules \(price) --locale fr")
    let formula = try #require(printed.components(separatedBy: "\n").first { $0.contains("calcul") })
    #expect(formula.contains(","), "\(formula)")
    #expect(!formula.contains(/\d\.\d|[€$£]\d|[^,\d]\d{4}/), "\(formula)")
  }

  @Test(arguments: [
    ("agence-immobiliere", "2026-10-01"), ("agence-immobiliere", "2026-10-06"), ("infirmiere", "2026-09-10"),
    ("consultant", "2026-09-08"), ("consultant", "2026-09-17"), ("premiers-pas", "2026-10-06"),
  ])
  func examplesSayPlacesAndNumbersAsFrenchDoes(example: String, day: String) throws {
    let profile = TestFolders.examples.appendingPathComponent("\(example)/profile.yaml").path
    let tree = try Self.printed("izika-rules explain --profile '\(profile)' --day \(day) --locale fr")
    // `rule = value · reason [pack:line]`; the value is the rule's own.
    let reasons = tree.components(separatedBy: "\n").compactMap { line in
      line.firstMatch(of: #/ = .*? · (.*) \[/#).map { String($0.1) }
    }
    #expect(reasons.count > 8)
    for reason in reasons {
      #expect(!reason.contains(/\d\.\d/), "\(reason)")
      #expect(!reason.contains(/\b(home|office|the|of)\b|à le |de le |: home/), "\(reason)")
    }
  }

  private static func printed(_ command: String) throws -> String {
    let result = try Scratch().run(command)
    #expect(result.status == 0, "\(String(decoding: result.errors, as: UTF8.self))")
    return String(decoding: result.output, as: UTF8.self)
  }
}
