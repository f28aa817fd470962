import Glibc
import SystemPackage
import Values

/// Why the system refused something: the number that it gives, and its own words for that.
package struct SystemError: Error, Sendable, Hashable {
  package let code: Int32

  init(code: Int32) { self.code = code }
  init(_ error: Errno) { code = error.rawValue }

  /// What the last call of this thread reported.
  static var current: SystemError { SystemError(code: errno) }

  /// As `strerror(3)` puts it, which follows the program's locale: English unless that was set.
  package var words: String { Errno(rawValue: code).description }

  /// The same for a person; in French what a user meets with files, else the system's own words.
  package var phrase: Phrase { Phrase(en: words, fr: Self.french[code] ?? words) }

  private static let french: [Int32: String] = [
    ENOENT: "ce fichier ou ce dossier n'existe pas", EACCES: "permission refusée", EPERM: "opération non permise",
    ENOTDIR: "une partie du chemin n'est pas un dossier", EISDIR: "c'est un dossier",
    EEXIST: "il y a déjà quelque chose de ce nom", ENOSPC: "il n'y a plus de place sur le disque",
    EDQUOT: "votre quota sur le disque est épuisé", EROFS: "le disque est en lecture seule",
    ENAMETOOLONG: "le nom est trop long", ELOOP: "des liens tournent en rond", EIO: "le disque signale une erreur",
    EMFILE: "trop de fichiers sont ouverts", ENOTEMPTY: "le dossier n'est pas vide", EBUSY: "il est occupé",
    EFBIG: "il est trop grand", EPIPE: "le programme qui lit a été fermé",
  ]

  package static let missing = SystemError(.noSuchFileOrDirectory)
  package static let notFolder = SystemError(.notDirectory)
  package static let forbidden = SystemError(.permissionDenied)
  static let notPermitted = SystemError(.notPermitted)
  static let unsupported = SystemError(.notSupported)
  static let unknownCall = SystemError(.noFunction)
  package static let exists = SystemError(.fileExists)
  package static let folder = SystemError(.isDirectory)
  package static let tooLarge = SystemError(.fileTooLarge)
  static let device = SystemError(code: ENODEV)
  static let brokenPipe = SystemError(.brokenPipe)
  package static let empty = SystemError(code: ENODATA)

  /// Runs what reports by ``Errno``.
  static func catching<Value>(_ body: () throws -> Value) throws(SystemError) -> Value {
    do {
      return try body()
    } catch let error as Errno {
      throw SystemError(error)
    } catch {
      preconditionFailure("the system's calls fail by a number only: \(error)")
    }
  }
}
