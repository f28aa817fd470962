import Values
import YAML

/// A parameter's value: what YAML can say, with exact numbers.
public indirect enum ParameterValue: Sendable, Hashable {
  case boolean(Bool)
  case integer(Int)
  case decimal(Decimal)
  case text(String)
  case date(CivilDate)
  case list([ParameterValue])
  /// In the order of its keys.
  case map([String: ParameterValue])

  /// Null is nil; a number without a point is an integer.
  ///
  /// A key of a mapping whose value is null is taken out of it.
  package init?(_ value: YAMLValue) {
    switch value.content {
    case .null: return nil
    case .quoted(let text): self = .text(text)
    case .plain(let text):
      if let boolean = value.boolean {
        self = .boolean(boolean)
      } else if let integer = value.integer {
        self = .integer(integer)
      } else if let decimal = value.decimal {
        self = .decimal(decimal)
      } else if let date = CivilDate(text) {
        self = .date(date)
      } else {
        self = .text(text)
      }
    case .list(let values): self = .list(values.compactMap { ParameterValue($0) })
    case .map(let entries):
      var map: [String: ParameterValue] = [:]
      for entry in entries { map[entry.key] = ParameterValue(entry.value) }
      self = .map(map)
    }
  }
}
