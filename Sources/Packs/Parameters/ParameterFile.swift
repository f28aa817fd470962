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
    "names", "below_zero", "merge",
  ]
  package static let datedKeys = ["from", "known_from", "reference", "value"]
  /// What a profile may say of a parameter's dated values.
  package static let givenKeys = ["values", "reference", "after_last", "published_until"]

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
    var parameter = try series(reader, entry.key, entry.line)
    for value in parameter.written {
      if let problem = noNumber(value, of: entry.key, unit: try reader.text("unit"), file) { throw Failure(problem) }
    }
    parameter.namesVehicles = names != nil
    parameter.allowsNegative = try reader.flag("below_zero") ?? false
    parameter.words = try words(reader, file)
    parameter.merges = try reader.flag("merge") ?? false
    if parameter.merges, !parameter.canMerge {
      throw Failure(
        YAMLReader.problem(
          file, reader["merge"]?.line,
          Phrase(
            en: "`merge` is for mappings and for lists of words: nothing else adds up",
            fr: "« merge » vaut pour les tables et les listes de mots : rien d'autre ne s'ajoute"),
          advice: Phrase(en: "take it out", fr: "retirez-le")))
    }
    if let problem = parameter.wrongWord(of: parameter) { throw Failure(problem) }
    return parameter
  }

  /// What was meant for a number and is a text: rules would calculate with it only once they are asked, far from here.
  private static func noNumber(_ value: YAMLValue, of name: String, unit: String?, _ file: String) -> Diagnostic? {
    switch value.content {
    case .list(let values): return values.lazy.compactMap { noNumber($0, of: name, unit: nil, file) }.first
    case .map(let entries): return entries.lazy.compactMap { noNumber($0.value, of: name, unit: nil, file) }.first
    case .null: return nil
    case .plain, .quoted:
      if let number = value.commaNumber {
        return YAMLReader.problem(
          file, value.line,
          Phrase(
            en: "\(value.kindName.english) is a text: the decimal sign is a point",
            fr: "\(value.kindName.french) est un texte : le signe décimal est le point"),
          advice: Phrase(
            en: "write \(number); or put it in quotes where it is meant as a text",
            fr: "écrivez \(number) ; ou mettez-le entre guillemets, si c'est un texte que vous voulez"))
      }
      guard let unit, value.decimal == nil, value.date == nil, value.boolean == nil else { return nil }
      return YAMLReader.problem(
        file, value.line,
        Phrase(
          en: "\"\(name)\" has a unit, \(unit), and its value \(value.kindName.english) is no number",
          fr: "« \(name) » a une unité, \(unit), et sa valeur \(value.kindName.french) n'est pas un nombre"),
        advice: Phrase(
          en: "write digits alone, with a point: 0.55", fr: "écrivez les chiffres seuls, avec un point : 0.55"))
    }
  }

  /// A parameter as a profile or `--set` gives it: a value, or `{values: [{from: 2026-01-01, value: 0.60}]}` as in a pack's file.
  /// - Returns: nil where there is no value.
  /// - Throws: a ``Failure`` for dated values that cannot be read.
  package static func given(
    _ name: String, _ value: YAMLValue, file: String, line: Int
  ) throws(Failure) -> Parameter? {
    if let map = value.map, map.contains(where: { $0.key == "values" && $0.value.list != nil }),
      map.allSatisfy({ givenKeys.contains($0.key) })
    {
      return try series(try YAMLReader(value, file: file), name, line)
    }
    guard let content = ParameterValue(value) else { return nil }
    var parameter = Parameter(name: name, value: content, file: file, line: line)
    parameter.written = [value]
    return parameter
  }

  /// What the values are, and how long they hold.
  private static func series(_ reader: YAMLReader, _ name: String, _ line: Int) throws(Failure) -> Parameter {
    let file = reader.file
    let keeps = try reader.text("after_last")
    guard keeps == nil || keeps == "keep" else {
      throw Failure(
        YAMLReader.problem(
          file, reader["after_last"]?.line,
          Phrase(en: "`after_last` can only be \"keep\"", fr: "« after_last » ne peut être que « keep »")))
    }
    let (values, written) = try values(reader, name)
    var parameter = Parameter(
      name: name, values: values, reference: try reader.text("reference") ?? "", keepsLast: keeps != nil,
      publishedUntil: try reader.date("published_until"), file: file, line: line)
    parameter.written = written
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
    _ reader: YAMLReader, _ name: String
  ) throws(Failure) -> (Parameter.Values, [YAMLValue]) {
    let file = reader.file
    if let single = reader["value"], let value = ParameterValue(single) { return (.undated(value), [single]) }
    var dated: [Parameter.Dated] = []
    var written: [YAMLValue] = []
    for item in try reader.required("value", reader.list("values")) {
      let fields = try YAMLReader(item, file: file)
      try fields.allow(only: datedKeys)
      // A null suspends; a value that is left out is a slip.
      let value = try fields.required("value", fields.value.map?.first { $0.key == "value" }?.value)
      let next = Parameter.Dated(
        validFrom: try fields.required("from", fields.date("from")), knownFrom: try fields.date("known_from"),
        reference: try fields.text("reference") ?? "", value: ParameterValue(value), line: item.line)
      if let last = dated.last, let problem = order(of: next, after: last, name, file) { throw Failure(problem) }
      dated.append(next)
      written.append(value)
    }
    return (.dated(dated), written)
  }

  /// What is wrong where a value does not stand behind the one before it: by first day, then by when it was known.
  private static func order(
    of next: Parameter.Dated, after last: Parameter.Dated, _ name: String, _ file: String
  ) -> Diagnostic? {
    if next.validFrom > last.validFrom { return nil }
    guard next.validFrom == last.validFrom else {
      return YAMLReader.problem(
        file, next.line,
        Phrase(
          en: "the values of \"\(name)\" must be sorted by `from`: \(next.validFrom) stands after \(last.validFrom)",
          fr:
            "les valeurs de « \(name) » doivent être triées par « from » : celle du \(FrenchText.date(next.validFrom)) "
            + "vient après celle du \(FrenchText.date(last.validFrom))"),
        advice: Phrase(
          en: "put it where it belongs; each value holds until the next one begins",
          fr: "mettez-la à sa place ; chaque valeur vaut jusqu'au début de la suivante"))
    }
    if let known = next.knownFrom, last.knownFrom.map({ $0 < known }) ?? true { return nil }
    return YAMLReader.problem(
      file, next.line,
      Phrase(
        en: "two values of \"\(name)\" begin on \(next.validFrom), and the second does not say that it was known later",
        fr:
          "deux valeurs de « \(name) » commencent le \(FrenchText.date(next.validFrom)), et la seconde ne dit pas qu'elle a été connue "
          + "plus tard"),
      advice: Phrase(
        en: "give it the day of the decision, later than that of the value before: known_from: …",
        fr: "donnez-lui le jour de la décision, après celui de la valeur précédente : known_from: …"))
  }
}
