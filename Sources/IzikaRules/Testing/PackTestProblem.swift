import Values

/// Why there is nothing to test.
enum PackTestProblem {
  static func singleFile(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, "tests-missing", at: Diagnostic.Place(file: name),
      Phrase(
        en: "a single rule file has no tests; a pack is a folder",
        fr: "un fichier de règles seul n'a pas de tests ; un paquet est un dossier"),
      advice: Phrase(
        en: "make a folder with pack.yaml, this file as rules.lua, and tests/",
        fr: "faites un dossier avec pack.yaml, ce fichier comme rules.lua, et tests/"))
  }

  static func noTests(_ name: String, folder: String) -> Diagnostic {
    Diagnostic(
      .error, "tests-missing",
      Phrase(en: "the pack \"\(name)\" has no tests", fr: "le paquet « \(name) » n'a pas de tests"),
      advice: Phrase(
        en: "write cases into \(folder)/*.yaml; rules/README.md shows how",
        fr: "écrivez des cas dans \(folder)/*.yaml ; rules/README.md montre comment"))
  }

  static func noneNamed(_ text: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, "tests-missing",
      Phrase(
        en: "no test of \"\(name)\" has \"\(text)\" in its name or its file's",
        fr: "aucun test de « \(name) » n'a « \(text) » dans son nom ni dans celui de son fichier"),
      advice: Phrase(en: "give another --run", fr: "donnez un autre --run"))
  }
}
