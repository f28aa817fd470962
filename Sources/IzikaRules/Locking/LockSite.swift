import Packs
import System
import Values

/// Where a lock stands, and those whose rules it is for: the profiles that were named, and all others beside it that use it.
struct LockSite {
  let place: LockPlace
  let rules: LockProposal.Rules
  /// Whose money changes with the lock; none where nobody is known.
  let profiles: [Profile]

  /// - Parameter path: a profile, or a folder of profiles; nil for the folder that one stands in.
  /// - Throws: a `Failure` for a named profile that cannot be read, and where the named ones have several locks.
  init(of path: String?) throws(Failure) {
    let named = try path.map { path throws(Failure) in try Self.named(path) } ?? []
    let place = named.first?.lockPlace ?? LockPlace()
    if let path, Set(named.map(\.lockPlace)).count > 1 {
      throw Failure(
        Diagnostic(
          .error, .lockInvalid, at: Diagnostic.Place(file: path),
          Phrase(en: "these profiles have several locks", fr: "ces profils ont plusieurs verrous"),
          advice: Phrase(en: "give one profile of each", fr: "donnez un profil de chacun")))
    }
    // The lock that a profile names is made where there is none yet.
    self.place = place.toBeMade
    profiles = named + Self.neighbours(of: named, place)
    rules = LockProposal.Rules(of: profiles)
  }

  private static func named(_ path: String) throws(Failure) -> [Profile] {
    let profiles = try ProfileSource(profiles: [path], calendars: [], rules: []).read()
    for profile in profiles { if let failure = profile.failure { throw failure } }
    return profiles
  }

  /// Profiles beside the lock, and beside those that were named, whose lock it is.
  private static func neighbours(of named: [Profile], _ place: LockPlace) -> [Profile] {
    let lock = place.absolutePath
    let files = LocalFiles()
    let folders = Set([place.path.lastIndex(of: "/").map { String(place.path[...$0]) } ?? ""] + named.map(\.folder))
    var known = Set(named.compactMap { try? Machine.resolved($0.file) })
    var profiles: [Profile] = []
    for folder in folders.sorted() {
      let names = [".yaml", ".yml"].flatMap { (try? files.list(folder.isEmpty ? "." : folder, ending: $0)) ?? [] }
      for name in names.sorted() where !files.isFolder(folder + name) {
        guard let real = try? Machine.resolved(folder + name), known.insert(real).inserted,
          let read = try? ProfileSource(profiles: [folder + name], calendars: [], rules: []).read()
        else { continue }
        profiles += read.filter { profile in
          // Whose profile is broken has money, too, and it is not known.
          profile.failure == nil ? profile.lockPlace.absolutePath == lock : asks(folder + name)
        }
      }
    }
    return profiles

    func asks(_ file: String) -> Bool {
      let bytes = (try? files.readPlain(file, most: 1 << 20)) ?? []
      return bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: "rules:".utf8) }
    }
  }

  /// What the lock says, and its bytes; nil for these where there is none.
  /// - Throws: a `Failure` for a lock that cannot be read or is not understood.
  func read(reserved: Set<String>) throws(Failure) -> (lock: PackLock, bytes: [UInt8]?) {
    guard let bytes = try place.read() else { return (PackLock(), nil) }
    return (try LockReader(bytes, name: place.path, reserved: reserved).read(), bytes)
  }
}
