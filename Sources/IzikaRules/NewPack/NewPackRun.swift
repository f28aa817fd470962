import Packs
import System
import Values

/// Makes a new pack's folder, and what lies beside it; nothing that is there is ever touched.
package struct NewPackRun {
  /// What was made, and what was there already.
  package struct Made: Sendable {
    package let folder: String
    /// Below the folder, in the order of their names.
    package let files: [String]
    /// Beside the folder, in the order of their names.
    package let beside: [String]
    /// Notes of what was there and stays.
    package let notes: [Diagnostic]
    /// What to run next, in the order in which one works.
    package let steps: [String]
  }

  private let workspace: Workspace
  private let disk = LocalFiles()
  /// The folder to make it in; empty for the working directory, else ends with `/`.
  private let parent: String

  package init(_ workspace: Workspace, in parent: String = "") { (self.workspace, self.parent) = (workspace, parent) }

  /// What keeps a pack from being made here, before anybody is asked anything.
  /// - Parameter asksPerson: whether a profile is to be written of the answers.
  /// - Throws: a `Failure` for a scope of shipped packs, a place within another pack, and a name that is taken.
  package func admit(_ name: PackName, asksPerson: Bool) throws(Failure) {
    if try ShippedPacks(workspace.shippedPacks).reserved.contains(name.scope) { throw Failure(Self.reserved(name)) }
    if disk.exists(parent + "pack.yaml") { throw Failure(nested) }
    if isTaken(name.name) { throw Failure(Self.taken(parent + name.name)) }
    if asksPerson, isTaken(NewPack.profileName) { throw Failure(profileTaken) }
  }

  /// Writes the pack.
  /// - Throws: a `Failure` where it is not admitted, or nothing can be written.
  package func write(_ pack: NewPack) throws(Failure) -> Made {
    try admit(pack.name, asksPerson: pack.person != nil)
    let folder = parent + pack.name.name
    let files = pack.files()
    try disk.makeFolder(folder)
    for part in Set(files.compactMap { $0.path.split(separator: "/").dropLast().first }).sorted() {
      try disk.makeFolder("\(folder)/\(part)")
    }
    for file in files { try disk.create(Array(file.text.utf8), at: "\(folder)/\(file.path)") }
    let (beside, notes) = try writeOwn(pack)
    return Made(
      folder: folder, files: files.map(\.path), beside: beside, notes: notes,
      steps: steps(pack, hasProfile: beside.contains(NewPack.profileName)))
  }

  /// The profile and its calendars. Whoever has a profile has calendars: no invented ones are laid beside it.
  private func writeOwn(_ pack: NewPack) throws(Failure) -> (made: [String], notes: [Diagnostic]) {
    var made: [String] = []
    var notes: [Diagnostic] = []
    let files = pack.ownFiles()
    if files.contains(where: { $0.path == NewPack.profileName }), isTaken(NewPack.profileName) {
      return ([], [profileKept(pack)])
    }
    for file in files {
      guard !isTaken(file.path) else {
        notes.append(calendarKept(file.path))
        continue
      }
      // A profile will hold the secret address of a calendar.
      let permissions: UInt32 = file.path == NewPack.profileName ? 0o600 : 0o644
      try disk.create(Array(file.text.utf8), at: parent + file.path, permissions: permissions)
      made.append(file.path)
    }
    return (made, notes)
  }

  private func isTaken(_ name: String) -> Bool { disk.exists(parent + name) || disk.isLink(parent + name) }

  private func steps(_ pack: NewPack, hasProfile: Bool) -> [String] {
    let name = pack.name.name
    let looking = ["izika-rules check \(name)", "izika-rules test \(name)"]
    guard let profile = pack.template.files.first(where: { $0.path == NewPack.profileName }) else { return looking }
    let rules = rules(Array(profile.text.utf8)) ?? []
    // What a profile that was there asks is another thing: the new pack is tried in its place.
    let asking =
      hasProfile
      ? "" : " --rules " + ([pack.reference] + rules.filter { $0 != pack.template.name }).joined(separator: " ")
    return looking + ["izika-rules eval --profile \(NewPack.profileName)\(asking) --period 2026-10"]
  }

  /// Which packs a profile asks; nil for one that cannot be read.
  private func rules(_ profile: [UInt8]) -> [String]? {
    (try? ProfileReader.read(profile, file: NewPack.profileName))?.rules
  }
}

extension NewPackRun {
  private static func reserved(_ name: PackName) -> Diagnostic {
    Diagnostic(
      .error, .scopeRefused,
      Phrase(
        en: "\"\(name.scope)\" is the scope of packs that come with the program",
        fr: "« \(name.scope) » est la portée de paquets venus avec le programme"),
      advice: Phrase(
        en: "put your own name first: agence-durand/\(name.name)",
        fr: "mettez d'abord le vôtre : agence-durand/\(name.name)"))
  }

  private static func taken(_ folder: String) -> Diagnostic {
    Diagnostic(
      .error, .fileExists, at: Diagnostic.Place(file: folder),
      Phrase(en: "there is something of this name already", fr: "il y a déjà quelque chose de ce nom"),
      advice: Phrase(en: "choose another name, or move it away", fr: "choisissez un autre nom, ou déplacez-le"))
  }

  private var nested: Diagnostic {
    Diagnostic(
      .error, .packNested, at: Diagnostic.Place(file: parent + "pack.yaml"),
      Phrase(
        en: "this folder is a pack: what is made here would lie within it",
        fr: "ce dossier est un paquet : ce qui serait créé ici se trouverait dedans"),
      advice: Phrase(en: "go up first: cd ..", fr: "remontez d'abord : cd .."))
  }

  private var profileTaken: Diagnostic {
    Diagnostic(
      .error, .fileExists, at: Diagnostic.Place(file: parent + NewPack.profileName),
      Phrase(
        en: "there is a profile already, and --interactive would write one",
        fr: "il y a déjà un profil, et --interactive en écrirait un"),
      advice: Phrase(
        en: "go into another folder, or leave --interactive out: the profile stays as it is",
        fr: "allez dans un autre dossier, ou retirez --interactive : le profil reste tel quel"))
  }

  private func profileKept(_ pack: NewPack) -> Diagnostic {
    let path = parent + NewPack.profileName
    let asked = (try? disk.read(path)).flatMap { rules($0) }
    let kept = Phrase(en: "it was there already, and stays as it is", fr: "il y était déjà, et reste tel quel")
    guard let asked, asked.contains(pack.reference) || asked.contains(pack.name.name) else {
      let line = ([pack.reference] + (asked ?? ["…"])).joined(separator: ", ")
      return Diagnostic(
        .note, .fileKept, at: Diagnostic.Place(file: path), kept,
        advice: Phrase(
          en: "to use the pack, name it in there: rules: [\(line)]",
          fr: "pour employer le paquet, nommez-le dedans : rules: [\(line)]"))
    }
    return Diagnostic(
      .note, .fileKept, at: Diagnostic.Place(file: path), kept,
      advice: Phrase(
        en: "it names \(pack.reference) already: nothing to do",
        fr: "il nomme déjà \(pack.reference) : rien à faire"))
  }

  private func calendarKept(_ name: String) -> Diagnostic {
    Diagnostic(
      .note, .fileKept, at: Diagnostic.Place(file: parent + name),
      Phrase(en: "it was there already, and stays as it is", fr: "il y était déjà, et reste tel quel"),
      advice: Phrase(
        en: "the new profile reads it; for another calendar write its file or link in \(NewPack.profileName)",
        fr:
          "le nouveau profil le lit ; pour un autre agenda, mettez-en le fichier ou le lien dans \(NewPack.profileName)"
      ))
  }
}
