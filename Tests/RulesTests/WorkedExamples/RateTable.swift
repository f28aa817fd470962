import Testing
import Values

/// One table of rates.json, and what it pays by the arithmetic of its own `method`: no pack is asked here.
struct RateTable: Decodable, Sendable, CustomTestStringConvertible {
  struct Band: Decodable, Sendable {
    /// Included; the last band has none.
    var upTo: Int?
    var coefficient: String
    var constant: String

    enum CodingKeys: String, CodingKey {
      case upTo = "up_to"
      case coefficient = "coef"
      case constant = "const"
    }
  }

  var id: String
  var kind: String
  var power: String?
  var energy: String
  /// `km` or `mile`.
  var unit: String
  /// `annual_affine`, `marginal` or `flat`.
  var method: String
  var bands: [Band]
  var validFrom: String
  var validTo: String?
  /// `high`, `medium` or `low`.
  var confidence: String
  var incomeYears: [Int]?
  var multiplier: String?
  var mostKm: Int?
  var mostAmount: String?

  enum CodingKeys: String, CodingKey {
    case id, power, energy, method, bands, confidence
    case kind = "vehicle_kind"
    case unit = "distance_unit"
    case validFrom = "valid_from"
    case validTo = "valid_to"
    case incomeYears = "income_years"
    case multiplier = "ev_multiplier"
    case mostKm = "annual_cap_km"
    case mostAmount = "annual_cap_amount"
  }

  var testDescription: String { id }
}

extension RateTable {
  /// What a year's distance is paid, to the cent; for a table by the day, what a day is.
  /// - Parameter distance: in the unit of the table.
  func amount(of distance: Decimal, multiplier: String? = nil) throws -> Decimal {
    let counted = mostKm.map { min(distance, Decimal($0)) } ?? distance
    let exact = try method == "annual_affine" ? affine(counted) : sumOfParts(counted)
    let cents = try (exact * number(multiplier ?? "1")).rounded(to: number("0.01"), .halfUp)
    return try mostAmount.map { min(cents, try number($0)) } ?? cents
  }

  /// The one band that holds the whole distance.
  private func affine(_ distance: Decimal) throws -> Decimal {
    let band = try #require(bands.first { $0.upTo.map { distance <= Decimal($0) } ?? true })
    return try distance * number(band.coefficient) + number(band.constant)
  }

  /// Each part of the distance at the rate of its own band.
  private func sumOfParts(_ distance: Decimal) throws -> Decimal {
    var sum = Decimal.zero
    var below = Decimal.zero
    for band in bands {
      let upper = band.upTo.map { min(distance, Decimal($0)) } ?? distance
      guard upper > below else { continue }
      sum = try sum + (upper - below) * number(band.coefficient)
      below = upper
    }
    return sum
  }

  private func number(_ text: String) throws -> Decimal { try #require(Decimal(text)) }

  /// Distances at which the table could go wrong: around its bounds and its limits, and far from them.
  var edges: [Decimal] {
    let limits = bands.compactMap(\.upTo) + [mostKm, kmOfMostAmount].compactMap { $0 }
    let around = limits.flatMap { [$0 - 1, $0, $0 + 1] } + [0, 1, 7, 1_001, 12_345, 40_000]
    let whole = Set(around).sorted().map { Decimal($0) }
    if isByDay { return whole }
    let fractions = limits.flatMap { ["\($0 - 1).999", "\($0).001", "\($0).5"] } + ["0.001", "123.4", "9876.543"]
    return whole + fractions.compactMap { Decimal($0) }
  }

  /// The distance at which the year's amount is reached.
  private var kmOfMostAmount: Int? {
    guard let most = mostAmount.flatMap({ Decimal($0) }), let rate = bands.first.flatMap({ Decimal($0.coefficient) })
    else { return nil }
    return try? (most / rate).wholeNumber(.down)
  }

  /// The German way to work counts whole kilometres a day.
  var isByDay: Bool { id.hasPrefix("de-commute") }
  /// Whether an amount depends on what was driven before in the year.
  var isByYear: Bool { !isByDay && (bands.count > 1 || mostAmount != nil) }

  /// The whole metres of a distance in the unit of the table.
  func metres(_ distance: Decimal) throws -> Metres {
    let each = try unit == "mile" ? number("1609.344") : Decimal(1_000)
    return Metres(try (distance * each).wholeNumber(.halfUp))
  }
}
