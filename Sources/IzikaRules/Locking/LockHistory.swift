import Journal
import Output
import Packs
import System
import Values

/// What this computer remembers of a lock: each text that was accepted, in the journal.
struct LockHistory {
  private let journal: JournalAcceptances?
  private let place: LockPlace

  /// - Parameter journal: nil where there is no folder for one; nothing is then remembered.
  init(_ journal: JournalFile?, of place: LockPlace) {
    self.journal = journal.map { JournalAcceptances($0) }
    self.place = place
  }

  /// The lock as it was before it became what it is.
  /// - Throws: a `Failure` where that is not known here.
  func earlier(than bytes: [UInt8]?, reserved: Set<String>) throws(Failure) -> PackLock {
    let now = bytes.map { String(decoding: $0, as: UTF8.self) }
    guard let journal, let now, let known = try journal.recall(lock: place.absolutePath).first(for: now) else {
      throw Failure(InstallProblem.notAccepted(place.path))
    }
    guard let before = known.before else { throw Failure(InstallProblem.firstLock(place.path, known.day)) }
    return try LockReader(Array(before.utf8), name: place.path, reserved: reserved).read()
  }

  /// Whether a lock is another one than was last accepted here for its place: made elsewhere, edited, or set back.
  /// - Parameter bytes: nil where there is none.
  func isForeign(_ bytes: [UInt8]?) throws(Failure) -> Bool {
    guard let journal, let bytes else { return false }
    let text = String(decoding: bytes, as: UTF8.self)
    return try journal.recall(lock: place.absolutePath).last?.after != text
  }

  /// Remembers that a lock was accepted.
  /// - Throws: a `Failure` when the journal cannot be written to.
  func keep(
    _ lock: PackLock, after before: (lock: PackLock, bytes: [UInt8]?), _ how: PackAcceptance.How, _ effect: PackEffect?,
    on today: CivilDate
  ) throws(Failure) {
    guard let journal else { return }
    let (changed, gone) = lock.changes(since: before.lock)
    func packs(_ names: [String], of lock: PackLock, isGone: Bool) -> [PackAcceptance.Pack] {
      names.compactMap { name in
        lock.packs[name].map { .init(name: name, version: $0.version, digest: $0.digest, isGone: isGone) }
      }
    }
    try journal.keep(
      PackAcceptance(
        lock: place.absolutePath, day: today, who: Machine.account, how: how,
        before: before.bytes.map { String(decoding: $0, as: UTF8.self) }, after: LockWriter.text(lock),
        packs: packs(changed, of: lock, isGone: false) + packs(gone, of: before.lock, isGone: true),
        sums: effect?.sums ?? []))
  }
}

extension [PackAcceptance] {
  /// The acceptance by which a lock first got this text; of what was gone back to there are two, and the first one leads further back.
  fileprivate func first(for text: String) -> PackAcceptance? { first { $0.after == text } }

  /// The texts of a lock that may be asked for again: those of the last acceptance, and those that undoing leads to, twice.
  /// - Parameter now: as it is; nil for a lock that is not here, which may stand on a stick as it was last accepted.
  func undoable(from now: String?) -> Set<String> {
    guard let last else { return [] }
    var texts: Set = [last.after]
    if let before = last.before { texts.insert(before) }
    var text = now ?? last.after
    for _ in 0..<2 {
      guard let before = first(for: text)?.before else { break }
      texts.insert(before)
      text = before
    }
    return texts
  }
}

extension InstallProblem {
  fileprivate static func notAccepted(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, .packUndo, at: Diagnostic.Place(file: path),
      Phrase(
        en: "this lock was not accepted on this computer, or it was changed since: what it was before is not known",
        fr:
          "ce verrou n'a pas été accepté sur cet ordinateur, ou il a changé depuis : on ne sait pas ce qu'il était avant"
      ),
      advice: Phrase(
        en: "name the version to go back to: izika-rules pack install NAME@1.3.0, or the older file with --older",
        fr:
          "nommez la version à laquelle revenir : izika-rules pack install NOM@1.3.0, ou l'ancien fichier avec --older")
    )
  }

  fileprivate static func firstLock(_ path: String, _ day: CivilDate) -> Diagnostic {
    Diagnostic(
      .error, .packUndo, at: Diagnostic.Place(file: path),
      Phrase(
        en: "this is the first lock, of \(day): nothing was accepted before it",
        fr: "c'est le premier verrou, du \(FrenchText.date(day)) : rien n'avait été accepté avant"),
      advice: Phrase(
        en: "to do without a lock, move the file away; to take a pack out of it: izika-rules pack remove NAME",
        fr: "pour vous passer de verrou, déplacez le fichier ; pour en ôter un paquet : izika-rules pack remove NOM"))
  }
}
