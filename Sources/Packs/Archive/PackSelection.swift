import System
import Values

/// What of a folder goes into an archive, what does not, and why: an allow-list of names, so that nothing private gets in by
/// accident.
package struct PackSelection: Sendable {
  package struct LeftOut: Sendable {
    package let name: String
    package let because: Phrase
  }

  /// By name.
  package private(set) var files: [ArchiveEntry] = []
  package private(set) var leftOut: [LeftOut] = []
  /// Names that no archive holds.
  private var misnamed: [Diagnostic] = []

  private let folder: String
  private let shown: String
  private let disk = LocalFiles()
  private var count = 0
  /// What macOS lays beside files, on foreign disks and in archives: the first one, and how many there are.
  private var macFiles: (first: String, count: Int)?

  /// - Parameters:
  ///   - folder: the pack's; ends with `/`.
  ///   - shown: what messages set before the names of its files.
  /// - Throws: a ``Failure`` for a file that cannot be read, a link or a pipe among them, and for more than an archive holds.
  package init(of folder: String, shown: String) throws(Failure) {
    (self.folder, self.shown) = (folder, shown)
    try walk("")
    if let macFiles { leftOut.append(LeftOut(name: macFiles.first, because: Self.ofMac(macFiles.count))) }
    files.sort(by: ArchiveEntry.precedes)
    if let (one, other) = ArchiveName.collision(in: files.map(\.name)) {
      misnamed.append(
        rename(
          other,
          Phrase(en: "is one file with \(one) on other systems", fr: "est ailleurs un seul fichier avec \(one)"),
          to: nil))
    }
  }

  /// Names that no archive holds, and contents that nobody should share; warnings for what the author should look at.
  package var problems: [Diagnostic] {
    misnamed + files.flatMap { PrivateMatter.problems(of: $0, shown: shown + $0.name) + strandedCalendars(of: $0) }
  }

  /// Calendars that a file of tests names and that stay at home: who gets the pack could not run its tests.
  private func strandedCalendars(of file: ArchiveEntry) -> [Diagnostic] {
    guard file.name.hasPrefix("tests/"), file.name.hasSuffix(".yaml") else { return [] }
    let gaps: Set<Character> = [" ", "\t", "\r", ",", "[", "]", "{", "}", "\"", "'"]
    var found: [Diagnostic] = []
    for (index, line) in file.bytes.split(separator: 10, omittingEmptySubsequences: false).enumerated() {
      guard line.contains(UInt8(ascii: "/")) else { continue }
      for word in String(decoding: line, as: UTF8.self).split(whereSeparator: gaps.contains)
      where word.hasPrefix("../") && word.lowercased().hasSuffix(".ics") {
        // Calendars of tests are named from the folder `tests`.
        let path = String(word.dropFirst(3))
        guard disk.exists(folder + path), !files.contains(where: { $0.name == path }) else { continue }
        found.append(stranded(path, file.name, index + 1))
      }
    }
    return found
  }

  private func stranded(_ calendar: String, _ file: String, _ line: Int) -> Diagnostic {
    Diagnostic(
      .error, .packCalendar, at: Diagnostic.Place(file: shown + file, line: line),
      Phrase(
        en: "the test needs \(calendar), which does not travel with the pack",
        fr: "le test a besoin de \(calendar), qui ne voyage pas avec le paquet"),
      advice: Phrase(
        en: "put an invented calendar into tests/, and name it as it is called there",
        fr: "mettez un agenda inventé dans tests/, et nommez-le comme il s'y appelle"))
  }

  private mutating func walk(_ part: String) throws(Failure) {
    leaveOutHidden(of: part)
    for name in try disk.list(folder + part, ending: "") {
      let path = part + name
      guard disk.isFolder(folder + path) else {
        try take(path)
        continue
      }
      let top = path.prefix { $0 != "/" }
      if Self.folders.contains(String(top)), path.split(separator: "/").count < ArchiveName.deepest {
        try walk(path + "/")
      } else if part.isEmpty, Self.folders.contains(name.lowercased()) {
        misnamed.append(rename(path, Self.smallLetters, to: name.lowercased()))
      } else {
        leftOut.append(LeftOut(name: path + "/", because: Self.noFile))
      }
    }
  }

  private mutating func leaveOutHidden(of part: String) {
    for name in disk.hiddenNames(in: folder + part) {
      if name == ".DS_Store" || name.hasPrefix("._") {
        macFiles = (macFiles?.first ?? part + name, (macFiles?.count ?? 0) + 1)
      } else {
        let slash = disk.isFolder(folder + part + name) ? "/" : ""
        leftOut.append(LeftOut(name: part + name + slash, because: Self.reason(hidden: name)))
      }
    }
  }

  private static func reason(hidden name: String) -> Phrase {
    if name.hasPrefix(".git") { return Phrase(en: "for git", fr: "pour git") }
    if [".luarc.json", ".editorconfig"].contains(name) { return forEditor }
    return Phrase(en: "hidden", fr: "caché")
  }

  private static func ofMac(_ count: Int) -> Phrase {
    count == 1
      ? Phrase(en: "hidden file of macOS", fr: "fichier caché de macOS")
      : Phrase(en: "one of \(count) hidden files of macOS", fr: "un de \(count) fichiers cachés de macOS")
  }

  private static let forEditor = Phrase(en: "for the editor", fr: "pour l'éditeur")

  private static let folders: Set<String> = ["rules", "lib", "parameters", "tests", "sheets", "entries"]

  private mutating func take(_ path: String) throws(Failure) {
    guard ArchiveName.isOfPack(path) else {
      if ArchiveName.isOfPack(path.lowercased()), ["lua", "yaml"].contains(where: path.lowercased().hasSuffix) {
        misnamed.append(rename(path, Self.smallLetters, to: path.lowercased()))
      } else {
        leftOut.append(LeftOut(name: path, because: Self.reason(path)))
      }
      return
    }
    guard ArchiveName.isWellFormed(path.utf8) else {
      misnamed.append(rename(path, Self.plainLetters, to: Self.plain(path)))
      return
    }
    guard !ArchiveName.isRefusedByWindows(path) else {
      misnamed.append(
        rename(path, Phrase(en: "is a name that Windows refuses", fr: "est un nom que Windows refuse"), to: nil))
      return
    }
    let bytes = try disk.read(path, of: folder, most: PackArchive.mostOfFile)
    count += bytes.count
    guard count <= PackArchive.mostBytes, files.count < PackArchive.mostFiles else {
      throw Failure(ArchiveProblem.tooMuch(shown.isEmpty ? folder : shown))
    }
    files.append(ArchiveEntry(name: path, bytes: bytes))
  }

  private static func reason(_ path: String) -> Phrase {
    let name = path.lowercased()
    if name.hasPrefix("profil"), name.hasSuffix(".yaml") || name.hasSuffix(".yml") {
      return Phrase(en: "may hold a calendar's link", fr: "peut contenir le lien d'un agenda")
    }
    if name.hasSuffix(".ics") { return Phrase(en: "a calendar outside tests/", fr: "un agenda hors de tests/") }
    if name.hasSuffix(".izika") { return Phrase(en: "an archive", fr: "une archive") }
    if name == "izika.meta.lua" { return forEditor }
    return noFile
  }

  private static let noFile = Phrase(en: "no file of a pack", fr: "pas un fichier de paquet")
  private static let smallLetters = Phrase(
    en: "must be written in small letters", fr: "doit s'écrire en minuscules")
  private static let plainLetters = Phrase(
    en: "has a name that not every system knows", fr: "a un nom que tous les systèmes ne connaissent pas")

  private func rename(_ path: String, _ why: Phrase, to better: String?) -> Diagnostic {
    Diagnostic(
      .error, .packFileName, at: Diagnostic.Place(file: shown + path),
      Phrase(en: "the file \(why.english)", fr: "le fichier \(why.french)"),
      advice: better.map { Phrase(en: "rename it: \($0)", fr: "renommez-le : \($0)") }
        ?? Phrase(
          en: "rename it, with ASCII letters, digits, . _ - and at most 100 of them",
          fr: "renommez-le, avec des lettres sans accents, des chiffres, . _ - et 100 signes au plus"))
  }

  /// The same name without accents and spaces; nil where nothing good comes of it.
  private static func plain(_ path: String) -> String? {
    var text = ""
    for scalar in path.unicodeScalars {
      if scalar.isASCII {
        text.unicodeScalars.append(scalar == " " || scalar == "'" ? "-" : scalar)
      } else if case .letters(let first, let second) = LatinLetter.of(scalar.value) {
        text += String(decoding: [first, second].filter { $0 != 0 }, as: UTF8.self).lowercased()
      }
    }
    return ArchiveName.isWellFormed(text.utf8) && ArchiveName.isOfPack(text) ? text : nil
  }
}
