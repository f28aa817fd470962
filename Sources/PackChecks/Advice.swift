import Values

/// `did you mean "summary"?`
func didYouMean(_ nearest: String) -> Phrase {
  Phrase(en: "did you mean \"\(nearest)\"?", fr: "vouliez-vous dire « \(nearest) » ?")
}

/// The nearest of the known names, or all of them where none is near.
func didYouMean(_ name: String, among known: [String]) -> Phrase {
  if let nearest = NearestName.of(name, in: known) { return didYouMean(nearest) }
  guard !known.isEmpty else { return .none }
  let list = known.joined(separator: ", ")
  return Phrase(en: "there is: \(list)", fr: "il y a : \(list)")
}
