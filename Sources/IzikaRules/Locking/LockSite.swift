import Packs
import System
import Values

/// Whose rules a lock is for, and where it stands.
struct LockSite {
  let place: LockPlace
  let rules: LockProposal.Rules
  /// Whose money changes with the lock; none where nobody is known.
  let profiles: [Profile]

  /// What somebody named.
  /// - Parameter path: a profile, or a folder of profiles.
  /// - Throws: a `Failure` for a profile that cannot be read, and for several locks.
  init(of path: String) throws(Failure) {
    let profiles = try ProfileSource(profiles: [path], calendars: [], rules: []).read()
    for profile in profiles { if let failure = profile.failure { throw failure } }
    let places = Set(profiles.map(\.lockPlace))
    guard let place = places.first, places.count == 1 else {
      throw Failure(
        Diagnostic(
          .error, .lockInvalid, at: Diagnostic.Place(file: path),
          Phrase(en: "these profiles have several locks", fr: "ces profils ont plusieurs verrous"),
          advice: Phrase(en: "give one profile of each", fr: "donnez un profil de chacun")))
    }
    self.init(place, profiles)
  }

  /// The lock of the working directory. Its profiles are those whose money is shown, as long as every YAML file there is one: whose it
  /// is otherwise, nobody guesses.
  static func here() -> LockSite {
    let files = LocalFiles()
    let names = ((try? files.list("", ending: ".yaml")) ?? []) + ((try? files.list("", ending: ".yml")) ?? [])
    if names.isEmpty { return LockSite(LockPlace(), []) }
    let all = (try? ProfileSource(profiles: names.sorted(), calendars: [], rules: []).read()) ?? []
    let isSound = all.allSatisfy { $0.failure == nil && $0.lockPlace == all[0].lockPlace && !$0.lockPlace.isNamed }
    return isSound && !all.isEmpty ? LockSite(all[0].lockPlace, all) : LockSite(LockPlace(), [])
  }

  private init(_ place: LockPlace, _ profiles: [Profile]) {
    // The lock that a profile names is made where there is none yet.
    self.place = place.toBeMade
    self.profiles = profiles
    var names: [String] = []
    for name in profiles.flatMap(\.rules) where !names.contains(name) { names.append(name) }
    rules = LockProposal.Rules(names: names, folder: profiles.first?.rulesFolder ?? "")
  }

  /// What the lock says, and its bytes; nil for these where there is none.
  /// - Throws: a `Failure` for a lock that cannot be read or is not understood.
  func read(reserved: Set<String>) throws(Failure) -> (lock: PackLock, bytes: [UInt8]?) {
    guard let bytes = try place.read() else { return (PackLock(), nil) }
    return (try LockReader(bytes, name: place.path, reserved: reserved).read(), bytes)
  }
}
