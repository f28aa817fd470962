import Values

extension PlaceListing {
  /// A few lines for a terminal: the text, what was found and how, why it must be confirmed, and the other candidates.
  ///
  ///     12 rue des Lilas, 38500 Voiron
  ///       12 Rue des Lilas 38500 Voiron (FR) 45.36612,5.59022 [ban 0.95: address]
  package static func table(_ place: FoundPlace, of text: String, _ language: Language) -> String {
    var lines = [TerminalText.neutral(text)]
    switch place.status {
    case .none: lines.append("  " + Self.status(place.status, language) + because(place, language))
    case .ok, .confirm:
      let status = place.status == .ok ? "" : " — " + Self.status(place.status, language) + because(place, language)
      lines.append("  " + line(FoundPlace.Candidate(place), place) + how(place, language) + status)
      for candidate in place.candidates where candidate.coordinate != place.coordinate {
        lines.append("    ? " + line(candidate, place))
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// `38500 Voiron (FR) 45.3647,5.5856`; a label in place of the town where there is one.
  private static func line(_ candidate: FoundPlace.Candidate?, _ place: FoundPlace) -> String {
    guard let candidate else { return place.postalTown }
    var point = JSONWriter()
    point.number(candidate.coordinate.latitude, places: 5)
    point.number(candidate.coordinate.longitude, places: 5)
    let name = candidate.label.isEmpty ? [candidate.postcode, candidate.town] : [candidate.label]
    let country = candidate.country.isEmpty ? "" : "(\(candidate.country))"
    let parts = name + [country, point.text]
    return TerminalText.neutral(parts.filter { !$0.isEmpty }.joined(separator: " "))
  }

  /// ` [ban 0.95: address]`: who found it, how sure, and what the coordinates stand for.
  private static func how(_ place: FoundPlace, _ language: Language) -> String {
    guard let precision = place.precision else { return "" }
    let score = place.score.map { " " + Self.score($0, language) } ?? ""
    let colon = language == .french ? " : " : ": "
    let source = place.source == "gazetteer" && language == .french ? "répertoire des communes" : place.source
    return " [\(TerminalText.neutral(source))\(score)\(colon)\(name(precision, language))]"
  }

  /// Two decimals, rounded down: what is not sure must not look it.
  private static func score(_ thousandths: Int, _ language: Language) -> String {
    let hundredths = thousandths / 10
    return "\(hundredths / 100)\(language == .french ? "," : ".")\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
  }

  private static func because(_ place: FoundPlace, _ language: Language) -> String {
    let reason = TerminalText.neutral(place.because.text(language))
    return reason.isEmpty ? "" : (language == .french ? " : " : ": ") + reason
  }

  private static func name(_ precision: FoundPlace.Precision, _ language: Language) -> String {
    switch (precision, language) {
    case (.address, .french): "adresse"
    case (.street, .french): "rue"
    case (.town, .french): "commune"
    case (.postcode, .french): "code postal"
    case (_, .english): precision.rawValue
    }
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
