import Rules
import Values

/// A pack of one's own to begin with: a shipped pack under a new name, with what an editor needs, and a profile to try
/// it on.
package struct NewPack: Sendable {
  package let name: PackName
  let template: PackTemplate
  let person: NewPerson?
  /// Of the page that goes with it.
  let language: Language

  /// - Parameters:
  ///   - name: what the pack will be called.
  ///   - template: a shipped pack's name; nil for the first steps.
  ///   - person: whose profile to write; nil leaves the template's invented one.
  ///   - language: of the page that goes with it.
  ///   - workspace: knows the shipped packs.
  /// - Throws: a `Failure` when no such template is shipped.
  package init(
    _ name: PackName, from template: String? = nil, person: NewPerson? = nil, language: Language,
    in workspace: Workspace
  ) throws(Failure) {
    self.name = name
    self.template = try PackTemplate(template ?? PackTemplate.firstSteps, in: workspace.shippedPacks)
    self.person = person
    self.language = language
  }

  /// What to run next in the pack's folder, in the order in which one works.
  package var steps: [String] {
    let looking = ["izika-rules check .", "izika-rules test ."]
    guard template.files.contains(where: { $0.path == "profile.yaml" }) else { return looking }
    return looking + ["izika-rules eval --profile profile.yaml --period 2026-10"]
  }

  /// The files by their path below the pack's folder, in the order of their names.
  func files() -> [PackTemplate.File] {
    var files = template.files.filter { !["README.md", "README.fr.md"].contains($0.path) }
    for index in files.indices {
      let isCalendar = files[index].path.hasSuffix(".ics")
      let text = language == .french && !isCalendar ? TemplateText.french(files[index].text) : files[index].text
      files[index].text =
        files[index].path == "profile.yaml"
        // In a profile the pack is named by its folder, which is the profile's own.
        ? person?.profile(language) ?? text.replacing(template.name, with: ".")
        : text.replacing(template.name, with: name.text)
    }
    files.append(PackTemplate.File(path: "README.md", text: page))
    files.append(PackTemplate.File(path: ".gitattributes", text: Self.attributes))
    files.append(PackTemplate.File(path: ".luarc.json", text: RuleReference.luarc))
    files.append(PackTemplate.File(path: "izika.meta.lua", text: RuleReference.meta))
    return files.sorted { $0.path < $1.path }
  }

  /// A pack's digest is of its bytes: git on Windows is to leave the line ends alone.
  private static let attributes = "* text=auto eol=lf\n"

  private var page: String {
    let commands = steps.map { "    \($0)\n" }.joined()
    return Phrase(
      en: """
        # \(name.text)

        Say here what this pack decides, for whom, and since when.

        \(commands)
        `izika.meta.lua` and `.luarc.json` are for the editor (lua-language-server): they know every field and function.
        `.gitattributes` keeps the line ends as they are, on Windows too: with other ones it would be another pack.

        """,
      fr: """
        # \(name.text)

        Dites ici ce que ce paquet décide, pour qui, et depuis quand.

        \(commands)
        `izika.meta.lua` et `.luarc.json` servent à l'éditeur (lua-language-server) : ils connaissent chaque champ et
        chaque fonction. `.gitattributes` garde les fins de ligne telles quelles, sous Windows aussi : avec d'autres, ce
        serait un autre paquet.

        """
    ).text(language)
  }
}
