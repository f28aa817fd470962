import Values

/// Writes what was found for texts as JSON Lines or for a reader.
package enum PlaceListing {
  /// One object with the fields `text`, `status`, `town`, `postcode`, `country`, `lat`, `lon`, `precision`, `source`,
  /// `candidates`, `label`, `score`, `because`, and the end of its line. What was not found is null.
  ///
  /// Degrees have at most six decimals, a tenth of a metre; `score` is from 0 to 1, where the source gives one; `because` says in
  /// `language` why a person must confirm the place, or why there is none. A candidate has `town`, `postcode`, `country`, `lat`,
  /// `lon`, `label`.
  package static func write(
    _ place: FoundPlace, of text: String, _ language: Language = .english, to json: inout JSONWriter
  ) {
    object(place, of: text, language, to: &json)
    json.endLine()
  }

  /// The object alone, as a part of another.
  package static func object(
    _ place: FoundPlace, of text: String, _ language: Language = .english, to json: inout JSONWriter
  ) {
    json.object { json in
      json.field("text", text)
      json.field("status", place.status.rawValue)
      json.field("town", place.town.isEmpty ? nil : place.town)
      json.field("postcode", place.postcode.isEmpty ? nil : place.postcode)
      json.field("country", place.country.isEmpty ? nil : place.country)
      json.field("lat", place.coordinate?.latitude, places: 6)
      json.field("lon", place.coordinate?.longitude, places: 6)
      json.field("precision", place.precision?.rawValue)
      json.field("source", place.source)
      json.key("candidates")
      json.array { json in
        for candidate in place.candidates { write(candidate, to: &json) }
      }
      json.field("label", place.label.isEmpty ? nil : place.label)
      json.field("score", place.score.map { Double($0) / 1_000 }, places: 3)
      json.field("because", place.because.isEmpty ? nil : place.because.text(language))
    }
  }

  private static func write(_ candidate: FoundPlace.Candidate, to json: inout JSONWriter) {
    json.object { json in
      json.field("town", candidate.town)
      json.field("postcode", candidate.postcode)
      json.field("country", candidate.country)
      json.field("lat", candidate.coordinate.latitude, places: 6)
      json.field("lon", candidate.coordinate.longitude, places: 6)
      json.field("label", candidate.label.isEmpty ? nil : candidate.label)
    }
  }
}
