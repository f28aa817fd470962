import Values

extension PlaceListing {
  /// What to tell of a text that names no place, and what to do.
  package static func missing(_ text: String, _ place: FoundPlace) -> Diagnostic {
    Diagnostic(
      .error, "place-not-found",
      Phrase(
        en: "No place for \"\(text)\": \(place.because.english).",
        fr: "Aucun lieu pour « \(text) » : \(place.because.french)."),
      advice: Phrase(en: "Add a postcode and a town.", fr: "Ajoutez un code postal et une commune."))
  }

  /// What to tell of a text whose place must be confirmed.
  package static func doubtful(_ text: String, _ place: FoundPlace) -> Diagnostic {
    Diagnostic(
      .warning, "place-to-confirm",
      Phrase(
        en: "\"\(text)\" was taken for \(place.town) \(place.postcode): \(place.because.english).",
        fr: "« \(text) » a été pris pour \(place.town) \(place.postcode) : \(place.because.french)."),
      advice: Phrase(en: "Add a postcode and a town.", fr: "Ajoutez un code postal et une commune."))
  }
}
