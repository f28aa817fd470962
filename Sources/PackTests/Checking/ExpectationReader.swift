import Mileage
import Values
import YAML

/// Reads what a case expects.
struct ExpectationReader {
  let file: String

  static let keys = ["expect", "trips", "amounts", "totals", "skipped", "adjustments", "diagnostics"]

  /// - Throws: a ``Failure`` with the line of a key or value that can never be met.
  func read(_ reader: YAMLReader) throws(Failure) -> [Expectation] {
    var expectations: [Expectation] = []
    if let value = reader["expect"] {
      for item in value.list ?? [value] { expectations += try answers(item).map { .answers($0) } }
    }
    if let items = try reader.list("trips") {
      expectations.append(.trips(try items.mapped(trip), line: line("trips", reader)))
    }
    if let items = try reader.list("amounts") {
      let amounts = try items.mapped { (item) throws(Failure) in try amount("amounts", item) }
      expectations.append(.amounts(amounts, line: line("amounts", reader)))
    }
    if let value = reader["totals"] {
      let entries = try YAMLReader(value, file: file).value.map ?? []
      // A vehicle that is paid in several currencies has a list, one a currency.
      let rows = try entries.mapped { (entry) throws(Failure) in
        try (entry.value.list ?? [entry.value]).mapped { (row) throws(Failure) in try total(row, of: entry) }
      }
      expectations.append(.totals(rows.flatMap { $0 }))
    }
    if let items = try reader.list("skipped") {
      expectations.append(.skipped(try items.mapped(skip), line: line("skipped", reader)))
    }
    if let items = try reader.list("adjustments") {
      expectations.append(
        .adjustments(
          try items.mapped { (item) throws(Failure) in try amountLine(item, ["vehicle", "label", "amount"]) },
          line: line("adjustments", reader)))
    }
    if let items = try reader.list("diagnostics") {
      let codes = try items.mapped(code)
      expectations.append(.diagnostics(codes, line: line("diagnostics", reader)))
    }
    return expectations
  }

  private func line(_ key: String, _ reader: YAMLReader) -> Int { reader[key]?.line ?? reader.value.line }

  private func code(_ value: YAMLValue) throws(Failure) -> Diagnostic.Code {
    let name = try text("diagnostics", value)
    if let code = Diagnostic.Code(named: name) { return code }
    let nearest = NearestName.of(name, in: Diagnostic.Code.groups.flatMap(\.codes).map(\.name))
    throw Failure(
      TestProblem.at(
        file, value.line,
        Phrase(en: "no problem has the code \"\(name)\"", fr: "aucun problème n'a le code « \(name) »"),
        advice: nearest.map { Phrase(en: "did you mean \"\($0)\"?", fr: "vouliez-vous dire « \($0) » ?") }
          ?? Phrase(en: "all codes stand in rules/MESSAGES.md", fr: "tous les codes sont dans rules/MESSAGES.fr.md")))
  }

  // MARK: - Trips

  private func trip(_ value: YAMLValue) throws(Failure) -> ExpectedTrip {
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: [
      "date", "route", "metres", "payable_metres", "amount", "currency", "vehicle", "purpose", "legs", "supplements",
    ])
    var trip = ExpectedTrip(date: try fields.date("date"), purpose: try fields.text("purpose"), line: value.line)
    if let route = try fields.list("route") {
      trip.route = try route.mapped { (item) throws(Failure) in try text("route", item) }
    }
    trip.metres = try fields["metres"].mapped { (item) throws(Failure) in try metres("metres", item) }
    trip.payable = try fields["payable_metres"].mapped { (item) throws(Failure) in try metres("payable_metres", item) }
    trip.amount = try fields["amount"].mapped { (item) throws(Failure) in try amount("amount", item) }
    trip.currency = try fields["currency"].mapped(currency)
    if let vehicle = fields["vehicle"] {
      trip.vehicle = vehicle.boolean == false ? "" : try text("vehicle", vehicle)
    }
    if let legs = try fields.list("legs") { trip.legs = try legs.mapped(leg) }
    if let lines = try fields.list("supplements") {
      trip.supplements = try lines.mapped { (item) throws(Failure) in try amountLine(item, ["label", "amount"]) }
    }
    return trip
  }

  private func leg(_ value: YAMLValue) throws(Failure) -> ExpectedLeg {
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: ["from", "to", "metres", "source"])
    return ExpectedLeg(
      from: try fields.text("from"), to: try fields.text("to"),
      metres: try fields["metres"].mapped { (item) throws(Failure) in try metres("metres", item) },
      source: try fields.text("source"), line: value.line)
  }

  private func total(_ value: YAMLValue, of entry: YAMLValue.Entry) throws(Failure) -> ExpectedTotal {
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: ["currency", "metres", "amount", "trips"])
    return ExpectedTotal(
      vehicle: entry.key, currency: try fields["currency"].mapped(currency),
      metres: try fields.integer("metres").map { Metres($0) },
      amount: try fields["amount"].mapped { (item) throws(Failure) in try amount("amount", item) },
      trips: try fields.integer("trips"), line: entry.line)
  }

  private func skip(_ value: YAMLValue) throws(Failure) -> ExpectedSkip {
    if let event = value.text { return ExpectedSkip(event: event, because: "", line: value.line) }
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: ["event", "because"])
    return ExpectedSkip(
      event: try fields.required("event", fields.text("event")), because: try fields.text("because") ?? "",
      line: value.line)
  }

  private func amountLine(_ value: YAMLValue, _ keys: [String]) throws(Failure) -> ExpectedLine {
    let fields = try YAMLReader(value, file: file)
    try fields.allow(only: keys)
    return ExpectedLine(
      vehicle: try fields.text("vehicle"), label: try fields.text("label"),
      amount: try fields["amount"].mapped { (item) throws(Failure) in try decimal("amount", item) }, line: value.line)
  }

  // MARK: - Values

  private func currency(_ value: YAMLValue) throws(Failure) -> Currency {
    if let currency = value.text.flatMap({ Currency($0) }) { return currency }
    throw Failure(
      TestProblem.wrong(
        file, value.line, "currency", Phrase(en: "a currency such as EUR", fr: "une devise comme EUR"), value,
        advice: Currency.advice(for: value.text ?? "")))
  }

  func text(_ key: String, _ value: YAMLValue) throws(Failure) -> String {
    guard let text = value.text else {
      throw Failure(TestProblem.wrong(file, value.line, key, Phrase(en: "a text", fr: "un texte"), value))
    }
    return text
  }

  func decimal(_ key: String, _ value: YAMLValue) throws(Failure) -> Decimal {
    if let decimal = value.decimal { return decimal }
    throw Failure(
      TestProblem.wrong(
        file, value.line, key,
        Phrase(en: "an amount such as 12.14", fr: "un montant comme 12.14"), value,
        advice: Phrase(
          en: "a point, no comma, no unit and no quotes; `none` where there is no amount",
          fr: "un point, ni virgule, ni unité, ni guillemets ; « none » là où il n'y a pas de montant")))
  }

  /// Nil for `none`.
  private func amount(_ key: String, _ value: YAMLValue) throws(Failure) -> Decimal? {
    value.isNone ? nil : try decimal(key, value)
  }

  /// Nil for `none`.
  private func metres(_ key: String, _ value: YAMLValue) throws(Failure) -> Metres? {
    if value.isNone { return nil }
    if let count = value.integer { return Metres(count) }
    throw Failure(
      TestProblem.wrong(
        file, value.line, key,
        Phrase(en: "a whole number of metres", fr: "un nombre entier de mètres"), value,
        advice: Phrase(en: "`none` where they are not known", fr: "« none » là où ils sont inconnus")))
  }
}

extension YAMLValue {
  fileprivate var isNone: Bool { if case .plain("none") = content { true } else { false } }
}

extension Array {
  /// `map` that keeps the type of what is thrown.
  func mapped<Result>(_ transform: (Element) throws(Failure) -> Result) throws(Failure) -> [Result] {
    var results: [Result] = []
    results.reserveCapacity(count)
    for element in self { results.append(try transform(element)) }
    return results
  }
}

extension Optional where Wrapped == YAMLValue {
  fileprivate func mapped<Result>(_ transform: (YAMLValue) throws(Failure) -> Result) throws(Failure) -> Result? {
    guard let value = self else { return nil }
    return try transform(value)
  }
}
