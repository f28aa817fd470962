import Values

/// Why there is nothing to test.
enum PackTestProblem {
  static func singleFile(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .testsMissing, at: Diagnostic.Place(file: name),
      Phrase(
        en: "a single rule file has no tests; a pack is a folder",
        fr: "un fichier de règles seul n'a pas de tests ; un paquet est un dossier"),
      advice: Phrase(
        en: "make a folder with pack.yaml, this file as rules.lua, and tests/",
        fr: "faites un dossier avec pack.yaml, ce fichier comme rules.lua, et tests/"))
  }

  static func lockedPack(_ name: String) -> Diagnostic {
    Diagnostic(
      .error, .testInvalid,
      Phrase(
        en: "\(name) is locked: its golden statements cannot be written anew",
        fr: "\(name) est verrouillé : ses relevés de référence ne peuvent être réécrits"),
      advice: Phrase(
        en: "leave --update out; who makes the pack writes them in its folder",
        fr: "retirez --update ; c'est à qui fait le paquet de les écrire dans son dossier"))
  }

  static func noTests(_ name: String, folder: String) -> Diagnostic {
    Diagnostic(
      .error, .testsMissing,
      Phrase(en: "the pack \"\(name)\" has no tests", fr: "le paquet « \(name) » n'a pas de tests"),
      advice: Phrase(
        en: "write cases into \(folder)/*.yaml; rules/README.md shows how",
        fr: "écrivez des cas dans \(folder)/*.yaml ; rules/README.fr.md montre comment"))
  }

  static func noneNamed(_ text: String, _ name: String) -> Diagnostic {
    Diagnostic(
      .error, .testsMissing,
      Phrase(
        en: "no test of \"\(name)\" has \"\(text)\" in its name or its file's",
        fr: "aucun test de « \(name) » n'a « \(text) » dans son nom ni dans celui de son fichier"),
      advice: Phrase(en: "give another --run", fr: "donnez un autre --run"))
  }

  /// A pack of somebody else must not choose a folder of the user's.
  static func linkedFolder(_ golden: GoldenName, in file: String) -> Diagnostic {
    Diagnostic(
      .error, .goldenBehindLink, at: Diagnostic.Place(file: file, line: golden.line),
      Phrase(
        en: "\(golden.name) is not written: the folder tests is a link that leads elsewhere",
        fr: "\(golden.name) n'est pas écrit : le dossier tests est un lien qui mène ailleurs"),
      advice: Phrase(
        en: "put the tests into the pack's own folder", fr: "mettez les tests dans le dossier du paquet lui-même"))
  }
}
