import Values

/// Writes what was found for texts as JSON Lines or for a reader.
public enum PlaceListing {
  /// One object with the fields `text`, `status`, `town`, `postcode`, `country`, `lat`, `lon`, `precision`, `source`,
  /// `candidates`, and the end of its line. What was not found is null.
  public static func write(_ place: FoundPlace, of text: String, to json: inout JSONWriter) {
    json.object { json in
      json.field("text", text)
      json.field("status", place.status.rawValue)
      json.field("town", place.town.isEmpty ? nil : place.town)
      json.field("postcode", place.postcode.isEmpty ? nil : place.postcode)
      json.field("country", place.country.isEmpty ? nil : place.country)
      json.field("lat", place.coordinate?.latitude, places: 4)
      json.field("lon", place.coordinate?.longitude, places: 4)
      json.field("precision", place.precision?.rawValue)
      json.field("source", place.source)
      json.key("candidates")
      json.array { json in
        for candidate in place.candidates { write(candidate, to: &json) }
      }
    }
    json.endLine()
  }

  private static func write(_ candidate: FoundPlace.Candidate, to json: inout JSONWriter) {
    json.object { json in
      json.field("town", candidate.town)
      json.field("postcode", candidate.postcode)
      json.field("country", candidate.country)
      json.field("lat", candidate.coordinate.latitude, places: 4)
      json.field("lon", candidate.coordinate.longitude, places: 4)
    }
  }

  /// A few lines for a terminal: the text, what was found, why it must be confirmed, and the other candidates.
  public static func table(_ place: FoundPlace, of text: String, _ language: Language) -> String {
    var lines = [TerminalText.neutral(text)]
    switch place.status {
    case .none: lines.append("  " + Self.status(place.status, language) + because(place, language))
    case .ok, .confirm:
      let status = place.status == .ok ? "" : " — " + Self.status(place.status, language) + because(place, language)
      lines.append("  " + name(place.town, place.postcode, place.country, place.coordinate) + status)
      for candidate in place.candidates where candidate.coordinate != place.coordinate {
        lines.append("    ? " + name(candidate.town, candidate.postcode, candidate.country, candidate.coordinate))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private static func name(_ town: String, _ postcode: String, _ country: String, _ point: Coordinate?) -> String {
    var point4 = JSONWriter()
    if let point {
      point4.number(point.latitude, places: 4)
      point4.number(point.longitude, places: 4)
    }
    return [postcode, town, "(\(country))", point4.text].filter { !$0.isEmpty }.joined(separator: " ")
  }

  private static func because(_ place: FoundPlace, _ language: Language) -> String {
    let reason = place.because.text(language)
    return reason.isEmpty ? "" : (language == .french ? " : " : ": ") + reason
  }

  private static func status(_ status: FoundPlace.Status, _ language: Language) -> String {
    switch (status, language) {
    case (.ok, _): "ok"
    case (.confirm, .french): "à confirmer"
    case (.confirm, .english): "to confirm"
    case (.none, .french): "aucun lieu"
    case (.none, .english): "no place"
    }
  }
}
