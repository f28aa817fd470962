import Values

extension PlaceListing {
  /// What to tell of a text that names no place, and what to do.
  package static func missing(_ text: String, _ place: FoundPlace) -> Diagnostic {
    PlaceProblem.notFound(text, place, advice: addTown)
  }

  /// What to tell of a text whose place must be confirmed.
  package static func doubtful(_ text: String, _ place: FoundPlace) -> Diagnostic {
    PlaceProblem.toConfirm(text, place, advice: addTown)
  }

  private static let addTown = Phrase(
    en: "add the postcode and the town", fr: "ajoutez le code postal et la commune")
}
