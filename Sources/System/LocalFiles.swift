import SystemPackage
import Values

/// What readers of packs and profiles need of a file system.
package protocol FileReading: Sendable {
  func exists(_ path: String) -> Bool
  /// - Throws: a ``Failure`` that names the file and why it cannot be read.
  func read(_ path: String) throws(Failure) -> [UInt8]
  /// A regular file, at once; links are followed.
  /// - Throws: a ``Failure`` for anything else, and for more than `most` bytes.
  func readPlain(_ path: String, most: Int) throws(Failure) -> [UInt8]
  /// A regular file of a folder that a stranger may have filled: no part of `name` may be a link.
  /// - Parameter folder: ends with `/`, or is empty for the working directory.
  /// - Throws: a ``Failure`` for anything else, and for more than `most` bytes.
  func read(_ name: String, of folder: String, most: Int) throws(Failure) -> [UInt8]
  /// The names in a folder that end with `suffix`, sorted; none when there is no such folder.
  func list(_ folder: String, ending suffix: String) throws(Failure) -> [String]
}

/// Where there is nothing but files.
extension FileReading {
  package func readPlain(_ path: String, most: Int) throws(Failure) -> [UInt8] { try read(path) }
  package func read(_ name: String, of folder: String, most: Int) throws(Failure) -> [UInt8] { try read(folder + name) }
}

/// Files of this machine, read and written whole. A profile can hold a secret URL, so no message ever shows a file's
/// content.
package struct LocalFiles: FileReading {
  /// A feed of a very full decade is below 200 MB.
  package static let mostBytes = 1 << 30

  package init() {}

  package func exists(_ path: String) -> Bool { Machine.isThere(path) }

  package func isFolder(_ path: String) -> Bool { (try? Stat(path))?.type == .directory }

  /// Whether the last part of a path is a symbolic link, wherever it leads.
  package func isLink(_ path: String) -> Bool {
    // With a slash behind it a link is followed.
    (try? Stat(path.hasSuffix("/") ? String(path.dropLast()) : path, followTargetSymlink: false))?.type == .symbolicLink
  }

  package func read(_ path: String) throws(Failure) -> [UInt8] { try read(path, most: Self.mostBytes) }

  /// A file that the user names: a pipe is one as well.
  /// - Throws: a ``Failure`` that names the file and says why it cannot be read.
  package func read(_ path: String, most: Int) throws(Failure) -> [UInt8] {
    do {
      return try OpenFile.reading(path).readAll(most: most)
    } catch {
      throw Failure(FileProblem.unreadable(path, error, most: most))
    }
  }

  package func readPlain(_ path: String, most: Int) throws(Failure) -> [UInt8] {
    do { return try PlainFile.read(path, most: most) } catch { throw Failure(error.diagnostic(of: path)) }
  }

  package func read(_ name: String, of folder: String, most: Int) throws(Failure) -> [UInt8] {
    do { return try PlainFile.read(name, of: folder, most: most) } catch {
      throw Failure(error.diagnostic(of: folder + name))
    }
  }

  /// A regular file that need not be there: nil where nothing of that name is; a link that leads nowhere is an error.
  /// - Throws: a ``Failure`` for anything that stands there and cannot be read, and for more than `most` bytes.
  package func readIfThere(_ path: String, most: Int) throws(Failure) -> [UInt8]? {
    do { return try PlainFile.read(path, most: most) } catch {
      if case .system(let reason) = error, reason == .missing || reason == .notFolder, !isLink(path) { return nil }
      throw Failure(error.diagnostic(of: path))
    }
  }

  /// What decides for the user: nil where there is no such file; a link, and a file or folder that others may change, is an
  /// error.
  /// - Parameter isSecret: whether a file that others can read is one as well.
  /// - Throws: a ``Failure`` for anything that is no regular file of the user's own, and for more than `most` bytes.
  package func readGuarded(
    _ name: String, of folder: String, most: Int, isSecret: Bool = false
  ) throws(Failure) -> [UInt8]? {
    do { return try PlainFile.readGuarded(name, of: folder, most: most, isSecret: isSecret) } catch {
      if case .system(let reason) = error, reason == .missing || reason == .notFolder { return nil }
      throw Failure(error.diagnostic(of: "\(folder)/\(name)"))
    }
  }

  package func list(_ folder: String, ending suffix: String) throws(Failure) -> [String] {
    let found = OpenFile.names(in: folder)
    if let name = found.unreadable.first(where: { $0.hasSuffix(suffix) }) {
      throw Failure(FileProblem.unreadableName(name, in: folder))
    }
    return found.names.filter { $0.hasSuffix(suffix) }
  }

  /// Replaces a file at once: who reads it meanwhile finds the old content or the new one.
  /// - Throws: a ``Failure`` that names the file and says why it cannot be written.
  package func write(_ bytes: [UInt8], to path: String) throws(Failure) {
    try write(bytes, to: path, permissions: 0o644, makesFolders: false)
  }

  /// Replaces a file at once by one for its owner alone, in folders that are made where they are missing.
  /// - Throws: a ``Failure`` that names the file and says why it cannot be written.
  package func writePrivate(_ bytes: [UInt8], to path: String) throws(Failure) {
    try write(bytes, to: path, permissions: 0o600, makesFolders: true)
  }

  /// Replaces a file at once by one that nobody writes to again, in folders that are made for the user alone where they are missing.
  /// - Throws: a ``Failure`` that names the file and says why it cannot be written.
  package func writeForGood(_ bytes: [UInt8], to path: String) throws(Failure) {
    try write(bytes, to: path, permissions: 0o444, makesFolders: true)
  }

  private func write(
    _ bytes: [UInt8], to path: String, permissions: UInt32, makesFolders: Bool
  ) throws(Failure) {
    do {
      if makesFolders { try Machine.makePrivateFolders(of: path) }
      let draft = try FileDraft.holding(bytes, beside: path, permissions: permissions)
      // Once it has taken the file's place, nothing of its name is left.
      defer { draft.remove() }
      try draft.replace(path)
    } catch {
      throw Failure(FileProblem.unwritable(path, error))
    }
  }

  /// Writes a file where there is none; what exists is never touched.
  /// - Throws: a ``Failure`` when there is something of this name, or it cannot be written.
  package func create(_ bytes: [UInt8], at path: String, permissions: UInt32 = 0o644) throws(Failure) {
    do {
      try OpenFile.new(path, permissions: permissions).writeAndClose(bytes)
    } catch {
      throw Failure(FileProblem.unwritable(path, error))
    }
  }

  /// - Throws: a ``Failure`` when there is something of this name, or it cannot be made.
  package func makeFolder(_ path: String) throws(Failure) {
    do {
      try Machine.makeFolder(path, permissions: 0o755)
    } catch {
      throw Failure(FileProblem.unwritable(path, error))
    }
  }
}

/// What is said of a file that cannot be used.
enum FileProblem {
  /// - Parameter name: as far as it can be read.
  static func unreadableName(_ name: String, in folder: String) -> Diagnostic {
    Diagnostic(
      .error, .fileName, at: Diagnostic.Place(file: folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"),
      Phrase(en: "the file's name is not UTF-8", fr: "le nom du fichier n'est pas de l'UTF-8"),
      advice: Phrase(
        en: "give it another name, of letters without accents", fr: "donnez-lui un autre nom, de lettres sans accents"))
  }

  static func unreadable(_ path: String, _ error: SystemError, most: Int = LocalFiles.mostBytes) -> Diagnostic {
    let reason: Phrase =
      switch error {
      case .missing: Phrase(en: "there is no such file", fr: "ce fichier n'existe pas")
      case .forbidden: Phrase(en: "no permission to read it", fr: "pas le droit de le lire")
      case .folder: Phrase(en: "it is a folder", fr: "c'est un dossier")
      case .tooLarge:
        most >= 1 << 30
          ? Phrase(en: "it is larger than \(most >> 30) GiB", fr: "il dépasse \(most >> 30) Gio")
          : Phrase(en: "it is larger than \(most >> 20) MiB", fr: "il dépasse \(most >> 20) Mio")
      case .device: Phrase(en: "it is a device", fr: "c'est un périphérique")
      default: error.phrase
      }
    if case .missing = error {
      return Diagnostic(
        .error, .fileUnreadable, at: Diagnostic.Place(file: path), reason,
        advice: Phrase(
          en: "check its name, and the folder that the path starts from",
          fr: "vérifiez son nom, et le dossier d'où part le chemin"))
    }
    return Diagnostic(
      .error, .fileUnreadable, at: Diagnostic.Place(file: path),
      Phrase(en: "cannot be read: \(reason.english)", fr: "illisible : \(reason.french)"),
      advice: Phrase(
        en: "check the path and the file's permissions", fr: "vérifiez le chemin et les droits du fichier"))
  }

  static func unwritableOutput(_ error: SystemError) -> Diagnostic {
    Diagnostic(
      .error, .standardOutputUnwritable,
      Phrase(
        en: "the standard output cannot be written: \(error.words)",
        fr: "la sortie standard ne peut pas être écrite : \(error.phrase.french)"),
      advice: Phrase(
        en: "what was written is not whole; check the disk's room and where the output goes",
        fr: "ce qui est écrit n'est pas complet ; vérifiez la place du disque et la destination de la sortie"))
  }

  static func unwritable(_ path: String, _ error: SystemError) -> Diagnostic {
    let place = Diagnostic.Place(file: path)
    guard error != .exists else {
      return Diagnostic(
        .error, .fileExists, at: place,
        Phrase(en: "there is something of this name already", fr: "il y a déjà quelque chose de ce nom"),
        advice: Phrase(en: "choose another name, or move it away", fr: "choisissez un autre nom, ou déplacez-le"))
    }
    return Diagnostic(
      .error, .outputUnwritable, at: place,
      Phrase(en: "cannot be written: \(error.words)", fr: "écriture impossible : \(error.phrase.french)"),
      advice: Phrase(en: "check the folder and its permissions", fr: "vérifiez le dossier et ses droits"))
  }
}
