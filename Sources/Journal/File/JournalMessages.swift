import GRDB
import System
import Values

/// What can be wrong with a journal, told to a person.
enum JournalMessages {
  static let homeless = Failure(
    Diagnostic(
      .error, .journalNoHome,
      Phrase(
        en: "there is no folder for the journal: neither XDG_DATA_HOME nor HOME is set",
        fr: "aucun dossier pour le journal : ni XDG_DATA_HOME ni HOME n'est défini"),
      advice: Phrase(
        en: "set HOME, or say where the journal lies", fr: "définissez HOME, ou indiquez où se trouve le journal")))

  static func newer(_ path: String) -> Failure {
    failure(
      .journalNewer, path,
      Phrase(
        en: "the journal was written by a newer version of this program",
        fr: "le journal a été écrit par une version plus récente de ce programme"),
      advice: Phrase(
        en: "use that version, or another journal; this one was not touched",
        fr: "utilisez cette version, ou un autre journal ; celui-ci n'a pas été modifié"))
  }

  static func foreign(_ path: String) -> Failure {
    failure(
      .journalForeign, path,
      Phrase(en: "this is a database, but not a journal", fr: "c'est une base de données, mais pas un journal"),
      advice: otherPath)
  }

  static func outdated(_ path: String) -> Failure {
    failure(
      .journalOutdated, path,
      Phrase(
        en:
          "the journal was written by an older version of this program and must be brought up to date, but it may not be written to",
        fr:
          "le journal a été écrit par une version plus ancienne de ce programme et doit être mis à niveau, mais il n'est pas modifiable"
      ),
      advice: allowWritingOnce)
  }

  static func noFile(_ path: String) -> Failure {
    failure(
      .journalNoFile, path,
      Phrase(
        en: "a journal is a file; something else stands here",
        fr: "un journal est un fichier ; autre chose se trouve ici"),
      advice: otherPath)
  }

  /// What was meant to become the journal is a link to nothing: making its target would write where nobody looked.
  static func danglingLink(_ path: String) -> Failure {
    failure(
      .journalDanglingLink, path,
      Phrase(en: "this is a link that leads to no file", fr: "c'est un lien qui ne mène à aucun fichier"),
      advice: Phrase(
        en: "remove the link, or make what it leads to available",
        fr: "supprimez le lien, ou rendez disponible ce vers quoi il mène"))
  }

  static func damaged(_ path: String, _ detail: String) -> Failure {
    failure(
      .journalDamaged, path,
      Phrase(
        en: "the journal is damaged, or no journal at all: \(detail)",
        fr: "le journal est endommagé, ou n'en est pas un : \(detail)"),
      advice: Phrase(
        en:
          "it was left as it is; put a copy of it back, or move it away and keep it: the corrections in it can be saved with `sqlite3 FILE .recover`",
        fr:
          "il a été laissé tel quel ; remettez-en une copie, ou déplacez-le et gardez-le : les corrections qu'il contient se sauvent avec « sqlite3 FICHIER .recover »"
      ))
  }

  static func readOnly(_ path: String) -> Failure {
    failure(
      .journalReadOnly, path,
      Phrase(
        en: "the journal can be read here, but not written to",
        fr: "le journal peut être lu ici, mais pas modifié"),
      advice: Phrase(
        en: "allow writing to the file and to its folder, or use another journal",
        fr: "autorisez l'écriture dans le fichier et dans son dossier, ou utilisez un autre journal"))
  }

  static func unfinished(_ path: String) -> Failure {
    failure(
      .journalUnfinished, path,
      Phrase(
        en:
          "the last run that wrote to the journal was cut, and what it wrote cannot be taken in here: the journal may not be written to",
        fr:
          "la dernière exécution qui a écrit dans le journal a été interrompue, et ce qu'elle a écrit ne peut pas être repris ici : le journal n'est pas modifiable"
      ),
      advice: allowWritingOnce)
  }

  static func full(_ path: String) -> Failure {
    failure(
      .journalDiskFull, path,
      Phrase(
        en: "there is no room left for the journal; nothing of this was kept",
        fr: "il n'y a plus de place pour le journal ; rien de ceci n'a été gardé"),
      advice: Phrase(en: "make room on the disk", fr: "libérez de la place sur le disque"))
  }

  static func busy(_ path: String) -> Failure {
    failure(
      .journalBusy, path,
      Phrase(
        en: "another program holds the journal and does not let go of it",
        fr: "un autre programme occupe le journal et ne le libère pas"),
      advice: Phrase(
        en: "close what has it open (a database browser?), then run this again",
        fr: "fermez ce qui l'a ouvert (un navigateur de bases de données ?), puis recommencez"))
  }

  static func unreadable(_ path: String, _ error: SystemError) -> Failure { unreadable(path, error.words) }

  static func unreadable(_ path: String, _ detail: String) -> Failure {
    failure(
      .journalUnreadable, path,
      Phrase(en: "the journal cannot be read: \(detail)", fr: "le journal ne peut pas être lu : \(detail)"),
      advice: otherPath)
  }

  static func unwritable(_ path: String, _ error: SystemError) -> Failure { unwritable(path, error.words) }

  static func unwritable(_ path: String, _ detail: String) -> Failure {
    failure(
      .journalUnwritable, path,
      Phrase(en: "the journal cannot be written: \(detail)", fr: "le journal ne peut pas être écrit : \(detail)"),
      advice: otherPath)
  }

  /// An entry that no journal holds, such as a day past the year 9999.
  static func refused(_ path: String, _ detail: String) -> Failure {
    failure(
      .journalRefused, path,
      Phrase(
        en: "the journal does not take this entry: \(detail)", fr: "le journal n'accepte pas cette entrée : \(detail)"
      ))
  }

  /// The address itself is not shown: it holds what must not be.
  static func secret(_ path: String, kind: String) -> Failure {
    failure(
      .journalSecret, path,
      Phrase(
        en:
          "the address of the service \(kind) holds a user, a password or a query, which may be a secret: the journal does not keep it",
        fr:
          "l'adresse du service \(kind) contient un utilisateur, un mot de passe ou des paramètres, qui peuvent être secrets : le journal ne la garde pas"
      ))
  }

  /// - Parameter isWriting: whether something was being written.
  static func of(_ error: any Error, at path: String, isWriting: Bool) -> Failure {
    if let failure = error as? Failure { return failure }
    if let refusal = error as? JournalSchema.Refusal {
      return switch refusal {
      case .foreign: foreign(path)
      case .newer: newer(path)
      case .outdated: outdated(path)
      case .unfinished: unfinished(path)
      }
    }
    guard let error = error as? DatabaseError else { return unreadable(path, "\(error)") }
    let detail = error.message ?? "\(error.resultCode)"
    return switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: busy(path)
    case .SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_FORMAT, .SQLITE_SCHEMA: damaged(path, detail)
    case .SQLITE_FULL: full(path)
    case .SQLITE_READONLY: readOnly(path)
    case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG, .SQLITE_MISMATCH: refused(path, detail)
    default: isWriting ? unwritable(path, detail) : unreadable(path, detail)
    }
  }

  private static let otherPath = Phrase(
    en: "say where the journal lies, or where a new one may be made",
    fr: "indiquez où se trouve le journal, ou bien où un nouveau peut être créé")

  private static let allowWritingOnce = Phrase(
    en: "allow writing to the file and to its folder once",
    fr: "autorisez une fois l'écriture dans le fichier et dans son dossier")

  private static func failure(_ code: Diagnostic.Code, _ path: String, _ message: Phrase, advice: Phrase = .none)
    -> Failure
  {
    Failure(Diagnostic(.error, code, at: Diagnostic.Place(file: path), message, advice: advice, concernsWhole: true))
  }
}
