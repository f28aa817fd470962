import Rules
import System
import Values

/// A pack of one's own to begin with: a shipped pack under a new name, with what an editor needs, and beside it a person to
/// try it on.
///
/// What is the person's own, a profile and calendars, never lies in the pack's folder: that one is given to others as it is.
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

  static let profileName = "profile.yaml"

  /// What names the pack in a profile beside its folder.
  var reference: String { "./\(name.name)" }

  /// The files by their path below the pack's folder, in the order of their names.
  func files() -> [PackTemplate.File] {
    var files = template.files.filter { !["README.md", "README.fr.md"].contains($0.path) && !Self.isOwn($0) }
    let calendars = template.files.filter { $0.path.hasSuffix(".ics") && Self.isOwn($0) }
    for index in files.indices {
      files[index].text = translated(files[index].text).replacing(template.name, with: name.text)
      // A test lives by what travels with it: a calendar of its own, with invented people.
      for calendar in calendars where files[index].text.contains("../\(calendar.path)") {
        files[index].text = files[index].text.replacing("../\(calendar.path)", with: calendar.path)
        let own = PackTemplate.File(path: "tests/\(calendar.path)", text: calendar.text)
        if !files.contains(where: { $0.path == own.path }) { files.append(own) }
      }
    }
    files.append(PackTemplate.File(path: "README.md", text: page))
    files.append(PackTemplate.File(path: ".gitattributes", text: Self.attributes))
    files.append(PackTemplate.File(path: ".luarc.json", text: RuleReference.luarc))
    files.append(PackTemplate.File(path: "izika.meta.lua", text: RuleReference.meta))
    return files.sorted { $0.path < $1.path }
  }

  /// What lies beside the folder: the profile, which asks the pack first, and the calendars that it reads; none where the
  /// template has none.
  func ownFiles() -> [PackTemplate.File] {
    template.files.filter(Self.isOwn).map { file in
      var file = file
      if file.path == Self.profileName {
        file.text =
          person?.profile(asking: reference, in: language)
          ?? translated(file.text).replacing(template.name, with: reference)
      }
      return file
    }.sorted { $0.path < $1.path }
  }

  private static func isOwn(_ file: PackTemplate.File) -> Bool {
    file.path == profileName || file.path.hasSuffix(".ics") && !file.path.contains("/")
  }

  private func translated(_ text: String) -> String { language == .french ? TemplateText.french(text) : text }

  /// A pack's digest is of its bytes: git on Windows is to leave the line ends alone.
  private static let attributes = "* text=auto eol=lf\n"

  private var page: String {
    Phrase(
      en: """
        # \(name.text)

        Say here what this pack decides, for whom, and since when.

            izika-rules check .
            izika-rules test .

        `izika.meta.lua` and `.luarc.json` are for the editor (lua-language-server): they know every field and function.
        `.gitattributes` keeps the line ends as they are, on Windows too: with other ones it would be another pack.
        A profile and calendars lie beside this folder, never in it: it is given to others.

        """,
      fr: """
        # \(name.text)

        Dites ici ce que ce paquet décide, pour qui, et depuis quand.

            izika-rules check .
            izika-rules test .

        `izika.meta.lua` et `.luarc.json` servent à l'éditeur (lua-language-server) : ils connaissent chaque champ et
        chaque fonction. `.gitattributes` garde les fins de ligne telles quelles, sous Windows aussi : avec d'autres, ce
        serait un autre paquet. Profil et agendas sont à côté de ce dossier, jamais dedans : il se donne à d'autres.

        """
    ).text(language)
  }
}
