import Values
import YAML

/// Reads a pack's `parameters/*.yaml`: a mapping of names to definitions.
package enum ParameterFile {
  /// - Parameter problems: gets what is wrong with those that cannot be read.
  /// - Throws: a ``Failure`` for what is no mapping.
  package static func read(_ file: YAMLFile, _ problems: inout [Diagnostic]) throws(Failure) -> [Parameter] {
    var parameters: [Parameter] = []
    for entry in try YAMLReader(file.root, file: file.name).value.map ?? [] {
      attempt(&problems) { () throws(Failure) in parameters.append(try parameter(entry, file.name)) }
    }
    return parameters
  }

  // What each mapping may hold; nothing else is passed over.
  package static let keys = [
    "description", "unit", "value", "values", "reference", "after_last", "published_until", "continuous", "one_of",
    "names", "below_zero",
  ]
  package static let datedKeys = ["from", "known_from", "reference", "value"]

  private static func parameter(_ entry: YAMLValue.Entry, _ file: String) throws(Failure) -> Parameter {
    let reader = try YAMLReader(entry.value, file: file)
    try reader.allow(only: keys)
    let names = try reader.text("names")
    guard names == nil || names == "vehicles" else {
      throw Failure(
        YAMLReader.problem(
          file, reader["names"]?.line,
          Phrase(en: "`names` can only be \"vehicles\"", fr: "« names » ne peut être que « vehicles »")))
    }
    if let continuous = reader["continuous"], mostLeap(continuous) == nil {
      throw Failure(
        YAMLReader.problem(
          file, continuous.line,
          Phrase(
            en: "`continuous` is true, or how far amounts may leap at a bound",
            fr: "« continuous » vaut true, ou le saut permis à une borne")))
    }
    let keeps = try reader.text("after_last")
    guard keeps == nil || keeps == "keep" else {
      throw Failure(
        YAMLReader.problem(
          file, reader["after_last"]?.line,
          Phrase(en: "`after_last` can only be \"keep\"", fr: "« after_last » ne peut être que « keep »")))
    }
    var parameter = Parameter(
      name: entry.key, values: try values(reader, entry, file), reference: try reader.text("reference") ?? "",
      keepsLast: keeps != nil, publishedUntil: try reader.date("published_until"), file: file, line: entry.line)
    parameter.namesVehicles = names != nil
    parameter.allowsNegative = try reader.flag("below_zero") ?? false
    parameter.words = try words(reader, file)
    if let problem = parameter.wrongWord(of: parameter) { throw Failure(problem) }
    return parameter
  }

  /// `one_of: [unpaid, paid]`: the list from which the value, or each element of a list, is taken.
  private static func words(_ reader: YAMLReader, _ file: String) throws(Failure) -> [String] {
    guard let list = try reader.list("one_of") else { return [] }
    let words = list.compactMap(\.text)
    guard words.count == list.count, !words.isEmpty else {
      throw Failure(
        YAMLReader.problem(
          file, reader["one_of"]?.line,
          Phrase(en: "`one_of` is a list of words", fr: "« one_of » est une liste de mots")))
    }
    return words
  }

  /// By how much the amounts of two bands may differ at their bound; nil for what is no such number. Checked, never asked by
  /// rules.
  package static func mostLeap(_ value: YAMLValue) -> Decimal? {
    if let isContinuous = value.boolean { return isContinuous ? .zero : nil }
    return value.decimal.flatMap { $0.isNegative ? nil : $0 }
  }

  private static func values(
    _ reader: YAMLReader, _ entry: YAMLValue.Entry, _ file: String
  ) throws(Failure) -> Parameter.Values {
    if let single = reader["value"], let value = ParameterValue(single) { return .undated(value) }
    var dated: [Parameter.Dated] = []
    for item in try reader.required("value", reader.list("values")) {
      let fields = try YAMLReader(item, file: file)
      try fields.allow(only: datedKeys)
      let value = try fields.required("value", fields["value"].flatMap { ParameterValue($0) })
      let from = try fields.required("from", fields.date("from"))
      if let last = dated.last, from <= last.validFrom {
        throw Failure(
          YAMLReader.problem(
            file, item.line,
            Phrase(
              en: "the values of \"\(entry.key)\" must be sorted by `from`, each later than the one before",
              fr: "les valeurs de « \(entry.key) » doivent être triées par « from », chacune après la précédente")))
      }
      dated.append(
        Parameter.Dated(
          validFrom: from, knownFrom: try fields.date("known_from"), reference: try fields.text("reference") ?? "",
          value: value))
    }
    return .dated(dated)
  }
}
