/// What is told of a text that names no place, or perhaps another one: of an appointment as of a command line.
package enum PlaceProblem {
  /// Names no place that is known: an error.
  package static func notFound(
    _ text: String, _ found: FoundPlace, at place: Diagnostic.Place = Diagnostic.Place(), advice: Phrase
  ) -> Diagnostic {
    Diagnostic(
      .error, .placeNotFound, at: place,
      Phrase(
        en: "\"\(text)\" names no place that is known: \(found.because.english)",
        fr: "« \(text) » ne désigne aucun lieu connu : \(found.because.french)"),
      advice: advice)
  }

  /// A best guess, that a person must confirm: a warning.
  package static func toConfirm(
    _ text: String, _ found: FoundPlace, at place: Diagnostic.Place = Diagnostic.Place(), advice: Phrase
  ) -> Diagnostic {
    Diagnostic(
      .warning, .placeToConfirm, at: place,
      Phrase(
        en: "\"\(text)\" was taken for \(found.postalTown): \(found.because.english)",
        fr: "« \(text) » a été pris pour \(found.postalTown) : \(found.because.french)"),
      advice: advice)
  }
}
