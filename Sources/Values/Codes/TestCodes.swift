extension Diagnostic.Code {
  package static let goldenBehindLink = Self(
    "golden-behind-link", .error,
    Phrase(
      en: "An expected statement would be written behind a link", fr: "Un relevé attendu serait écrit derrière un lien"),
    Phrase(en: "Make tests a folder of the pack's own.", fr: "Faites de tests un vrai dossier du paquet."))
  package static let testInvalid = Self(
    "test-invalid", .error, Phrase(en: "A test cannot be read", fr: "Un test ne se lit pas"),
    Phrase(
      en: "The files tests/*.yaml are described in rules/README.md; izika-rules test runs them.",
      fr: "Les fichiers tests/*.yaml sont décrits dans rules/README.md ; izika-rules test les lance."))
  package static let testVehicleUnknown = Self(
    "test-vehicle-unknown", .error,
    Phrase(
      en: "A test names a vehicle that its profile does not have", fr: "Un test nomme un véhicule absent de son profil"),
    Phrase(en: "Write one of those that the message names.", fr: "Écrivez l'un de ceux que le message cite."))
  package static let testsMissing = Self(
    "tests-missing", [.error, .warning],
    Phrase(en: "There are no tests to run", fr: "Il n'y a pas de tests à exécuter"),
    Phrase(
      en: "Write cases into tests/*.yaml; rules/README.md shows how.",
      fr: "Écrivez des cas dans tests/*.yaml ; rules/README.md montre comment."))

  static let tests = Group(
    Phrase(en: "The tests of packs", fr: "Les tests des paquets"),
    [goldenBehindLink, testInvalid, testVehicleUnknown, testsMissing])
}
