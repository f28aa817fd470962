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

  /// Puts a lock there at once, whole.
  /// - Throws: a `Failure` when it cannot be written.
  func write(_ lock: PackLock) throws(Failure) {
    // A link is left, and the file to which it leads is replaced.
    let target = LocalFiles().isLink(path) ? (try? Machine.resolved(path)) ?? path : path
    try LocalFiles().write(Array(LockWriter.text(lock).utf8), to: target)
  }
}
