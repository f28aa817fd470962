import Glibc
import SystemPackage
import Values

/// Files that others may have put where they are read: a pack comes from a stranger.
///
/// Only regular files are read, and at once: a pipe would be waited for, a device would not end, a link may lead to anything
/// on this machine.
enum PlainFile {
  /// Why something is not read.
  enum Refusal: Error {
    case system(SystemError)
    /// What stands there.
    case kind(Phrase)
    /// Others than the user may have written it.
    case writable
    /// Others than the user can read what is nobody else's business.
    case readable
    case tooLarge(bytes: Int)
  }

  /// - Parameter path: links in it are followed.
  static func read(_ path: String, most: Int) throws(Refusal) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw .opening(SystemError.current) }
    return try read(OpenFile(FileDescriptor(rawValue: descriptor)), most: most)
  }

  /// - Parameters:
  ///   - name: a path below `folder`, of which no part may be a link.
  ///   - folder: may be a link: who names it knows where it leads; ends with `/` or is empty for the working directory.
  static func read(_ name: String, of folder: String, most: Int) throws(Refusal) -> [UInt8] {
    var parts = name.split(separator: "/").map(String.init)
    let last = parts.popLast() ?? ""
    var holder = try step(AT_FDCWD, folder.isEmpty ? "." : folder, O_DIRECTORY)
    for part in parts { holder = try step(holder.number, part, O_DIRECTORY | O_NOFOLLOW) }
    return try read(try step(holder.number, last, O_NONBLOCK | O_NOFOLLOW), most: most)
  }

  /// A file that nobody but the user and the administrator can have written, in a folder of which that is true as well.
  /// - Parameter isSecret: whether nobody else may be able to read it, either.
  static func readGuarded(
    _ name: String, of folder: String, most: Int, isSecret: Bool
  ) throws(Refusal) -> [UInt8] {
    let holder = try step(AT_FDCWD, folder, O_DIRECTORY)
    let file = try step(holder.number, name, O_NONBLOCK | O_NOFOLLOW)
    for opened in [holder, file] {
      var status = stat()
      guard fstat(opened.number, &status) == 0 else { throw .system(SystemError.current) }
      guard status.st_uid == geteuid() || status.st_uid == 0, status.st_mode & (S_IWGRP | S_IWOTH) == 0 else {
        throw .writable
      }
      if isSecret, opened === file, status.st_mode & (S_IRGRP | S_IROTH) != 0 { throw .readable }
    }
    return try read(file, most: most)
  }

  private static func step(_ folder: Int32, _ name: String, _ flags: Int32) throws(Refusal) -> OpenFile {
    let descriptor = openat(folder, name, O_RDONLY | O_CLOEXEC | flags)
    if descriptor >= 0 { return OpenFile(FileDescriptor(rawValue: descriptor)) }
    let error = SystemError.current
    var status = stat()
    if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFLNK,
      flags & O_NOFOLLOW != 0
    {
      throw .kind(Phrase(en: "a link", fr: "un lien"))
    }
    throw .opening(error)
  }

  private static func read(_ file: OpenFile, most: Int) throws(Refusal) -> [UInt8] {
    do {
      let status = try file.status()
      guard status.type == .regular else { throw Refusal.kind(words(status.type)) }
      guard status.size <= most else { throw Refusal.tooLarge(bytes: most) }
      return try file.readAll(most: most)
    } catch let error as SystemError {
      throw error == .tooLarge ? .tooLarge(bytes: most) : .system(error)
    } catch let error as Refusal {
      throw error
    } catch {
      preconditionFailure("only the system fails here: \(error)")
    }
  }

  private static func words(_ type: FileType) -> Phrase {
    switch type {
    case .directory: Phrase(en: "a folder", fr: "un dossier")
    case .fifo: Phrase(en: "a pipe", fr: "un tube")
    case .socket: Phrase(en: "a socket", fr: "une prise (socket)")
    case .symbolicLink: Phrase(en: "a link", fr: "un lien")
    case .blockSpecial, .characterSpecial: Phrase(en: "a device", fr: "un périphérique")
    default: Phrase(en: "no regular file", fr: "autre chose qu'un fichier")
    }
  }
}

extension PlainFile.Refusal {
  /// What `open(2)` says of what has nobody at its other end.
  fileprivate static func opening(_ error: SystemError) -> PlainFile.Refusal {
    error == SystemError(code: ENXIO) ? .kind(Phrase(en: "a socket", fr: "une prise (socket)")) : .system(error)
  }

  /// What to tell a person of the file.
  func diagnostic(of path: String) -> Diagnostic {
    let place = Diagnostic.Place(file: path)
    switch self {
    case .system(let error): return FileProblem.unreadable(path, error)
    case .kind(let kind):
      return Diagnostic(
        .error, .fileUnreadable, at: place,
        Phrase(
          en: "cannot be read: it is \(kind.english), and only regular files are read here",
          fr: "illisible : c'est \(kind.french), et seuls de vrais fichiers sont lus ici"),
        advice: Phrase(
          en: "take it away, or put a file of your own in its place",
          fr: "retirez-le, ou mettez un fichier à sa place"))
    case .writable:
      return Diagnostic(
        .error, .trustUnsafe, at: place,
        Phrase(
          en: "others than you can change the file, or its folder",
          fr: "d'autres que vous peuvent modifier le fichier, ou son dossier"),
        advice: Phrase(
          en: "look at what it says, then take their rights away: chmod go-w",
          fr: "regardez ce qu'il dit, puis ôtez-leur ce droit : chmod go-w"))
    case .readable:
      return Diagnostic(
        .error, .credentialsInvalid, at: place,
        Phrase(
          en: "others than you can read the passwords that are kept in this file",
          fr: "d'autres que vous peuvent lire les mots de passe que garde ce fichier"),
        advice: Phrase(
          en: "take that right away, chmod 600; change the passwords if somebody else uses this machine",
          fr: "ôtez-leur ce droit, chmod 600 ; changez les mots de passe si quelqu'un d'autre utilise cette machine"))
    case .tooLarge(let bytes):
      return Diagnostic(
        .error, .fileUnreadable, at: place,
        Phrase(
          en: "cannot be read: it is larger than \(bytes >> 20) MiB",
          fr: "illisible : il dépasse \(bytes >> 20) Mio"),
        advice: Phrase(en: "shorten it", fr: "raccourcissez-le"))
    }
  }
}
