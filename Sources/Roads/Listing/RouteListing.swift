import Values

/// Writes road distances as JSON Lines or for a reader.
package enum RouteListing {
  /// One object with the fields `metres`, `seconds`, `source`, `version`, `data_date`, `snap_from`, `snap_to`, `range` (two
  /// lengths in metres), and the end of its line. What is not known is null.
  package static func write(_ distance: RoadDistance, to json: inout JSONWriter) {
    json.object { json in fields(distance, to: &json) }
    json.endLine()
  }

  /// The fields of a distance; all null for nil.
  package static func fields(_ distance: RoadDistance?, to json: inout JSONWriter) {
    json.field("metres", distance?.metres.count)
    json.field("seconds", distance?.seconds)
    json.field("source", distance?.source)
    json.field("version", distance?.version)
    json.field("data_date", distance?.dataDate?.description)
    json.field("snap_from", distance?.snapFrom?.count)
    json.field("snap_to", distance?.snapTo?.count)
    json.key("range")
    if let range = distance?.range {
      json.array { json in
        json.int(range.lowerBound.count)
        json.int(range.upperBound.count)
      }
    } else {
      json.null()
    }
  }

  /// A line for a terminal: the kilometres, how they were found, the range of an estimate.
  package static func table(_ distance: RoadDistance, _ language: Language) -> String {
    var line = "\(kilometres(distance.metres, language)) km (\(how(distance, language)))"
    if let range = distance.range { line += ", " + words(range, language) }
    return line + "\n"
  }

  /// `osrm 2026-01-02`; a service may say no version.
  private static func how(_ distance: RoadDistance, _ language: Language) -> String {
    let source = distance.source == "estimate" && language == .french ? "estimation" : distance.source
    return distance.version.isEmpty ? source : "\(source) \(TerminalText.neutral(distance.version))"
  }

  /// `between 10.0 and 16.0 km`.
  static func words(_ range: ClosedRange<Metres>, _ language: Language) -> String {
    let between = language == .french ? ("entre", "et") : ("between", "and")
    return
      "\(between.0) \(kilometres(range.lowerBound, language)) \(between.1) \(kilometres(range.upperBound, language)) km"
  }

  /// Kilometres to a tenth, halves up.
  static func kilometres(_ metres: Metres, _ language: Language) -> String {
    decimal(Decimal(units: Int128((metres.count + 50) / 100) * (Decimal.scale / 10)), language)
  }

  /// A decimal with at least one place, as the language writes it.
  static func decimal(_ value: Decimal, _ language: Language) -> String {
    let text = value.text(places: 1)
    return language == .french ? String(text.map { $0 == "." ? "," : $0 }) : text
  }
}
