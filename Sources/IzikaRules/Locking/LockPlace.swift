import Packs
import System
import Values

/// Where a lock stands: beside the profile, in the folder that one stands in where there is no profile, or where the profile says.
///
/// No folder above is looked into: who may write there would decide which rules pay.
struct LockPlace: Sendable, Hashable {
  let path: String
  /// Whether somebody named it, so that it must be there.
  let isNamed: Bool

  /// - Parameter folder: ends with `/`, or is empty for the working directory.
  init(named path: String? = nil, in folder: String = "") {
    self.path = path ?? folder + PackLock.fileName
    isNamed = path != nil
  }

  private init(path: String, isNamed: Bool) { (self.path, self.isNamed) = (path, isNamed) }

  /// The same for who makes the lock: it need not be there yet.
  var toBeMade: LockPlace { LockPlace(path: path, isNamed: false) }

  /// The same from everywhere, without links; what is not there yet stands in the folder where it will.
  var absolutePath: String {
    if let found = try? Machine.resolved(path) { return found }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    let found = try? Machine.resolved(folder.isEmpty ? path.hasPrefix("/") ? "/" : "." : folder)
    return found.map { ($0 == "/" ? "" : $0) + "/" + (parts.last ?? "") } ?? path
  }

  /// Nil where there is none, and none was named.
  /// - Throws: a `Failure` for a file that cannot be read.
  func read() throws(Failure) -> [UInt8]? {
    guard let bytes = try LocalFiles().readIfThere(path, most: PackLock.mostBytes) else {
      if !isNamed { return nil }
      throw Failure(
        Diagnostic(
          .error, .lockInvalid, at: Diagnostic.Place(file: path),
          Phrase(
            en: "the profile names this lock, and it is not there",
            fr: "le profil désigne ce verrou, et il n'existe pas"),
          advice: Phrase(
            en: "correct `lock:` in the profile, or make it: izika-rules pack install --profile PROFILE",
            fr: "corrigez « lock: » dans le profil, ou faites-le : izika-rules pack install --profile PROFIL")))
    }
    return bytes
  }

  /// Puts a lock in the place of the one from which it was made: in between a person was asked, and another command may be done.
  /// - Parameters:
  ///   - expected: the bytes of that one; nil where there was none.
  ///   - prepare: what has to be done before it is written; it is done only where it will be.
  /// - Throws: a `Failure` `lock-changed` where something else stands there by now; what `prepare` throws; and when it cannot be
  ///   written.
  func replace(
    _ expected: [UInt8]?, by lock: PackLock, _ prepare: () throws(Failure) -> Void
  ) throws(Failure) {
    let real = absolutePath
    try FileLock(folder: real.lastIndex(of: "/").map { String(real[...$0]) } ?? ".").hold { () throws(Failure) in
      guard try toBeMade.read() == expected else { throw Failure(changed) }
      try prepare()
      try write(lock)
    }
  }

  private var changed: Diagnostic {
    Diagnostic(
      .error, .lockChanged, at: Diagnostic.Place(file: path),
      Phrase(
        en: "somebody, or another command, has changed this lock meanwhile",
        fr: "quelqu'un, ou une autre commande, a changé ce verrou entre-temps"),
      advice: Phrase(
        en: "nothing was written: run the command again", fr: "rien n'a été écrit : relancez la commande"))
  }

  /// Puts a lock there at once, whole.
  /// - Throws: a `Failure` when it cannot be written.
  func write(_ lock: PackLock) throws(Failure) {
    // A link is left, and the file to which it leads is replaced.
    let target = LocalFiles().isLink(path) ? (try? Machine.resolved(path)) ?? path : path
    try LocalFiles().write(Array(LockWriter.text(lock).utf8), to: target)
  }
}
