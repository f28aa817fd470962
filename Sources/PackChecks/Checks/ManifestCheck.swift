import Values
import YAML

/// What a manifest lacks beyond what loading asks for.
enum ManifestCheck: Check {
  static let codes: [Diagnostic.Code] = [.packName, .packIncomplete, .currencyParameter]

  static func findings(in pack: CheckedPack) -> [Diagnostic] {
    guard let folder = pack.draft.folder, let file = pack.draft.manifestFile, let map = file.root.map else { return [] }
    var found: [Diagnostic] = []
    let name = map.first { $0.key == "name" }
    if let text = name?.value.text, !isName(text) { found.append(badName(text, file.name, name?.value)) }
    for (key, value) in [("description", pack.manifest.description), ("licence", pack.manifest.licence)]
    where value.isEmpty {
      found.append(lacks(key, file.name))
    }
    if let warning = pack.pack.currencyParameter { found.append(warning) }
    if !pack.reading.exists(folder + "README.md") { found.append(lacksReadme(file.name)) }
    return found
  }

  /// `scope/name`: letters in lower case, digits and hyphens; both begin with a letter or digit.
  private static func isName(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2
      && parts.allSatisfy { part in
        part.first != UInt8(ascii: "-") && !part.isEmpty
          && part.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
      }
  }
}

extension ManifestCheck {
  private static func badName(_ name: String, _ file: String, _ value: YAMLValue?) -> Diagnostic {
    let parts = name.split { $0 == "/" || $0 == "." || $0 == " " || $0 == "_" }.map { $0.lowercased() }
    let better = parts.count > 1 ? "\(parts[0])/\(parts.dropFirst().joined(separator: "-"))" : "my-agency/rules"
    return Diagnostic(
      .warning, .packName, at: Diagnostic.Place(file: file, line: value?.line, column: value?.column),
      Phrase(en: "\"\(name)\" is no name of a pack", fr: "« \(name) » n'est pas un nom de paquet"),
      advice: Phrase(
        en: "write scope/name with small letters, digits and hyphens: \(better)",
        fr: "écrivez portée/nom avec des minuscules, des chiffres et des traits d'union : \(better)"))
  }

  private static func lacks(_ key: String, _ file: String) -> Diagnostic {
    Diagnostic(
      .note, .packIncomplete, at: Diagnostic.Place(file: file),
      key == "licence"
        ? Phrase(en: "the pack names no licence", fr: "le paquet ne nomme pas de licence")
        : Phrase(en: "the pack has no description", fr: "le paquet n'a pas de description"),
      advice: key == "licence"
        ? Phrase(
          en: "add `licence: Apache-2.0`, or the one you choose: without it nobody may share the pack",
          fr: "ajoutez « licence: Apache-2.0 », ou celle que vous choisissez : sans elle, nul ne peut le partager")
        : Phrase(
          en: "add `description:` with one line on what the pack decides",
          fr: "ajoutez « description: » avec une ligne sur ce que le paquet décide"))
  }

  private static func lacksReadme(_ file: String) -> Diagnostic {
    Diagnostic(
      .note, .packIncomplete, at: Diagnostic.Place(file: file),
      Phrase(en: "the pack has no README.md", fr: "le paquet n'a pas de README.md"),
      advice: Phrase(
        en: "write what it decides, for whom and from when", fr: "écrivez ce qu'il décide, pour qui et depuis quand"))
  }
}
